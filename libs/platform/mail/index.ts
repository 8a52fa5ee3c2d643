export * from './mail.module.js';
export * from './mail-settings.js';
export * from './mailbox.js';
export * from './mailer.js';

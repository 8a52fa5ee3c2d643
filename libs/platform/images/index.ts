export * from './photo.js';
export * from './reencode-photo.js';

export * from './patience.js';

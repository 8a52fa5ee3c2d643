import { undo } from './services.setup.js';

// eslint-disable-next-line no-restricted-syntax -- Jest takes its hooks from the default export alone
export default async function stopServices() {
  for (const step of undo.splice(0).reverse()) await step();
}

import { undo } from './services.setup.js';

export default async function stopServices() {
  for (const step of undo.splice(0).reverse()) await step();
}

import { findChromium } from '../../tools/local-services/chromium.js';

export { launchChromium } from '../../tools/local-services/chromium.js';

/** On CI its absence fails the suite; elsewhere the suite is skipped and says why. */
export function describeWithChromium(name: string, suite: () => void): void {
  if (findChromium() !== undefined || process.env['CI'] === 'true') describe(name, suite);
  else
    describe.skip(`${name} (skipped: Chromium is not installed, see ./setup-dev-mode.sh)`, suite);
}

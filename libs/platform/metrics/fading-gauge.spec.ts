import { Registry } from 'prom-client';
import { FadingGauge } from './fading-gauge.js';

it('shows a figure as long as somebody finds it out, and then none', async () => {
  const registry = new Registry();
  let now = 0;
  const gauge = new FadingGauge(registry, { name: 'silent', help: 'Offices.' }, () => now);
  const shown = async () => (await registry.metrics()).includes('\nsilent ');
  expect(await shown()).toBe(false);
  gauge.set(7);
  now = 90_000;
  expect(await registry.metrics()).toContain('\nsilent 7');
  now = 90_001;
  expect(await shown()).toBe(false);
  gauge.set(0);
  expect(await registry.metrics()).toContain('\nsilent 0');
});

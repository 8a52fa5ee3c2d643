import { AggregatorRegistry, Histogram, Registry } from 'prom-client';
import { RequestDurations } from './request-durations.js';

const SECONDS = [0, 0.0005, 0.001, 0.0011, 0.3, 10, 11];
const KINDS = [
  { method: 'GET', route: '/api/offices/:id', status: 200 },
  { method: 'POST', route: '/api/vote', status: 201 },
];

/** What the library's own histogram would say of the same. */
function theirs(): Registry {
  const registry = new Registry();
  const histogram = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  for (const kind of KINDS) for (const one of SECONDS) histogram.labels(kind).observe(one);
  return registry;
}

function ours(): Registry {
  const registry = new Registry();
  const durations = new RequestDurations(registry);
  for (const kind of KINDS) SECONDS.forEach(durations.observerOf(kind));
  return registry;
}

/** Labels may come in another order. */
const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/\{(.*)\}/, (_, labels: string) => labels.split(',').sort().join()))
    .sort();

describe('the durations of requests', () => {
  it('are told as the histogram of the library tells them', async () => {
    expect(linesOf(await ours().metrics())).toEqual(linesOf(await theirs().metrics()));
  });

  it('add up over several processes', async () => {
    const sumOf = async (registry: Registry): Promise<string> => {
      const told = await registry.getMetricsAsJSON();
      return AggregatorRegistry.aggregate([told, told]).metrics();
    };
    const sum = await sumOf(ours());
    expect(linesOf(sum)).toEqual(linesOf(await sumOf(theirs())));
    expect(sum).toMatch(/_count\{.*\} 14$/m);
  });
});

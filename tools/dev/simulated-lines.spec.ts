import { withoutSimulated } from './simulated-lines.js';

const line = (level: string, id: string) =>
  `field-api  | {"level":"${level}","status":201,"correlation_id":"${id}","msg":"request"}`;

const printed = (...lines: readonly string[]) => {
  const seen: string[] = [];
  const print = withoutSimulated((one) => seen.push(one));
  for (const one of lines) print(one);
  return seen;
};

describe('the lines of an API', () => {
  it('leave out simulated requests that went well', () => {
    expect(printed(line('info', 'simulate-6f1c1f6e'))).toEqual([]);
  });

  it.each([
    ['somebody else’s requests', line('info', '6f1c1f6e-5a0c')],
    ['simulated requests that failed', line('error', 'simulate-6f1c1f6e')],
    ['what belongs to no request', 'field-api  | {"level":"info","msg":"listening"}'],
  ])('keep %s', (_, kept) => {
    expect(printed(kept)).toEqual([kept]);
  });
});

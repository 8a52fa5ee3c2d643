import { availableParallelism } from 'node:os';
import { httpFields } from './fields.js';
import { ConfigError, parseEnv } from './parse-env.js';

describe('PROCESSES', () => {
  const parse = (env: Readonly<Record<string, string>>) =>
    parseEnv({ PROCESSES: httpFields.PROCESSES }, env).PROCESSES;

  it('is one unless said otherwise, as many as asked for, or as many as there are cores', () => {
    expect([parse({}), parse({ PROCESSES: '3' })]).toEqual([1, 3]);
    expect(parse({ PROCESSES: 'auto' })).toBe(availableParallelism());
  });

  it.each(['many', '0', '-1', '1.5', '129'])('is not %s', (PROCESSES) => {
    expect(() => parse({ PROCESSES })).toThrow(ConfigError);
  });
});

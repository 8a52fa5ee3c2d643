import { type z } from 'zod';
import { commaSeparated, databaseFields, liveFields, secret } from './fields.js';
import { ConfigError, parseEnv } from './parse-env.js';

function variablesRefused(shape: z.ZodRawShape, env: Record<string, string>): readonly string[] {
  try {
    parseEnv(shape, env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.variables;
    throw error;
  }
}

describe('parseEnv', () => {
  it('takes one address of Redis, or several of a cluster, and nothing that is none', () => {
    const nodes = 'redis://a:1, redis://b:2';
    expect(parseEnv(liveFields, { REDIS_URL: nodes })).toEqual({
      REDIS_URL: 'redis://a:1,redis://b:2',
    });
    expect(variablesRefused(liveFields, { REDIS_URL: 'redis://a:1,http://b:2' })).toEqual([
      'REDIS_URL is malformed: expected URLs that begin with redis:// or rediss://, separated by commas',
    ]);
  });

  it('returns typed values and applies defaults', () => {
    const env = parseEnv(
      { ...databaseFields, NAMES: commaSeparated.default([]) },
      { DATABASE_URL: 'postgres://localhost/x', NAMES: 'a, b,,c' },
    );
    expect(env).toEqual({
      DATABASE_URL: 'postgres://localhost/x',
      DATABASE_POOL: 10,
      DATABASE_REPLICA_URLS: [],
      NAMES: ['a', 'b', 'c'],
    });
  });

  it('names every variable that is missing or malformed at once', () => {
    const refused = variablesRefused(
      { ...databaseFields, JWT_SECRET: secret },
      { DATABASE_URL: 'mysql://localhost/x', DATABASE_POOL: 'many' },
    );
    expect(refused).toHaveLength(3);
    expect(refused.join('\n')).toMatch(/DATABASE_URL is malformed: expected a URL/);
    expect(refused.join('\n')).toMatch(/DATABASE_POOL is malformed/);
    expect(refused.join('\n')).toMatch(/JWT_SECRET is missing/);
  });

  it('never repeats the value of a refused variable', () => {
    const refused = variablesRefused({ JWT_SECRET: secret }, { JWT_SECRET: 'hunter2' });
    expect(refused).toHaveLength(1);
    expect(refused.join()).not.toContain('hunter2');
  });

  it('takes an empty variable for a missing one', () => {
    expect(variablesRefused({ JWT_SECRET: secret }, { JWT_SECRET: '' })).toEqual([
      'JWT_SECRET is missing',
    ]);
  });

  it.each(['x'.repeat(40), `change-me-${'1'.repeat(40)}`, `my-secret-${'a1'.repeat(20)}`])(
    'refuses %s as a secret',
    (weak) => {
      expect(variablesRefused({ JWT_SECRET: secret }, { JWT_SECRET: weak })).toHaveLength(1);
    },
  );
});

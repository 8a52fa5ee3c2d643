import { parseDevOptions } from './dev-options.js';

const parse = (args: readonly string[] = [], env: Record<string, string> = {}) =>
  parseDevOptions(args, env, '/checkout');

describe('the options of run-dev-mode', () => {
  it('need nothing', () => {
    expect(parse()).toEqual({
      dataDir: '/checkout/.data',
      demo: true,
      demoRate: 20,
      fresh: false,
      adminPort: 3000,
      fieldPort: 3001,
      databaseUrl: undefined,
      redisUrl: undefined,
      smtpUrl: undefined,
      storageEndpoint: undefined,
    });
  });

  it('come from the command line and the environment', () => {
    const env = {
      ADMIN_PORT: '3100',
      FIELD_PORT: '3101',
      DATABASE_URL: 'postgres://x/y',
      REDIS_URL: '',
      SMTP_URL: 'smtp://mail.example',
      STORAGE_ENDPOINT: 'http://store.example',
    };
    expect(
      parse(['--no-demo', '--demo-rate', '5', '--fresh', '--data', '/elsewhere'], env),
    ).toEqual({
      dataDir: '/elsewhere',
      demo: false,
      demoRate: 5,
      fresh: true,
      adminPort: 3100,
      fieldPort: 3101,
      databaseUrl: 'postgres://x/y',
      redisUrl: undefined,
      smtpUrl: 'smtp://mail.example',
      storageEndpoint: 'http://store.example',
    });
  });

  it('take a relative data folder from where the developer stands', () => {
    expect(parse(['--data', 'mine'], { INIT_CWD: '/home/ada' }).dataDir).toBe('/home/ada/mine');
    expect(parse([], { INIT_CWD: '/home/ada' }).dataDir).toBe('/checkout/.data');
  });

  it.each(['x', '0', '65536', '3000.5', '-1'])('refuse "%s" as a port', (port) => {
    expect(() => parse([], { ADMIN_PORT: port })).toThrow(
      `ADMIN_PORT is "${port}": it must be a port from 1 to 65535.`,
    );
  });

  it('refuse one port for both APIs', () => {
    expect(() => parse([], { ADMIN_PORT: '3001' })).toThrow('choose two different ones');
  });

  it('refuse production', () => {
    expect(() => parse([], { NODE_ENV: 'production' })).toThrow('for development only');
  });
});

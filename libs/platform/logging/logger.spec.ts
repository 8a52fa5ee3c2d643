import { createLogger } from './logger.js';
import { NestLogger } from './nest-logger.js';

function capture(write: (log: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = [];
  write(
    createLogger({
      level: 'trace',
      format: 'json',
      isProduction: false,
      name: 'test',
      destination: { write: (line) => void lines.push(line) },
    }),
  );
  return lines.join('');
}

describe('createLogger', () => {
  it('writes one JSON object a line with a readable level and time', () => {
    const line = JSON.parse(
      capture((log) => {
        log.info({ answer: 42 }, 'hello');
      }),
    ) as Record<string, unknown>;
    expect(line).toMatchObject({ level: 'info', name: 'test', msg: 'hello', answer: 42 });
    expect(line['time']).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it.each(['authorization', 'cookie', 'password', 'token', 'elector_id', 'session_token'])(
    'blanks %s down to three levels deep',
    (key) => {
      const text = capture((log) => {
        log.info({ [key]: 'hunter2', a: { [key]: 'hunter2', b: { [key]: 'hunter2' } } });
      });
      expect(text).not.toContain('hunter2');
      expect(text.match(/\[redacted\]/g)).toHaveLength(3);
    },
  );

  it('tells which statement failed, and not what it was given', () => {
    const failed = Object.assign(new Error('duplicate key'), {
      query: 'insert into accounts values ($1)',
      parameters: ['hunter2'],
      driverError: { detail: 'Key (email)=(hunter2) already exists.' },
      detail: 'Key (email)=(hunter2) already exists.',
    });
    const text = capture((log) => {
      log.error({ err: failed }, 'request failed');
    });
    expect(text).toContain('insert into accounts');
    expect(text).not.toContain('hunter2');
  });

  it('keeps the stack and the class name of what Nest reports', () => {
    const line = JSON.parse(
      capture((log) => {
        new NestLogger(log).error('boom', 'Error: boom\n  at x', 'SomeService');
      }),
    ) as Record<string, unknown>;
    expect(line).toMatchObject({ level: 'error', msg: 'boom', context: 'SomeService' });
    expect(line['stack']).toContain('at x');
  });
});

import { createLogger, type Logger } from './logger.js';
import { requestLog } from './request-log.js';

function open(level = 'info'): { readonly logger: Logger; readonly lines: string[] } {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  const format = 'json';
  const logger = createLogger({ level, format, isProduction: true, name: 'test', destination });
  return { logger, lines };
}

const KIND = { method: 'GET', route: '/api/offices/:id/"quoted"', status: 200 };

describe('the line about a request', () => {
  it('is the one that the logger itself would have written', () => {
    const { logger, lines } = open();
    requestLog(logger, KIND)(1.5, 'some-correlation-id');
    logger.info({ ...KIND, ms: 1.5, correlation_id: 'some-correlation-id' }, 'request');
    const [quick = '', usual = ''] = lines.map((line) =>
      line.replace(/"time":"[^"]+"/, '"time":"T"'),
    );
    expect(quick).toBe(usual);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    });
  });

  it('is not written where the logger is quieter than that', () => {
    const { logger, lines } = open('warn');
    requestLog(logger, KIND)(1, 'some-correlation-id');
    expect(lines).toEqual([]);
  });
});

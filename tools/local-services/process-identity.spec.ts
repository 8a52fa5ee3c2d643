import { identifyProcess, isRunning, parseStartTicks } from './process-identity.js';

const fields = (name: string, state: string) =>
  `42 (${name}) ${state} 1 42 42 0 -1 4194560 1 0 0 0 3 1 0 0 20 0 1 0 987654 1000 10`;

describe('a process is known by its pid and its start', () => {
  it('reads the start time behind a name with blanks and brackets', () => {
    expect(parseStartTicks(fields('tricky) S (name', 'S'))).toBe('987654');
  });

  it('takes a process that ended and waits for its parent as gone', () => {
    expect(parseStartTicks(fields('node', 'Z'))).toBeUndefined();
  });

  it('recognises this very process', () => {
    const self = identifyProcess(process.pid);
    expect(self !== undefined && isRunning(self)).toBe(true);
  });

  it('does not take a later process with the same pid for the earlier one', () => {
    expect(isRunning({ pid: process.pid, startedAt: 'some other time' })).toBe(false);
  });
});

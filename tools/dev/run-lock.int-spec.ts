import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { identifyProcess } from '../local-services/process-identity.js';
import { lockName, takeRunLock } from './run-lock.js';

let dataDir = '';

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'scrutin-lock-'));
});

afterEach(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

const leaveLock = (content: unknown) => {
  writeFileSync(path.join(dataDir, lockName), JSON.stringify(content));
};

describe('the lock of a data folder', () => {
  it('is refused to a second run, which is told who holds it', () => {
    const lock = takeRunLock(dataDir);
    expect(() => takeRunLock(dataDir)).toThrow(`Another run-dev-mode (process ${process.pid})`);
    lock.release();
  });

  it('is free again after its release, and nothing is left of it', () => {
    takeRunLock(dataDir).release();
    expect(readdirSync(dataDir)).toEqual([]);
    takeRunLock(dataDir).release();
  });

  it.each([
    ['a process that is gone', { pid: 4_194_000, startedAt: 'long ago' }],
    ['a process whose pid belongs to another now', { pid: process.pid, startedAt: 'long ago' }],
    ['nobody that one can tell', 'half a lo'],
  ])('is taken over from %s', (_, holder) => {
    leaveLock(holder);
    takeRunLock(dataDir);
    expect(() => takeRunLock(dataDir)).toThrow('Another run-dev-mode');
  });

  it('says so when the folder cannot be written to', () => {
    leaveLock(identifyProcess(process.pid));
    expect(() => takeRunLock(path.join(dataDir, lockName))).toThrow('cannot be written to');
  });
});

import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { identifyProcess, isRunning } from '../local-services/process-identity.js';
import { recordName, RunRecord } from './run-record.js';

let dataDir = '';
let child: ChildProcess;

const identityOfChild = () => {
  const identity = identifyProcess(child.pid ?? 0);
  if (identity === undefined) throw new Error('the child does not run');
  return identity;
};

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'scrutin-record-'));
  child = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
});

afterEach(() => {
  child.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

describe('the record of a run', () => {
  it('lets the next run stop what a kill left behind', async () => {
    const identity = identityOfChild();
    new RunRecord(dataDir).add('field-api', identity);
    const said: string[] = [];
    await new RunRecord(dataDir).stopLeftovers((line) => said.push(line));
    expect(isRunning(identity)).toBe(false);
    expect(said).toEqual([`stopping field-api of an earlier run (process ${identity.pid})`]);
    expect(existsSync(path.join(dataDir, recordName))).toBe(false);
  });

  it('never touches a process that only shares the pid', async () => {
    const identity = identityOfChild();
    new RunRecord(dataDir).add('field-api', { pid: identity.pid, startedAt: 'earlier' });
    await new RunRecord(dataDir).stopLeftovers(() => undefined);
    expect(isRunning(identity)).toBe(true);
  });

  it('stops nothing on the word of a damaged record', async () => {
    const identity = identityOfChild();
    writeFileSync(path.join(dataDir, recordName), `[{"pid":${identity.pid}`);
    await new RunRecord(dataDir).stopLeftovers(() => undefined);
    expect(isRunning(identity)).toBe(true);
  });

  it('keeps every living process of the run', () => {
    const record = new RunRecord(dataDir);
    record.add('admin-api', identityOfChild());
    record.add('gone', { pid: identityOfChild().pid, startedAt: 'earlier' });
    record.add('self', identifyProcess(process.pid) ?? identityOfChild());
    const kept = JSON.parse(readFileSync(path.join(dataDir, recordName), 'utf8')) as unknown;
    expect(kept).toMatchObject([{ name: 'admin-api' }, { name: 'self' }]);
  });
});

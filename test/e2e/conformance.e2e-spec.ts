import { execFile } from 'node:child_process';
import path from 'node:path';
import { officeOptions } from './conformance-offices.js';
import { runSuite, withFakeBackend, type SuiteRun } from './conformance-under-test.js';
import { FieldUnderTest } from './field-client.js';

const program = path.resolve('dist/test/conformance/main.js');

describe('the field API of Scrutin', () => {
  let world: FieldUnderTest;
  let offices: readonly string[];

  beforeAll(async () => {
    world = await FieldUnderTest.start();
    offices = await officeOptions(world);
  }, 60_000);

  afterAll(async () => {
    await world.stop();
  });

  async function suite(profile: string): Promise<SuiteRun> {
    return runSuite(['--url', world.field.url, '--profile', profile, ...offices]);
  }

  function failures({ output }: SuiteRun): readonly string[] {
    return output.split('\n').filter((line) => /^ {2}FAIL|^ {9}/.test(line));
  }

  it.each(['ufrecs', 'scrutin'])(
    'passes every case of the profile %s, and none is skipped',
    async (profile) => {
      const run = await suite(profile);
      expect(failures(run)).toEqual([]);
      expect(run).toMatchObject({ code: 0, skipped: [] });
    },
    120_000,
  );

  it('passes in offices that an earlier run has written to', async () => {
    const run = await suite('ufrecs');
    expect(failures(run)).toEqual([]);
  }, 60_000);
});

describe('the command', () => {
  interface Ended {
    readonly code: number;
    readonly stdout: string;
  }

  async function conformance(...args: string[]): Promise<Ended> {
    return new Promise((resolve) => {
      execFile(process.execPath, [program, ...args], (error, stdout) => {
        resolve({ code: error === null ? 0 : Number(error.code), stdout });
      });
    });
  }

  it('exits with 0 where every case that ran passed, and says of the others what they lack', async () => {
    const { code, stdout } = await withFakeBackend(undefined, (url) =>
      conformance('--url', url, '--office', 'voting-1'),
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/skip ballot\.answer: .* — needs --counting-office ID and --party ID\n/);
    expect(stdout).toMatch(/skip vote\.office-of-token: .* — needs a second --office ID\n/);
    expect(stdout).toMatch(/\n\d+ passed, 0 failed, 1\d skipped\n$/);
  });

  it('exits with 1 where a case failed, and says what came instead', async () => {
    const { code, stdout } = await withFakeBackend('vote has a key more', (url) =>
      conformance('--url', url, '--office', 'voting-1'),
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(/FAIL vote\.answer: .*\n +the answer has .*: status\n/);
  });

  it('exits with 2 where nothing was run', async () => {
    const wrong = [
      [],
      ['--url', 'nowhere'],
      ['--url', 'http://127.0.0.1:9', '--office', 'x'],
      ['--url', 'http://127.0.0.1:9', '--profile', 'other'],
      ['--url', 'http://127.0.0.1:9', '--colour', 'green'],
      ['--url', 'http://127.0.0.1:9', '--registered', 'many'],
    ];
    for (const args of wrong) expect((await conformance(...args)).code).toBe(2);
    const unnamed = await withFakeBackend(undefined, (url) => conformance('--url', url));
    expect(unnamed).toMatchObject({ code: 2, stdout: expect.stringContaining('name the offices') });
  });

  it('never prints an elector_id, a password, a token or a key of the backend that fails', async () => {
    const { stdout } = await withFakeBackend('folder without the office', (url) =>
      conformance('--url', url, '--profile', 'scrutin', '--office', 'voting-1'),
    );
    expect(stdout).toContain('source-<elector_id>/');
    expect(stdout).not.toMatch(/conformance-[0-9a-f]{24}/);
  });

  it('explains itself', async () => {
    const { code, stdout } = await conformance('--help');
    expect(code).toBe(0);
    expect(stdout).toContain('--counting-office ID');
  });
});

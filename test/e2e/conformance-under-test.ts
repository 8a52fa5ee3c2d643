import { conformance } from '../conformance/command.js';
import { FakeFieldBackend } from './fake-field-backend/fake-field-backend.js';
import type { FakeOffice } from './fake-field-backend/fake-routes.js';
import type { Lie } from './fake-field-backend/lie.js';

const PARTIES = ['ABC', 'DEF'];
const REGISTERED = 2000;

const office = (id: string, phase: FakeOffice['phase'], isPublic = true): FakeOffice => ({
  ...{ id, phase, isPublic, registered: REGISTERED },
});

const OFFICES = [
  office('voting-1', 'voting'),
  office('voting-2', 'voting'),
  office('counting-1', 'counting'),
  office('counting-2', 'counting'),
  office('early', 'early'),
  office('closed', 'closed'),
  office('private', 'voting', false),
  office('empty', 'voting'),
];

export interface SuiteRun {
  readonly code: number;
  readonly output: string;
  /** Ids of cases. */
  readonly passed: readonly string[];
  readonly failed: readonly string[];
  readonly skipped: readonly string[];
}

export async function runSuite(args: readonly string[]): Promise<SuiteRun> {
  const lines: string[] = [];
  const code = await conformance(args, (line) => lines.push(...line.split('\n')));
  const marked = (mark: string): readonly string[] =>
    lines.flatMap((line) => new RegExp(`^ {2}${mark} +([\\w.-]+): `).exec(line)?.[1] ?? []);
  const [passed = [], failed = [], skipped = []] = ['ok', 'FAIL', 'skip'].map(marked);
  return { code, output: lines.join('\n'), passed, failed, skipped };
}

/** Every option there is, so that no case is skipped. */
export function fullArgs(url: string, profile: string): readonly string[] {
  const offices = ['--office', 'voting-1', '--office', 'voting-2'];
  const counting = ['--counting-office', 'counting-1', '--counting-office', 'counting-2'];
  return [
    ...['--url', url, '--profile', profile, ...offices, ...counting],
    ...['--early-office', 'early', '--closed-office', 'closed'],
    ...['--private-office', 'private', '--empty-office', 'empty'],
    ...PARTIES.flatMap((party) => ['--party', party]),
    ...['--registered', String(REGISTERED), '--patience', '0.1'],
  ];
}

export async function withFakeBackend<T>(
  lie: Lie | undefined,
  use: (url: string) => Promise<T>,
): Promise<T> {
  const backend = await FakeFieldBackend.start(OFFICES, PARTIES, lie);
  try {
    return await use(backend.url);
  } finally {
    await backend.stop();
  }
}

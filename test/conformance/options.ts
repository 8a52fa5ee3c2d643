import { parseArgs } from 'node:util';

export const PROFILES = ['ufrecs', 'scrutin'] as const;
export type Profile = (typeof PROFILES)[number];

export interface Options {
  /** Without a slash at its end. */
  readonly url: string;
  readonly profile: Profile;
  /** Where votes are taken at this moment. */
  readonly offices: readonly string[];
  /** Where ballots are taken at this moment. */
  readonly countingOffices: readonly string[];
  /** Where reporters sign in already and nothing is taken yet. */
  readonly earlyOffice: string | undefined;
  /** Where nothing is taken any more, or yet. */
  readonly closedOffice: string | undefined;
  /** Of an election that is not public, and where votes are taken. */
  readonly privateOffice: string | undefined;
  /** Of which nobody has reported anything. */
  readonly emptyOffice: string | undefined;
  /** On the ballot, in the order of the lists. */
  readonly parties: readonly string[];
  /** Voters on the roll of the first office. */
  readonly registered: number | undefined;
  /** How long figures and revocations may take to show. */
  readonly patienceMs: number;
  readonly timeoutMs: number;
}

/** What the person at the keyboard has to mend. */
export class UsageError extends Error {}

const SPEC = {
  url: { type: 'string' },
  profile: { type: 'string', default: 'ufrecs' },
  office: { type: 'string', multiple: true },
  'counting-office': { type: 'string', multiple: true },
  'early-office': { type: 'string' },
  'closed-office': { type: 'string' },
  'private-office': { type: 'string' },
  'empty-office': { type: 'string' },
  party: { type: 'string', multiple: true },
  registered: { type: 'string' },
  patience: { type: 'string', default: '5' },
  timeout: { type: 'string', default: '10' },
  help: { type: 'boolean', default: false },
} as const;

export const HELP = `Tests any backend against the UFRECS field contract, from outside.

  npm run conformance -- --url URL --profile ufrecs|scrutin --office ID [options]

  --url URL              where the backend answers, e.g. http://127.0.0.1:3001
  --profile NAME         ufrecs: what the contract says (default); scrutin: our clarifications as well
  --office ID            an office that takes votes now; a second one allows more cases
  --counting-office ID   an office that takes ballots now; may be given twice
  --party ID             a party_id on the ballot, in the order of the lists; repeat for each
  --registered N         voters on the roll of the first --office
  --early-office ID      an office where reporters may sign in and voting has not begun
  --closed-office ID     an office where nobody may sign in
  --private-office ID    an office that takes votes, of an election that is not public
  --empty-office ID      an office of which nothing was ever reported
  --patience SECONDS     how long figures may take to show (5)
  --timeout SECONDS      how long an answer may take (10)
  --help                 this

A case whose option is missing is reported as skipped. Exit code: 0 every case that ran passed, 1 some failed,
2 nothing could be run. The offices are written to: see test/conformance/README.md on preparing them.`;

/** Undefined where help was asked for. */
export function parseOptions(args: readonly string[]): Options | undefined {
  const values = readArgs(args);
  if (values.help) return undefined;
  return {
    url: parseUrl(values.url),
    profile: parseProfile(values.profile),
    offices: values.office ?? [],
    countingOffices: values['counting-office'] ?? [],
    earlyOffice: values['early-office'],
    closedOffice: values['closed-office'],
    privateOffice: values['private-office'],
    emptyOffice: values['empty-office'],
    parties: values.party ?? [],
    registered:
      values.registered === undefined ? undefined : positive('registered', values.registered),
    patienceMs: positive('patience', values.patience) * 1000,
    timeoutMs: positive('timeout', values.timeout) * 1000,
  };
}

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: SPEC, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function parseUrl(text: string | undefined): string {
  if (text === undefined) throw new UsageError('--url is missing');
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new UsageError('--url is no http or https address');
  }
  return text.replace(/\/+$/, '');
}

function parseProfile(text: string): Profile {
  const profile = PROFILES.find((known) => known === text);
  if (profile === undefined) throw new UsageError(`--profile is one of ${PROFILES.join(', ')}`);
  return profile;
}

function positive(name: string, text: string): number {
  const number = Number(text);
  if (!(number > 0 && Number.isFinite(number))) {
    throw new UsageError(`--${name} is a number above zero`);
  }
  return number;
}

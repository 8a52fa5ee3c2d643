import { Command, InvalidArgumentError, Option } from 'commander';
import type { Recipe } from './plan/country.js';

export interface SimulateOptions {
  readonly admin: string;
  readonly field: string;
  readonly email: string;
  readonly password: string;
  readonly election: string;
  readonly recipe: Recipe;
  readonly citizens: number;
  readonly rate: number;
  readonly atOnce: number;
  readonly closeAfterMs: number | undefined;
  readonly plainEveryMs: number;
  readonly isCheckOnly: boolean;
  readonly isChecked: boolean;
  readonly isBrief: boolean;
}

interface Flags {
  readonly admin: string;
  readonly field: string;
  readonly email: string;
  readonly password: string;
  readonly election?: string;
  readonly seed: number;
  readonly offices: number;
  readonly votersPerOffice: number;
  readonly reporters: number;
  readonly repeats: number;
  readonly liars: number;
  readonly withoutPassword: number;
  readonly citizens: number;
  readonly rate: number;
  readonly atOnce: number;
  readonly closeAfter?: number;
  readonly plainEvery: number;
  readonly checkOnly?: boolean;
  readonly check: boolean;
  readonly brief?: boolean;
}

const MAX_OFFICES = 100_000;

export function parseSimulateOptions(args: readonly string[]): SimulateOptions {
  const flags = describeCommand().parse(args, { from: 'user' }).opts<Flags>();
  const { seed, offices, votersPerOffice, reporters, repeats, liars, withoutPassword } = flags;
  const { admin, field, email, password, citizens, rate, atOnce, closeAfter } = flags;
  return {
    ...{ admin, field, email, password, citizens, rate, atOnce },
    recipe: { seed, offices, votersPerOffice, reporters, repeats, liars, withoutPassword },
    election: flags.election ?? `SIM-${String(seed)}-${String(offices)}`,
    closeAfterMs: closeAfter === undefined ? undefined : closeAfter * 60_000,
    plainEveryMs: flags.plainEvery * 1000,
    isCheckOnly: flags.checkOnly ?? false,
    isChecked: flags.check,
    isBrief: flags.brief ?? false,
  };
}

function describeCommand(): Command {
  const command = new Command('simulate')
    .description(
      'Plays an election day through the public API, and checks the public figures at the end. Never aim it at a real election.',
    )
    .requiredOption('--admin <url>', 'the admin API', url)
    .requiredOption('--field <url>', 'the field API', url)
    .requiredOption('--email <address>', 'of the director who will own the election')
    .addOption(
      new Option('--password <password>', 'of that director')
        .env('SIMULATOR_PASSWORD')
        .makeOptionMandatory(),
    )
    .option(
      '--election <code>',
      'code of the election (SIM-<seed>-<offices>); one that is there is gone on with',
    )
    .option('--seed <n>', 'the same seed plays the same day', whole(0, 2 ** 31), 1)
    .option('--offices <n>', 'how many polling offices', whole(1, MAX_OFFICES), 20);
  return describeDay(command).allowExcessArguments(false);
}

function describeDay(command: Command): Command {
  return command
    .option('--voters-per-office <n>', 'on average', whole(1, 5_000), 60)
    .option('--reporters <n>', 'in an office, at most', whole(1, 5), 3)
    .option('--repeats <share>', 'reports that are sent again', share, 0.1)
    .option('--liars <share>', 'reporters who do not tell the truth', share, 0.15)
    .option('--without-password <share>', 'unverified reporters without one', share, 0.3)
    .option('--citizens <share>', 'voters who confirm their own vote', share, 0.05)
    .option('--rate <n>', 'deeds per second, over all offices', whole(1, 100_000), 200)
    .option('--at-once <n>', 'offices that are busy at a time', whole(1, 1_000), 24)
    .option(
      '--close-after <minutes>',
      'close the doors by then, though offices remain',
      whole(0, 10_000),
    )
    .option(
      '--plain-every <seconds>',
      'a line of progress, without a terminal',
      whole(1, 86_400),
      5,
    )
    .option('--check-only', 'only compare the figures with those of a whole day')
    .option('--no-check', 'leave the comparison out')
    .option('--brief', 'leave the summary out');
}

function url(text: string): string {
  if (URL.canParse(text) && /^https?:/.test(text)) return text;
  throw new InvalidArgumentError('It must be an address such as http://127.0.0.1:3000.');
}

function whole(low: number, high: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= low && value <= high) return value;
    throw new InvalidArgumentError(
      `It must be a whole number from ${String(low)} to ${String(high)}.`,
    );
  };
}

function share(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError('It must be a share from 0 to 1.');
}

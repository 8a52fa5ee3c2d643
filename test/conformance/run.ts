import { missingOptions, type Case } from './conformance-case.js';
import { SECTIONS, type Section } from './needs.js';
import { ALL_CASES } from './all-cases.js';
import { NotApplicable } from './expectations.js';
import { Mismatch } from './mismatch.js';
import type { Options } from './options.js';
import { World } from './world.js';

export type Outcome =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'skipped'; readonly why: string };

export interface CaseResult {
  readonly it: Case;
  readonly outcome: Outcome;
  readonly milliseconds: number;
}

/** The backend cannot be reached at all, so that its conformance is not the question. */
export class Unreachable extends Error {}

/** Runs every case of a profile, one after the other, and tells of each as soon as it is known. */
export async function runConformance(
  options: Options,
  onSection: (name: string) => void,
  onResult: (result: CaseResult) => void,
): Promise<readonly CaseResult[]> {
  const world = new World(options);
  await reach(world);
  const results: CaseResult[] = [];
  for (const section of Object.keys(SECTIONS) as Section[]) {
    const cases = casesOfProfile(options).filter((it) => it.section === section);
    if (cases.length > 0) onSection(SECTIONS[section]);
    for (const it of cases) {
      const result = await runCase(it, world);
      results.push(result);
      onResult(result);
    }
  }
  return results;
}

export function casesOfProfile({ profile }: Options): readonly Case[] {
  return ALL_CASES.filter((it) => profile === 'scrutin' || it.profile === 'ufrecs');
}

async function reach(world: World): Promise<void> {
  try {
    await world.send('GET', '/api/pollofficesstats/conformance/');
  } catch (error) {
    throw new Unreachable(error instanceof Error ? error.message : String(error));
  }
}

async function runCase(it: Case, world: World): Promise<CaseResult> {
  const missing = missingOptions(it, world.options);
  if (missing.length > 0) {
    const why = `needs ${missing.join(' and ')}`;
    return { it, outcome: { kind: 'skipped', why }, milliseconds: 0 };
  }
  const started = performance.now();
  const outcome = await outcomeOf(it, world);
  return { it, outcome, milliseconds: Math.round(performance.now() - started) };
}

/** An error that is no mismatch is a fault of the suite itself and ends the run. */
async function outcomeOf(it: Case, world: World): Promise<Outcome> {
  try {
    await it.run(world);
    return { kind: 'passed' };
  } catch (error) {
    if (error instanceof NotApplicable) return { kind: 'skipped', why: error.message };
    if (!(error instanceof Mismatch)) throw error;
    return { kind: 'failed', why: world.redact(error.message) };
  }
}

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = import.meta.dirname;

export type OfficeState = 'final' | 'contested' | 'unconfirmed' | 'empty' | 'cancelled';

/** One polling office and what its paper says. See README.md of this folder. */
export interface ScenarioOffice {
  readonly code: string;
  /** From the largest area down to the one of the office. */
  readonly areas: readonly string[];
  readonly state: OfficeState;
  readonly registered: number | null;
  /** Absent where nothing has come. */
  readonly figures?: {
    readonly voters: number | null;
    readonly blank: number | null;
    readonly null: number | null;
    readonly valid: number;
    readonly votes: Readonly<Record<string, number>>;
  };
}

export interface ScenarioInput {
  readonly title: string;
  readonly source: string;
  readonly election: {
    readonly kind: 'presidential' | 'legislative' | 'local' | 'referendum';
    readonly method: 'plurality' | 'two_rounds' | 'dhondt' | 'sainte_lague' | 'largest_remainder';
    readonly seats: number | null;
    readonly threshold_percent: number | null;
  };
  readonly settings: {
    readonly threshold_scope?: 'national' | 'constituency';
    readonly yes?: string;
    readonly turnout_quorum_percent?: number;
    readonly approval_quorum_percent?: number;
  };
  /** Party ids in list order. */
  readonly candidates: readonly string[];
  /** Absent: one national list. */
  readonly constituencies?: readonly { readonly area: string; readonly seats: number }[];
  /** How many candidates a list presents, where they are too few. */
  readonly list_sizes?: Readonly<Record<string, number>>;
  readonly cancelled_areas: readonly string[];
  readonly offices: readonly ScenarioOffice[];
  /** One row for each tie, in the order in which they come up. */
  readonly lots: readonly (readonly string[])[];
}

export interface ScenarioExpected {
  readonly verified: string;
  readonly totals: {
    readonly registered: number | null;
    readonly voters: number | null;
    readonly valid: number;
    readonly votes: Readonly<Record<string, number>>;
  };
  /** To two decimals, rounded half up; of the valid votes. */
  readonly shares_percent: Readonly<Record<string, string>> | null;
  /** Of the registered. */
  readonly turnout_percent: string | null;
  readonly outcome: Readonly<Record<string, unknown>>;
  /** Only where there are lots. */
  readonly outcome_after_lots?: Readonly<Record<string, unknown>>;
  readonly decided: {
    readonly decided: boolean;
    readonly doubts: readonly string[];
    readonly offices: readonly string[];
  };
}

export function scenarioNames(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.input.json'))
    .map((file) => file.slice(0, -'.input.json'.length))
    .sort();
}

export function readScenario(name: string): { input: ScenarioInput; expected: ScenarioExpected } {
  return {
    input: read(`${name}.input.json`) as ScenarioInput,
    expected: read(`${name}.expected.json`) as ScenarioExpected,
  };
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8'));
}

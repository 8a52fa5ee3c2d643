import type { Facts, Stream } from './truth.js';

/** What one reporter says about one index. */
export interface Statement {
  readonly stream: Stream;
  readonly action: 'report' | 'correct' | 'withdraw';
  readonly index: number;
  /** Null for a withdrawal. */
  readonly facts: Facts | null;
  /** Left out of a first report. */
  readonly revision: number | null;
}

/** `changed` is a correction or a withdrawal that was taken. */
export type Verdict =
  | 'created'
  | 'same'
  | 'changed'
  | 'report_exists'
  | 'report_withdrawn'
  | 'report_not_found'
  | 'stale_revision'
  | 'index_too_high';

interface Entry {
  readonly facts: Facts | null;
  readonly revision: number;
  /** The place of the first report in the order of arrival; a correction keeps it. */
  readonly order: number;
}

export interface StandingReport {
  readonly reporter: number;
  readonly index: number;
  readonly facts: Facts;
  readonly order: number;
}

/** Above this multiple of the roll a report is refused. */
const REFUSED_ABOVE = 3;

/**
 * Everything that was said in one office, by the rules of ADR 13 and by nothing of the code that is tried: two
 * implementations that agree are worth more than one.
 */
export class ReportBook {
  private readonly entries = new Map<string, Entry>();
  private arrivals = 0;

  constructor(private readonly registered: number) {}

  /** Takes a statement in, and says what the answer to it must be. */
  take(reporter: number, statement: Statement): Verdict {
    const key = `${statement.stream}/${String(statement.index)}/${String(reporter)}`;
    const entry = this.entries.get(key);
    if (statement.index > REFUSED_ABOVE * this.registered) return 'index_too_high';
    const verdict = verdictOn(statement, entry);
    if (verdict === 'created') {
      this.arrivals += 1;
      const { facts, revision } = statement;
      this.entries.set(key, { facts, revision: revision ?? 1, order: this.arrivals });
    } else if (verdict === 'changed' && entry !== undefined) {
      const revision = statement.revision ?? entry.revision;
      this.entries.set(key, { ...entry, facts: statement.facts, revision });
    }
    return verdict;
  }

  standing(stream: Stream): readonly StandingReport[] {
    return [...this.entries].flatMap(([key, { facts, order }]) => {
      const [of, index, reporter] = key.split('/');
      if (of !== stream || facts === null) return [];
      return [{ reporter: Number(reporter), index: Number(index), facts, order }];
    });
  }
}

function verdictOn(statement: Statement, entry: Entry | undefined): Verdict {
  if (statement.action === 'report') {
    if (entry === undefined) return 'created';
    if (entry.facts === null) return 'report_withdrawn';
    return agree(entry.facts, statement.facts) ? 'same' : 'report_exists';
  }
  if (entry === undefined) return 'report_not_found';
  const revision = statement.revision ?? 0;
  if (revision > entry.revision) return 'changed';
  const isRepeated = revision === entry.revision && agree(entry.facts, statement.facts);
  return isRepeated ? 'same' : 'stale_revision';
}

export function agree(one: Facts | null, other: Facts | null): boolean {
  if (one === null || other === null) return one === other;
  const fields = Object.keys(one);
  return fields.every((field) => one[field] === other[field]);
}

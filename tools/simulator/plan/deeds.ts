import type { Statement, Verdict } from './report-book.js';
import type { Standing } from './reporters.js';
import type { Stream } from './truth.js';

/** Before the count and after the closing of the doors: late reports of votes belong to the evening. */
export type Stage = 'day' | 'evening';

interface Done {
  readonly stage: Stage;
  /** Who does it, or to whom it is done. */
  readonly reporter: number;
}

export interface Says extends Done {
  readonly kind: 'says';
  readonly statement: Statement;
  /** The network fails: it is sent, the answer is lost, it is sent again. */
  readonly isCutOff: boolean;
  readonly verdict: Verdict;
}

export interface BatchItem {
  readonly statement: Statement;
  /** How long ago it was seen when the batch is sent. */
  readonly secondsAgo: number;
  readonly verdict: Verdict;
}

/** What a phone gathered while it was offline. */
export interface SendsBatch extends Done {
  readonly kind: 'batch';
  readonly stream: Stream;
  readonly items: readonly BatchItem[];
  readonly isCutOff: boolean;
}

/** The director decides what a source counts for. */
export interface IsJudged extends Done {
  readonly kind: 'judged';
  readonly standing: Standing;
}

export type Deed = Says | SendsBatch | IsJudged;

export function statementsOf(deed: Deed): readonly Statement[] {
  switch (deed.kind) {
    case 'says':
      return [deed.statement];
    case 'batch':
      return deed.items.map(({ statement }) => statement);
    case 'judged':
      return [];
  }
}

import type { Country, PlannedOffice } from './country.js';
import { statementsOf, type BatchItem, type Deed, type IsJudged, type Stage } from './deeds.js';
import { keepDiary, type Noted } from './diary.js';
import { expectedFigures, type Figures } from './expected-figures.js';
import { Random } from './random.js';
import { ReportBook } from './report-book.js';
import { reportersOf, type Reporter, type Standing } from './reporters.js';
import { trueDay, type Stream } from './truth.js';

export interface OfficePlan {
  readonly office: PlannedOffice;
  readonly reporters: readonly Reporter[];
  /** In an order in which whatever concerns one index happens one after the other. */
  readonly deeds: readonly Deed[];
}

/** Before the answers to it are known. */
type Draft = { readonly at: number; readonly reporter: number; readonly stage: Stage } & (
  | { readonly kind: 'judged'; readonly standing: Standing }
  | { readonly kind: 'says' | 'batch'; readonly stream: Stream; readonly notes: readonly Noted[] }
);

const CUT_OFF = 0.02;
const OFFLINE = 0.3;
const OFFLINE_TILL_EVENING = 0.3;
const MAX_BATCH = 500;
const JUDGED_EARLY = 0.6;

/** One office's day: the same recipe gives the same deeds. */
export function planOffice(country: Country, office: PlannedOffice): OfficePlan {
  const reporters = reportersOf(country, office);
  const truth = trueDay(country, office);
  const drafts = reporters.flatMap((reporter) => {
    const random = new Random(country.recipe.seed, 'phone', office.number, reporter.number);
    const judged = judge(office, reporter, random);
    const said = (['votes', 'ballots'] as const).flatMap((stream) => {
      const watched = { country, office, stream, facts: truth[stream] };
      return send(keepDiary(watched, reporter), { stream, reporter, office, random });
    });
    return [...judged, ...said.filter((draft) => !isAfter(draft, judged))];
  });
  const inOrder = drafts.sort((a, b) => stageOrder(a) - stageOrder(b) || a.at - b.at);
  const random = new Random(country.recipe.seed, 'network', office.number);
  return { office, reporters, deeds: answered(inOrder, office, random) };
}

const stageOrder = ({ stage }: { readonly stage: Stage }) => (stage === 'day' ? 0 : 1);

/** Verified at any time of the day; found out rather late. */
function judge(office: PlannedOffice, reporter: Reporter, random: Random): readonly Draft[] {
  const { number, standing } = reporter;
  if (standing === 'unverified') return [];
  const isEarly = standing === 'independent' && random.chance(JUDGED_EARLY);
  const at = isEarly ? 0 : random.between(office.voters / 4, office.voters);
  return [{ kind: 'judged', at, reporter: number, stage: 'day', standing }];
}

/** Whoever is suspended can say nothing more. */
function isAfter(draft: Draft, judged: readonly Draft[]): boolean {
  return judged.some(
    (other) =>
      other.kind === 'judged' &&
      other.standing === 'suspended' &&
      (draft.stage === 'evening' || draft.at > other.at),
  );
}

interface Phone {
  readonly stream: Stream;
  readonly reporter: Reporter;
  readonly office: PlannedOffice;
  readonly random: Random;
}

/** One by one, but for a time without network, out of which everything comes in batches. */
function send(diary: readonly Noted[], phone: Phone): readonly Draft[] {
  const { stream, reporter, office, random } = phone;
  const stage: Stage = stream === 'votes' ? 'day' : 'evening';
  const draft = { stream, reporter: reporter.number };
  const isOffline = random.chance(OFFLINE);
  const from = isOffline ? random.between(0, office.voters) : Infinity;
  const isLong = random.chance(OFFLINE_TILL_EVENING);
  const until = isLong ? Infinity : from + random.between(1, office.voters / 2);
  const isCaught = ({ at }: Noted) => at >= from && at < until;
  const singles = diary
    .filter((note) => !isCaught(note))
    .map((note) => ({ ...draft, stage, kind: 'says' as const, at: note.at, notes: [note] }));
  const caught = diary.filter(isCaught);
  const batches = Array.from({ length: Math.ceil(caught.length / MAX_BATCH) }, (_, n) => ({
    ...draft,
    // Votes that come in the evening come first: their batch stands where the count begins.
    stage: isLong ? ('evening' as const) : stage,
    kind: 'batch' as const,
    at: isLong && stream === 'votes' ? 0 : Math.min(until, office.voters + 5),
    notes: caught.slice(n * MAX_BATCH, (n + 1) * MAX_BATCH),
  }));
  return [...singles, ...batches];
}

function answered(drafts: readonly Draft[], office: PlannedOffice, random: Random): Deed[] {
  const book = new ReportBook(office.registered);
  return drafts.flatMap((draft) => {
    const { stage, reporter } = draft;
    if (draft.kind === 'judged') return [toJudged(draft.standing, stage, reporter)];
    const isLate = draft.stream === 'votes' && stage === 'evening';
    const at = isLate ? office.voters : draft.at;
    const items = draft.notes.map((note) => ({
      statement: note.statement,
      secondsAgo: Math.max(0, Math.round(at - note.at)),
      verdict: book.take(reporter, note.statement),
    }));
    return toDeed(draft.kind, items, { stage, reporter, isCutOff: random.chance(CUT_OFF) });
  });
}

function toJudged(standing: Standing, stage: Stage, reporter: number): IsJudged {
  return { kind: 'judged', stage, reporter, standing };
}

function toDeed(
  kind: 'says' | 'batch',
  items: readonly BatchItem[],
  done: { readonly stage: Stage; readonly reporter: number; readonly isCutOff: boolean },
): readonly Deed[] {
  const [first] = items;
  if (first === undefined) return [];
  if (kind === 'batch') return [{ ...done, kind, stream: first.statement.stream, items }];
  return [{ ...done, kind, statement: first.statement, verdict: first.verdict }];
}

/** What the public must be shown once the given deeds are done, and none else. */
export function figuresAfter(plan: OfficePlan, deeds: readonly Deed[] = plan.deeds): Figures {
  const book = new ReportBook(plan.office.registered);
  const standings: Standing[] = plan.reporters.map(() => 'unverified');
  for (const deed of deeds) {
    for (const statement of statementsOf(deed)) book.take(deed.reporter, statement);
    if (deed.kind === 'judged') standings[deed.reporter] = deed.standing;
  }
  return expectedFigures(book, standings, plan.office);
}

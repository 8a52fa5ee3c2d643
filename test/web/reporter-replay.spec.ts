import fc from 'fast-check';
import {
  correct,
  HOLD_MS,
  lineOf,
  settle,
  shownIndex,
  tap,
  undo,
  withdraw,
} from '../../apps/web/src/reporter/book/keep-book.js';
import { nextBatch, takeAnswers, toItem } from '../../apps/web/src/reporter/book/replay.js';
import { EMPTY_BOOK, type Book, type VoteSeen } from '../../apps/web/src/reporter/book/report.js';
import { ServerOfRecord } from './server-of-record.js';

const seen: fc.Arbitrary<VoteSeen> = fc.record({
  gender: fc.constantFrom('female' as const, 'male' as const),
  age: fc.constantFrom('less_30' as const, 'less_60' as const, 'more_60' as const),
  has_torn: fc.boolean(),
});

type Event =
  | { readonly kind: 'tap' | 'bounce' | 'correct'; readonly seen: VoteSeen }
  | { readonly kind: 'pass' | 'undo' | 'crash' | 'withdraw'; readonly place: number }
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'send'; readonly most: number; readonly fate: Fate };
type Fate = 'arrives' | 'request lost' | 'answer lost' | 'answered twice';

const events: fc.Arbitrary<readonly Event[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('tap' as const), seen }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('bounce' as const), seen }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('correct' as const), seen }) },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constantFrom('pass' as const, 'undo' as const, 'crash' as const, 'withdraw'),
        place: fc.nat(5),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('wait' as const), seconds: fc.nat(15) }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('send' as const),
        most: fc.integer({ min: 1, max: 6 }),
        fate: fc.constantFrom<Fate>('arrives', 'request lost', 'answer lost', 'answered twice'),
      }),
    },
  ),
  { maxLength: 80 },
);

/** The reporter's day as paper would have it: who came, in their order, without a word about sending. */
class Paper {
  readonly numbers: (VoteSeen | 'withdrawn' | 'passed')[] = [];
  held: { readonly at: number; readonly what: VoteSeen | 'passed' }[] = [];

  settle(now: number): void {
    const due = this.held.filter(({ at }) => now - at >= HOLD_MS);
    this.held = this.held.slice(due.length);
    for (const { what } of due) {
      while (this.numbers.at(-1) === 'withdrawn') this.numbers.pop();
      this.numbers.push(what);
    }
  }

  figures(): Readonly<Record<number, object>> {
    return Object.fromEntries(
      this.numbers.flatMap((what, at) => {
        if (typeof what === 'string') return [];
        const { has_torn: hasTorn, ...rest } = what;
        return [[at + 1, { ...rest, hasTorn }] as const];
      }),
    );
  }
}

class Day {
  readonly server = new ServerOfRecord();
  readonly paper = new Paper();
  book: Book = EMPTY_BOOK;
  private now = 1_000;
  private taps = 0;

  live(event: Event): void {
    this.now += 1_000;
    this.settle();
    switch (event.kind) {
      case 'tap':
        this.tap(event.seen, 1);
        break;
      case 'bounce':
        this.tap(event.seen, 3);
        break;
      case 'pass':
        this.pass();
        break;
      case 'undo':
        this.undo(event.place);
        break;
      case 'withdraw':
        this.withdraw(event.place);
        break;
      case 'correct':
        this.correct(event.seen);
        break;
      case 'crash':
        this.book = JSON.parse(JSON.stringify(this.book)) as Book;
        break;
      case 'wait':
        this.now += event.seconds * 1_000;
        this.settle();
        break;
      case 'send':
        this.send(event.most, event.fate);
        break;
    }
  }

  end(): void {
    this.now += HOLD_MS;
    this.settle();
    while (this.book.deeds.length > 0) this.send(500, 'arrives');
  }

  private settle(): void {
    this.book = settle(this.book, this.now);
    this.paper.settle(this.now);
  }

  private tap(what: VoteSeen, times: number): void {
    for (let echo = 0; echo < times; echo += 1) {
      this.book = tap(this.book, { id: this.nextId(), seen: what, at: this.now + echo * 90 });
    }
    this.paper.held.push({ at: this.now, what });
  }

  private pass(): void {
    const before = this.book.held.length;
    this.book = tap(this.book, { id: this.nextId(), seen: null, at: this.now });
    if (this.book.held.length > before) this.paper.held.push({ at: this.now, what: 'passed' });
  }

  private undo(place: number): void {
    const held = this.book.held.at(-1 - place);
    if (held === undefined) return;
    this.book = undo(this.book, held.id);
    this.paper.held.splice(this.paper.held.length - 1 - place, 1);
  }

  private withdraw(place: number): void {
    const index = this.paper.numbers.length - place;
    const what = this.paper.numbers[index - 1];
    if (what === undefined || typeof what === 'string') return;
    this.book = withdraw(this.book, index);
    this.paper.numbers[index - 1] = 'withdrawn';
  }

  private correct(what: VoteSeen): void {
    const index = this.paper.numbers.length;
    if (index === 0 || typeof this.paper.numbers[index - 1] === 'string') return;
    this.book = correct(this.book, index, what);
    this.paper.numbers[index - 1] = what;
  }

  private send(most: number, fate: Fate): void {
    const deeds = nextBatch(this.book, most);
    if (deeds.length === 0 || fate === 'request lost') return;
    const answers = this.server.take(deeds.map(toItem));
    if (fate === 'answer lost') return;
    const answered = deeds.flatMap((deed, at) => {
      const answer = answers[at];
      return answer === undefined ? [] : [{ deed, answer }];
    });
    this.book = takeAnswers(this.book, answered);
    if (fate === 'answered twice') this.book = takeAnswers(this.book, answered);
  }

  private nextId(): string {
    return String((this.taps += 1));
  }
}

describe('the day of a reporter', () => {
  it('ends with exact figures, whatever was tapped, taken back, lost or repeated', () => {
    fc.assert(
      fc.property(events, (day) => {
        const lived = new Day();
        for (const event of day) lived.live(event);
        lived.end();
        expect(lived.server.figures()).toEqual(lived.paper.figures());
        expect(lived.book.refused).toEqual([]);
        expect(lived.book.lines.every(({ isSent }) => isSent)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('shows at each moment the number that the next voter gets', () => {
    fc.assert(
      fc.property(events, seen, (day, last) => {
        const lived = new Day();
        for (const event of day) lived.live(event);
        const shown = shownIndex(lived.book);
        lived.live({ kind: 'wait', seconds: 0 });
        fc.pre(shown === shownIndex(lived.book));
        lived.live({ kind: 'tap', seen: last });
        lived.end();
        expect(lineOf(lived.book, shown)?.seen).toEqual(last);
      }),
      { numRuns: 200 },
    );
  });
});

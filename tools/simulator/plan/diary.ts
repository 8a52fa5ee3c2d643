import type { Country, PlannedOffice } from './country.js';
import { Random } from './random.js';
import type { Statement } from './report-book.js';
import type { Reporter } from './reporters.js';
import { inverted, misread, someVoter, type Facts, type Stream } from './truth.js';

/** A statement and when it is made, on a clock on which the voter with index n comes at n. */
export interface Noted {
  readonly at: number;
  readonly statement: Statement;
}

export interface Watched {
  readonly country: Country;
  readonly office: PlannedOffice;
  readonly stream: Stream;
  /** What really happens, index by index. */
  readonly facts: readonly Facts[];
}

const MISSED = 0.02;
const MISREAD = 0.04;
const CORRECTED = 0.03;
const CONTRADICTED = 0.01;
const WITHDRAWN = 0.01;
const BROUGHT_BACK = 0.4;
const RACING_SPEED = 1.3;
/** How far a racing liar goes, as a share of the roll: some of it is above what counts. */
const RACING_TO = 1.15;
/** Index that no office has: refused, and nothing else happens. */
const ABSURD = 3;

/** Everything that one reporter says about one stream in an office, in the order in which it is said. */
export function keepDiary(watched: Watched, reporter: Reporter): readonly Noted[] {
  const { country, office, stream } = watched;
  const random = new Random(country.recipe.seed, stream, office.number, reporter.number);
  const noted =
    reporter.character === 'racing'
      ? race(watched, random)
      : watched.facts.flatMap((facts, place) => {
          const index = place + 1;
          if (index < reporter.arrivesAt || random.chance(MISSED)) return [];
          const seen = reporter.character === 'inverting' ? lieAbout(facts, watched) : facts;
          return sayAndThink(watched, random, { index, at: index, seen });
        });
  return [...noted].sort((a, b) => a.at - b.at);
}

function lieAbout(facts: Facts, { country, stream }: Watched): Facts {
  if (stream === 'votes') return inverted(facts);
  return { party_id: country.parties[0]?.partyId ?? 'blank' };
}

function race(watched: Watched, random: Random): readonly Noted[] {
  const { office, stream } = watched;
  const madeUp = (): Facts =>
    stream === 'votes' ? someVoter(random) : lieAbout(someVoter(random), watched);
  const upTo = Math.max(Math.ceil(office.registered * RACING_TO), office.voters);
  const noted = Array.from({ length: upTo }, (_, place) => {
    const index = place + 1;
    const at = Math.min(index / RACING_SPEED, office.voters + 1);
    return sayAndThink(watched, random, { index, at, seen: madeUp() });
  });
  const absurd = say(stream, ABSURD * office.registered + 1, madeUp());
  return [...noted.flat(), { at: office.voters / 2, statement: absurd }];
}

interface Sight {
  readonly index: number;
  readonly at: number;
  readonly seen: Facts;
}

/** Says it, perhaps wrongly at first, perhaps twice, and may think again. Each step comes after the one before. */
function sayAndThink(watched: Watched, random: Random, sight: Sight): readonly Noted[] {
  const { country, stream } = watched;
  const { index, seen } = sight;
  let at = sight.at;
  const later = () => (at += random.between(0.1, 4));
  const wrong = misread(seen, country, random);
  const isCorrected = random.chance(CORRECTED);
  const said = isCorrected || random.chance(MISREAD) ? wrong : seen;
  const noted: Noted[] = [{ at, statement: say(stream, index, said) }];
  const note = (statement: Statement) => noted.push({ at: later(), statement });
  if (random.chance(country.recipe.repeats)) note(say(stream, index, said));
  if (random.chance(CONTRADICTED)) note(say(stream, index, misread(said, country, random)));
  let revision = 1;
  if (isCorrected) note(correct(stream, index, seen, (revision += 1)));
  if (random.chance(WITHDRAWN)) {
    note({ stream, action: 'withdraw', index, facts: null, revision: (revision += 1) });
    if (random.chance(BROUGHT_BACK)) note(correct(stream, index, seen, revision + 1));
  }
  // The old correction comes once more, as a queue on a phone may send it.
  if (isCorrected && random.chance(country.recipe.repeats)) note(correct(stream, index, seen, 2));
  return noted;
}

function say(stream: Stream, index: number, facts: Facts): Statement {
  return { stream, action: 'report', index, facts, revision: null };
}

function correct(stream: Stream, index: number, facts: Facts, revision: number): Statement {
  return { stream, action: 'correct', index, facts, revision };
}

/** The parts of a state, each as its JSON text: compared and sent as it is. */
export type Sections = Readonly<Record<string, string>>;

export interface RoomState {
  /** Of what was read, the same in every process. It moves with every change, and may move without one. */
  readonly version: number;
  readonly sections: Sections;
}

/** A state that stood for a while, and the versions under which it was read. */
interface Stretch {
  readonly versions: readonly number[];
  readonly sections: Sections;
}

/** What a room has shown last, the newest at the end. */
export type RoomLog = readonly Stretch[];

/** States that are remembered for whoever missed some: with four a second, two seconds. */
const STRETCHES = 8;
const VERSIONS = 32;

export const EMPTY_LOG: RoomLog = [];

/** What a reading means for those who hold what was shown before; `anew`: what they hold says nothing any more. */
export type Move = 'none' | 'on' | 'anew';

export function advance(
  log: RoomLog,
  { version, sections }: RoomState,
): { readonly log: RoomLog; readonly move: Move } {
  const last = log.at(-1);
  if (last === undefined) return { log: [{ versions: [version], sections }], move: 'anew' };
  if (changesBetween(last.sections, sections) === undefined) {
    const versions = withVersion(last.versions, version);
    return { log: [...log.slice(0, -1), { ...last, versions }], move: 'none' };
  }
  // Versions only grow, so this is another past: a database that was restored.
  if (version <= Math.max(...last.versions)) {
    return { log: [{ versions: [version], sections }], move: 'anew' };
  }
  const next = [...log, { versions: [version], sections: shareEqual(last.sections, sections) }];
  return { log: next.slice(-STRETCHES), move: 'on' };
}

/** The first is what was sent with the state, and what its holders hold; of the others the newest are kept. */
function withVersion(versions: readonly number[], version: number): readonly number[] {
  if (versions.includes(version)) return versions;
  const [first = version, ...others] = versions;
  return [first, ...others.slice(2 - VERSIONS), version];
}

/** The state with the version that is said of it. Undefined where nothing was read yet. */
export function latest(log: RoomLog): RoomState | undefined {
  const last = log.at(-1);
  return last === undefined ? undefined : { version: labelOf(last), sections: last.sections };
}

/** Whether this process has read up to a version that somebody brings along. */
export function hasReached(log: RoomLog, version: number): boolean {
  const last = log.at(-1);
  return last !== undefined && Math.max(...last.versions) >= version;
}

/** What somebody who holds this version has to be sent: nothing, parts, or (where it is not remembered) all of it. */
export function missedSince(
  log: RoomLog,
  version: number,
): { readonly missed: 'nothing' } | { readonly missed: 'all' } | Missed {
  const last = log.at(-1);
  const held = log.findLast(({ versions }) => versions.includes(version));
  if (last === undefined || held === undefined) return { missed: 'all' };
  const changes = changesBetween(held.sections, last.sections);
  return changes === undefined ? { missed: 'nothing' } : { missed: 'parts', changes };
}

interface Missed {
  readonly missed: 'parts';
  readonly changes: Sections;
}

function labelOf({ versions }: Stretch): number {
  return versions[0] ?? 0;
}

/** Undefined where there are none. A room always has the same sections. */
function changesBetween(from: Sections, to: Sections): Sections | undefined {
  const changed = Object.entries(to).filter(([name, text]) => from[name] !== text);
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
}

/** The same text is kept once, however many states have it. */
function shareEqual(from: Sections, to: Sections): Sections {
  return Object.fromEntries(
    Object.entries(to).map(([name, text]) => [name, from[name] === text ? from[name] : text]),
  );
}

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Whose code it is: the project's, a library's, Node's own, or the engine's. */
export type Origin = 'ours' | 'library' | 'node' | 'engine';

/** A function as it was called from where it stands, with all that it called. */
export interface Frame {
  readonly name: string;
  readonly origin: Origin;
  /** Microseconds, of itself and of all that it called. */
  micros: number;
  readonly calls: Map<string, Frame>;
}

interface Profile {
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
  readonly startTime: number;
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string };
  readonly children?: readonly number[];
}

/** Moments of the monotonic clock, in microseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The clock by which V8 tells when a sample was taken. */
export function monotonicMicros(): number {
  return Number(process.hrtime.bigint() / 1_000n);
}

/** What the process that left its profile in this folder did in that time; waiting is left out. */
export async function readCpuProfile(folder: string, span: Span): Promise<Frame> {
  const [file] = (await readdir(folder)).filter((name) => name.endsWith('.cpuprofile'));
  if (file === undefined) throw new Error('the process left no profile');
  return fold(JSON.parse(await readFile(path.join(folder, file), 'utf8')) as Profile, span);
}

function fold(profile: Profile, { from, to }: Span): Frame {
  const root: Frame = { name: 'all', origin: 'engine', micros: 0, calls: new Map() };
  const stackOf = stacksOf(profile);
  let at = profile.startTime;
  for (const [n, sample] of profile.samples.entries()) {
    const micros = profile.timeDeltas[n] ?? 0;
    at += micros;
    const stack = stackOf(sample);
    if (at < from || at > to || stack.some(({ name }) => name === '(idle)')) continue;
    root.micros += micros;
    let frame = root;
    for (const { name, origin } of stack) {
      const next = frame.calls.get(name) ?? { name, origin, micros: 0, calls: new Map() };
      frame.calls.set(name, next);
      next.micros += micros;
      frame = next;
    }
  }
  return root;
}

type Call = Pick<Frame, 'name' | 'origin'>;

/** From the outermost call to the one that ran. */
function stacksOf({ nodes }: Profile): (id: number) => readonly Call[] {
  const calls = new Map(nodes.map((node) => [node.id, callOf(node)]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((c) => [c, id])));
  const known = new Map<number, readonly Call[]>();
  const stackOf = (id: number): readonly Call[] => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const parent = parents.get(id);
    const call = calls.get(id);
    // The root itself is everybody's.
    const stack = parent === undefined || call === undefined ? [] : [...stackOf(parent), call];
    known.set(id, stack);
    return stack;
  };
  return stackOf;
}

function callOf({ callFrame: { functionName, url } }: ProfileNode): Call {
  const name = functionName || 'anonymous';
  if (url === '') return { name, origin: 'engine' };
  if (url.startsWith('node:')) return { name: `${name} · ${url}`, origin: 'node' };
  const [, library] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  if (library !== undefined) return { name: `${name} · ${library}`, origin: 'library' };
  return { name: `${name} · ${path.basename(url, '.js')}`, origin: 'ours' };
}

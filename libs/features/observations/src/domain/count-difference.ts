import { isSame, type Stream } from './stream.js';
import type { Count } from './tally.js';

/** What is not the same in two counts of one office, by name; empty where everything is. */
export function differences<A extends object>(
  stream: Stream<A>,
  one: Count<A>,
  other: Count<A>,
): readonly string[] {
  const ones = new Map(Object.entries(one.figures));
  const others = new Map(Object.entries(other.figures));
  const figures = new Set([...ones.keys(), ...others.keys()]);
  const numbers = ['firstIndependent', 'countedUpTo', 'counted', 'disputed'] as const;
  return [
    ...numbers.filter((name) => one[name] !== other[name]),
    ...[...figures].filter((name) => (ones.get(name) ?? 0) !== (others.get(name) ?? 0)),
    ...(isSameLast(stream, one, other) ? [] : ['last']),
  ];
}

function isSameLast<A extends object>(
  stream: Stream<A>,
  { last: one }: Count<A>,
  { last: other }: Count<A>,
): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.index === other.index &&
    one.observedAt.getTime() === other.observedAt.getTime() &&
    isSame(stream, one.attributes, other.attributes)
  );
}

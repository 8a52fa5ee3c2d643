import { GREETING, STEPS, type StateName } from './conversation.js';

/** For the docs: drawn from the table that the code obeys. */
export function drawConversation(): string {
  const arrows = Object.entries(STEPS).flatMap(([from, steps]) => {
    const byTarget = new Map<StateName, string[]>();
    for (const [kind, targets] of Object.entries(steps)) {
      for (const to of targets) byTarget.set(to, [...(byTarget.get(to) ?? []), kind]);
    }
    return [...byTarget].map(([to, kinds]) => `  ${from} --> ${to}: ${kinds.join(', ')}`);
  });
  return ['stateDiagram-v2', `  [*] --> ${GREETING.state}`, ...arrows, '  closed --> [*]'].join(
    '\n',
  );
}

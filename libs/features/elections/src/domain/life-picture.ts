import { FINAL_STATES, LIFE, type Moment, type Move } from './life.js';

const WHEN: Readonly<Record<Moment, string>> = {
  opensAt: 'at opens_at',
  closesAt: 'at closes_at',
  reportsUntil: 'at reports_until',
};

/** The table of moves as a Mermaid state diagram. */
export function drawLife(): string {
  return [
    'stateDiagram-v2',
    '  [*] --> draft',
    '  draft --> [*]: owner deletes it',
    ...LIFE.map((move) => `  ${move.from} --> ${move.to}: ${label(move)}`),
    ...FINAL_STATES.map((state) => `  ${state} --> [*]`),
  ].join('\n');
}

/** The same in words, as a table in Markdown. */
export function tabulateLife(): string {
  return [
    '| from | to | who | by itself | reason |',
    '|---|---|---|---|---|',
    ...LIFE.map(({ from, to, by, at, needsReason }) => {
      const who = by === 'owner' ? 'owner' : 'owner, by an extension';
      const clock = at === undefined ? '–' : WHEN[at];
      return `| ${from} | ${to} | ${who} | ${clock} | ${needsReason ? 'needed' : '–'} |`;
    }),
  ].join('\n');
}

function label({ by, at, needsReason }: Move): string {
  const who = needsReason && by === 'owner' ? 'owner, with a reason' : by;
  return at === undefined ? who : `${WHEN[at]}, or ${who}`;
}

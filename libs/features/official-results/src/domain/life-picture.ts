import { RESULT_LIFE, type Circumstance, type ResultMove } from './life.js';

const WHEN: Readonly<Record<Circumstance, string>> = {
  errors_open: 'with errors',
  sound: 'without errors, or as written',
  own_errors_open: 'by the same person, with errors',
  own_sound: 'by the same person, without errors',
  equal: 'by another person, the same',
  different: 'by another person, not the same',
  fields_left: 'fields are left',
  all_settled: 'the last field, without errors',
  was_here: 'it was there before',
  always: '',
};

const WHO: Readonly<Record<ResultMove['by'], string>> = {
  keyer: 'owner or editor',
  third: 'a third person',
  owner: 'owner',
};

/** The table of moves as a Mermaid state diagram. */
export function drawResultLife(): string {
  const ways = new Map<string, string[]>();
  for (const move of RESULT_LIFE) {
    const way = `${move.from} --> ${move.to}`;
    ways.set(way, [...(ways.get(way) ?? []), label(move)]);
  }
  return [
    'stateDiagram-v2',
    '  [*] --> empty',
    ...[...ways].map(([way, labels]) => `  ${way}: ${labels.join(' / ')}`),
  ].join('\n');
}

/** The same in words, as a table in Markdown. */
export function tabulateResultLife(): string {
  return [
    '| from | to | deed | when | entry | who | reason |',
    '|---|---|---|---|---|---|---|',
    ...RESULT_LIFE.map(({ from, to, deed, when, mode, by, needsReason }) => {
      const cells = [
        from,
        to,
        deed,
        WHEN[when] || '–',
        mode,
        WHO[by],
        needsReason ? 'needed' : '–',
      ];
      return `| ${cells.join(' | ')} |`;
    }),
  ].join('\n');
}

function label({ deed, when, mode }: ResultMove): string {
  const entry = deed === 'enter' ? `${mode} entry` : deed;
  return WHEN[when] === '' ? entry : `${entry}, ${WHEN[when]}`;
}

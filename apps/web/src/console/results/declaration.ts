import type { Candidate, Schemas } from '../queries.js';

/** What is typed, by name of the field: `turnout`, `votes.ID`, `share.ID`. */
export type Declared = Readonly<Record<string, string>>;

/** What is left empty is not compared. A comma is how most of its readers write decimals. */
export function declarationOf(
  declared: Declared,
  ballot: readonly Candidate[],
): Schemas['PublishBody'] {
  const turnout = numberIn(declared['turnout']);
  const candidates = ballot
    .map(({ id }) => {
      const votes = numberIn(declared[`votes.${id}`]);
      const share = numberIn(declared[`share.${id}`]);
      return {
        candidate_id: id,
        ...(votes === undefined ? {} : { votes }),
        ...(share === undefined ? {} : { share_percent: share }),
      };
    })
    .filter((candidate) => Object.keys(candidate).length > 1);
  return {
    ...(turnout === undefined ? {} : { turnout_percent: turnout }),
    ...(candidates.length === 0 ? {} : { candidates }),
  };
}

function numberIn(typed = ''): number | undefined {
  const text = typed.replace(/[\s%]/g, '').replace(',', '.');
  return text === '' ? undefined : Number(text);
}

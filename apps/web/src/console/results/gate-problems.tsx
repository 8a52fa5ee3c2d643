import { ApiError, type FieldProblem } from '../../api/problem.js';
import { useTexts } from '../../i18n/use-texts.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import type { Candidate } from '../queries.js';

interface Props {
  readonly error: unknown;
  readonly ballot: readonly Candidate[];
}

/** Why these figures do not go out, each with both numbers. */
export function GateProblems({ error, ballot }: Props) {
  const t = useTexts();
  const isGate = error instanceof ApiError && error.problem.code === 'publication_refused';
  if (!isGate) return <ProblemNotice error={error} />;
  return (
    <div className="banner" data-tone="bad" role="alert">
      <p>{t('problems.publication_refused')}</p>
      <ul>
        {error.problem.fields.map((problem) => (
          <li key={`${problem.field} ${problem.code}`}>
            <b>{subjectOf(problem.field, ballot, t)}</b> {whyOf(problem, t)}
          </li>
        ))}
      </ul>
    </div>
  );
}

type Translate = ReturnType<typeof useTexts>;

function subjectOf(field: string, ballot: readonly Candidate[], t: Translate): string {
  const candidate = ballot.find(({ id }) => field === `candidates.${id}`);
  if (candidate !== undefined) return candidate.name;
  const known = t(`figures.${field}`);
  return known === `figures.${field}` ? field : known;
}

/** The numbers of the refusal in the reader's own sentence; a code that we do not know keeps the API's words. */
function whyOf({ code, detail }: FieldProblem, t: Translate): string {
  const [a = '', b = '', c = '', d = ''] = detail.match(/\d+(\.\d+)?/g) ?? [];
  const key = `gate.${code}`;
  const said = t(key, { a, b, c, d });
  return said === key ? detail : said;
}

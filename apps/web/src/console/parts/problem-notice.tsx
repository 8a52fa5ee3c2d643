import { Alert } from '@mantine/core';
import { ApiError, UnreachableError, type Problem } from '../../api/problem.js';
import { useTexts } from '../../i18n/use-texts.js';
import { Reference } from '../../ui/states.js';

type Translate = ReturnType<typeof useTexts>;

/** Why it was refused, in the reader's language where we know the code, and in the API's words where not. */
export function problemText(t: Translate, error: unknown): string {
  if (error instanceof UnreachableError) return t('problems.unreachable');
  if (!(error instanceof ApiError)) return t('problems.unexpected');
  const { code, detail, status } = error.problem;
  const known = t(`problems.${code}`);
  if (known !== `problems.${code}`) return known;
  return status >= 500 ? t('problems.unexpected') : detail;
}

/** In the place where somebody just did something, and read out at once. */
export function ProblemNotice({ error }: { readonly error: unknown }) {
  const t = useTexts();
  if (error === null || error === undefined) return null;
  const problem = error instanceof ApiError ? error.problem : undefined;
  return (
    <Alert variant="outline" color="red" role="alert" className="notice" data-tone="bad">
      <p>{problemText(t, error)}</p>
      {problem === undefined ? null : <Details problem={problem} />}
    </Alert>
  );
}

function Details({ problem }: { readonly problem: Problem }) {
  const t = useTexts();
  const said = (code: string, detail: string): string => {
    const known = t(`checks.${code}`);
    return known === `checks.${code}` ? detail : known;
  };
  return (
    <>
      {problem.fields.length === 0 ? null : (
        <ul>
          {problem.fields.map(({ field, code, detail }) => (
            <li key={`${field} ${code}`}>
              <code>{field}</code> {said(code, detail)}
            </li>
          ))}
        </ul>
      )}
      {problem.status >= 500 ? <Reference id={problem.correlationId} /> : null}
    </>
  );
}

/** What is wrong with one field of a form, for the field itself. */
export function fieldProblem(error: unknown, field: string): string | undefined {
  if (!(error instanceof ApiError)) return undefined;
  return error.problem.fields.find((one) => one.field === field)?.detail;
}

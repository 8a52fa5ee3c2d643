import { PasswordInput, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useTexts } from '../../i18n/use-texts.js';
import { useDocumentTitle } from '../../ui/document-title.js';
import { countWaiting } from '../book/report.js';
import { useBook } from '../store/live.js';
import type { Post, SignedIn } from '../store/database.js';
import { signIn, type SignInOutcome } from '../store/sign-in.js';
import { LookChoices } from './look-choices.js';

const SAID = new Set([
  'wrong_credentials',
  'source_suspended',
  'office_not_found',
  'window_closed',
  'password_refused',
]);
const NOBODY: Post = { officeId: '', electorId: '' };

interface Props {
  /** Whose token is over. */
  readonly before: SignedIn | undefined;
}

export function SignInScreen({ before }: Props) {
  const t = useTexts();
  useDocumentTitle(t('app.name'));
  const waiting =
    countWaiting(useBook(before ?? NOBODY, 'votes')) +
    countWaiting(useBook(before ?? NOBODY, 'ballots'));
  const isAgain = before !== undefined;
  const content = (
    <>
      <header className="sign-in-head">
        <img src="/favicon.svg" alt="" width="56" height="56" />
        <h1>{t(isAgain ? 'signIn.again' : 'signIn.title')}</h1>
        <p>{isAgain ? t('signIn.againLead', { count: waiting }) : t('signIn.lead')}</p>
      </header>
      <SignInForm before={before} />
    </>
  );
  if (isAgain) return <section className="sign-in">{content}</section>;
  return (
    <main className="sign-in">
      {content}
      <LookChoices />
    </main>
  );
}

function SignInForm({ before }: Props) {
  const t = useTexts();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const given = before?.officeId ?? query.get('office') ?? '';
  const [isAsking, setIsAsking] = useState(false);
  const [outcome, setOutcome] = useState<SignInOutcome>();
  const submit = async (event: SyntheticEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const filled = new FormData(event.currentTarget);
    setIsAsking(true);
    const told = await signIn({
      officeId: textOf(filled, 'office'),
      electorId: textOf(filled, 'elector'),
      password: textOf(filled, 'password') || undefined,
    }).finally(() => {
      setIsAsking(false);
    });
    setOutcome(told);
    if (told === 'signed-in') await navigate('/reporter', { replace: true });
  };
  return (
    <form className="sign-in-form" onSubmit={(event) => void submit(event)}>
      <Fields given={given} before={before} />
      <Outcome outcome={outcome} />
      <button type="submit" className="button" disabled={isAsking} aria-busy={isAsking}>
        {t('signIn.submit')}
      </button>
    </form>
  );
}

/** A password is sent as it was typed. */
function textOf(filled: FormData, name: 'office' | 'elector' | 'password'): string {
  const value = filled.get(name);
  if (typeof value !== 'string') return '';
  return name === 'password' ? value : value.trim();
}

const TYPED = { required: true, size: 'md', autoCapitalize: 'none', spellCheck: false } as const;

function Fields({ given, before }: Props & { readonly given: string }) {
  const t = useTexts();
  return (
    <>
      <TextInput
        {...TYPED}
        name="office"
        label={t(given === '' ? 'signIn.office' : 'signIn.officeGiven')}
        description={given === '' ? t('signIn.officeHint') : undefined}
        defaultValue={given}
        readOnly={given !== ''}
        autoComplete="off"
      />
      <TextInput
        {...TYPED}
        name="elector"
        label={t('signIn.elector')}
        description={t('signIn.electorHint')}
        defaultValue={before?.electorId}
        readOnly={before !== undefined}
        pattern="[A-Za-z0-9_\-]{1,64}"
        autoComplete="username"
      />
      <PasswordInput
        name="password"
        label={t('signIn.password')}
        description={before === undefined ? t('signIn.passwordHint') : undefined}
        size="md"
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.show') }}
      />
    </>
  );
}

function Outcome({ outcome }: { readonly outcome: SignInOutcome | undefined }) {
  const t = useTexts();
  if (outcome === undefined || outcome === 'signed-in') return null;
  return (
    <p className="refusal" role="alert">
      {outcome === 'silent' ? t('states.offline.body') : refusalText(t, outcome.refused)}
    </p>
  );
}

function refusalText(
  t: ReturnType<typeof useTexts>,
  {
    code,
    status,
    detail,
  }: { readonly code: string; readonly status: number; readonly detail: string },
): string {
  if (status === 429) return t('signIn.refused.too_many');
  return SAID.has(code) ? t(`signIn.refused.${code}`) : t('signIn.refused.other', { detail });
}

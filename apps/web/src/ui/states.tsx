import './states.css';
import type { ReactNode } from 'react';
import { ApiError, UnreachableError } from '../api/problem.js';
import { useTexts } from '../i18n/use-texts.js';
import { Mark, type MarkName } from './mark.js';

interface StateProps {
  readonly kind: 'empty' | 'fault' | 'forbidden' | 'missing' | 'offline';
  readonly mark: MarkName;
  readonly title: string;
  readonly children?: ReactNode;
}

function State({ kind, mark, title, children }: StateProps) {
  return (
    <section
      className="state"
      data-kind={kind}
      role={kind === 'empty' || kind === 'missing' ? undefined : 'alert'}
    >
      <Mark name={mark} />
      <h2>{title}</h2>
      {children}
    </section>
  );
}

interface WordsProps {
  readonly title: string;
  readonly children?: ReactNode;
}

/** There is nothing here yet, and that is all right: say what would be, and what to do. */
export function Empty({ title, children }: WordsProps) {
  return (
    <State kind="empty" mark="box" title={title}>
      {children}
    </State>
  );
}

export function Forbidden({ title, children }: WordsProps) {
  return (
    <State kind="forbidden" mark="lock" title={title}>
      {children}
    </State>
  );
}

/** An address that leads nowhere, or to something that is not (yet) to be seen. */
export function Missing({ title, children }: WordsProps) {
  return (
    <State kind="missing" mark="compass" title={title}>
      {children}
    </State>
  );
}

interface FaultProps {
  readonly error: unknown;
  readonly retry?: (() => void) | undefined;
}

/** Whatever went wrong, said by its kind: no network, nothing there, not yours, or a fault with its reference. */
export function Fault({ error, retry }: FaultProps) {
  const t = useTexts();
  if (error instanceof UnreachableError) {
    return (
      <State kind="offline" mark="cloud" title={t('states.offline.title')}>
        <p>{t('states.offline.body')}</p>
        <Retry retry={retry} />
      </State>
    );
  }
  const problem = error instanceof ApiError ? error.problem : undefined;
  if (problem?.status === 404) {
    return (
      <Missing title={t('states.missing.title')}>
        <p>{t('states.missing.body')}</p>
      </Missing>
    );
  }
  if (problem?.status === 403) {
    return (
      <Forbidden title={t('states.forbidden.title')}>
        <p>{t('states.forbidden.body')}</p>
      </Forbidden>
    );
  }
  return (
    <State kind="fault" mark="storm" title={t('states.fault.title')}>
      <p>{t('states.fault.body')}</p>
      <Reference id={problem?.correlationId} />
      <Retry retry={retry} />
    </State>
  );
}

/** What somebody reads out to whoever looks after the server. */
export function Reference({ id }: { readonly id: string | undefined }) {
  const t = useTexts();
  if (id === undefined) return null;
  return (
    <p className="reference">
      {t('states.reference')} <code>{id}</code>
    </p>
  );
}

function Retry({ retry }: { readonly retry: (() => void) | undefined }) {
  const t = useTexts();
  if (retry === undefined) return null;
  return (
    <button type="button" className="button" onClick={retry}>
      {t('states.retry')}
    </button>
  );
}

interface SkeletonProps {
  readonly height: number;
  readonly width?: number;
  readonly count?: number;
}

/** The shape of what is being loaded, so that nothing jumps when it comes. */
export function Skeleton({ height, width, count = 1 }: SkeletonProps) {
  return Array.from({ length: count }, (_, place) => (
    <span key={place} className="skeleton" aria-hidden="true" style={{ height, width }} />
  ));
}

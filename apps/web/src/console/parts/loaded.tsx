import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { UnreachableError } from '../../api/problem.js';
import { useTexts } from '../../i18n/use-texts.js';
import { Fault, Skeleton } from '../../ui/states.js';

interface Props<Data> {
  readonly query: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
  /** The shape of what will be there. */
  readonly lines?: number;
}

/** What was asked for, or how it stands with it: on its way, out of reach, refused. What came once stays. */
export function Loaded<Data>({ query, children, lines = 4 }: Props<Data>) {
  const retry = (): void => void query.refetch();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <Fault error={query.error} retry={retry} />;
  if (query.fetchStatus === 'paused') {
    return <Fault error={new UnreachableError('offline')} retry={retry} />;
  }
  return <Waiting lines={lines} />;
}

export function Waiting({ lines }: { readonly lines: number }) {
  const t = useTexts();
  return (
    <div className="waiting" role="status">
      <span className="visually-hidden">{t('states.loading')}</span>
      <Skeleton height={44} count={lines} />
    </div>
  );
}

import type { ReactNode } from 'react';
import { useTexts } from '../i18n/use-texts.js';
import { Mark } from '../ui/mark.js';

interface WaitingProps {
  readonly title: string;
  readonly children?: ReactNode;
}

export function Waiting({ title, children }: WaitingProps) {
  return (
    <section className="card step" role="status">
      <span className="pulse" aria-hidden="true" />
      <h2>{title}</h2>
      {children}
    </section>
  );
}

interface EndProps {
  readonly again: () => void;
}

/** The same words whatever was answered, and however often: nothing tells of an earlier answer. */
export function Recorded({ again }: EndProps) {
  const t = useTexts();
  return (
    <section className="card step" role="status" data-kind="recorded">
      <Mark name="check" />
      <h2>{t('citizen.recorded')}</h2>
      <p>{t('citizen.recorded_body')}</p>
      <button type="button" className="button quiet" onClick={again}>
        {t('citizen.again')}
      </button>
    </section>
  );
}

export function Refused({ reason, again }: EndProps & { readonly reason: string }) {
  const t = useTexts();
  return (
    <section className="card step" role="alert" data-kind="refused">
      <Mark name="storm" />
      <h2>{t(`citizen.refusals.${reason}.title`)}</h2>
      <p>{t(`citizen.refusals.${reason}.body`)}</p>
      <button type="button" className="button" onClick={again}>
        {t('citizen.again')}
      </button>
    </section>
  );
}

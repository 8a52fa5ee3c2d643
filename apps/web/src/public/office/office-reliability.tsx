import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { Skeleton } from '../../ui/states.js';
import type { Reliability } from './use-office.js';

/** What these figures rest on: who saw the voters, how far they agree, and what citizens said of their own vote. */
export function OfficeReliability({
  reliability,
}: {
  readonly reliability: Reliability | undefined;
}) {
  const t = useTexts();
  return (
    <section aria-labelledby="reliability" className="card">
      <h2 id="reliability">{t('reliability.title')}</h2>
      <p className="lead">{t('reliability.lead')}</p>
      {reliability === undefined ? (
        <Skeleton height={120} />
      ) : (
        <dl className="facts-list">
          {Object.entries(factsOf(reliability)).map(([name, value]) => (
            <Fact key={name} name={name} value={value} />
          ))}
        </dl>
      )}
    </section>
  );
}

interface FactProps {
  readonly name: string;
  readonly value: number | string;
}

function Fact({ name, value }: FactProps) {
  const t = useTexts();
  const format = useFormat();
  return (
    <div>
      <dt>{t(`reliability.${name}`)}</dt>
      <dd>{typeof value === 'number' ? format.count(value) : value}</dd>
    </div>
  );
}

function factsOf(reliability: Reliability): Readonly<Record<string, number | string>> {
  const { sources, agreement, gaps, drift, confirmations } = reliability;
  return {
    independent: sources.independent,
    unverified: sources.unverified,
    suspended: sources.suspended,
    agreement: agreement.compared === 0 ? '–' : `${agreement.agreed} / ${agreement.compared}`,
    disputed: reliability.disputed,
    gaps: gaps.count,
    uncounted: reliability.uncounted_reports,
    drift:
      drift === null || drift.lowest === drift.highest ? '–' : `${drift.lowest} – ${drift.highest}`,
    confirmed: confirmations.confirmed,
    corrected: confirmations.corrected,
    not_recognised: confirmations.not_recognised,
  };
}

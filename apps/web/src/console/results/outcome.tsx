import type { Decision, Outcome } from '../../api/public-figures.js';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { Tag } from '../parts/tag.js';
import type { Candidate, Schemas } from '../queries.js';

type Translate = ReturnType<typeof useTexts>;

interface Props {
  readonly results: Schemas['ResultsBody'];
  readonly ballot: readonly Candidate[];
}

/** Who is elected by these figures, and whether that can still change. */
export function OutcomeLine({ results, ballot }: Props) {
  const t = useTexts();
  const format = useFormat();
  const outcome = results.outcome as Outcome;
  const decision = results.decision as Partial<Decision>;
  if (outcome.kind === 'no_votes') return null;
  const open = (decision.offices?.length ?? 0) + (decision.other_offices ?? 0);
  return (
    <section className="outcome" aria-label={t('outcome.title')}>
      <Tag tone={decision.decided === true ? 'good' : 'warn'}>
        {t(decision.decided === true ? 'outcome.decided' : 'outcome.not_decided')}
      </Tag>
      <p className="verdict">{verdictOf(outcome, ballot, t)}</p>
      {decision.decided === true ? null : (
        <p className="soft">
          {t('outcome.open_body', {
            count: open,
            remaining: decision.remaining == null ? '?' : format.count(decision.remaining),
          })}
        </p>
      )}
    </section>
  );
}

function verdictOf(outcome: Outcome, ballot: readonly Candidate[], t: Translate): string {
  const nameOf = (id: string | null): string => ballot.find((one) => one.id === id)?.name ?? '?';
  switch (outcome.kind) {
    case 'elected':
      return t('outcome.elected', { name: nameOf(outcome.candidate) });
    case 'second_round':
      return t('outcome.second_round', { names: outcome.candidates.map(nameOf).join(' – ') });
    case 'referendum':
      return t(`outcome.${outcome.verdict}`, { name: nameOf(outcome.adopted) });
    case 'seats':
      return [...outcome.lists]
        .sort((one, other) => other.seats - one.seats)
        .map(({ candidate, seats }) => `${nameOf(candidate)} ${seats}`)
        .join(' · ');
    case 'tie':
      return t('outcome.tie', { names: (outcome.ties[0]?.among ?? []).map(nameOf).join(', ') });
    case 'no_votes':
      return t('outcome.no_votes');
  }
}

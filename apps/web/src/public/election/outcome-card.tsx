import type { Election, ListSeats, Outcome, PublishedResults } from '../../api/public-figures.js';
import { useFormat } from '../../i18n/format.js';
import type { Translate } from '../../i18n/languages.js';
import { useTexts } from '../../i18n/use-texts.js';
import { colourOf } from '../../ui/palette.js';

interface Props {
  readonly election: Election;
  readonly published: PublishedResults;
}

/** What follows from the published figures, and whether what is missing could still change it. */
export function OutcomeCard({ election, published: { outcome, decision } }: Props) {
  const t = useTexts();
  const format = useFormat();
  const open = decision.offices.length + decision.other_offices;
  return (
    <section className="card outcome" aria-labelledby="outcome">
      <div className="chips">
        <h2 id="outcome">{t('outcome.title')}</h2>
        <span className="chip" data-decided={decision.decided}>
          {decision.decided ? t('outcome.decided') : t('outcome.not_decided')}
        </span>
      </div>
      <p className="verdict">{verdictOf(outcome, election, t)}</p>
      {outcome.kind === 'seats' ? <Seats election={election} lists={outcome.lists} /> : null}
      <p className="footnote">
        {decision.decided
          ? t('outcome.decided_body')
          : t('outcome.open_body', {
              count: open,
              remaining: decision.remaining === null ? '?' : format.count(decision.remaining),
            })}
      </p>
    </section>
  );
}

function verdictOf(outcome: Outcome, { candidates }: Election, t: Translate): string {
  const nameOf = (id: string | null): string =>
    candidates.find((candidate) => candidate.id === id)?.name ?? '?';
  switch (outcome.kind) {
    case 'elected':
      return t('outcome.elected', { name: nameOf(outcome.candidate) });
    case 'second_round':
      return t('outcome.second_round', { names: outcome.candidates.map(nameOf).join(' – ') });
    case 'referendum':
      return t(`outcome.${outcome.verdict}`, { name: nameOf(outcome.adopted) });
    case 'seats':
      return t('outcome.seats', { count: outcome.seats });
    case 'tie':
      return t('outcome.tie', { names: (outcome.ties[0]?.among ?? []).map(nameOf).join(', ') });
    case 'no_votes':
      return t('outcome.no_votes');
  }
}

function Seats({
  election,
  lists,
}: {
  readonly election: Election;
  readonly lists: readonly ListSeats[];
}) {
  const t = useTexts();
  const seated = [...lists].sort((a, b) => b.seats - a.seats);
  return (
    <ul className="seats">
      {seated.map(({ candidate: id, seats }) => {
        const candidate = election.candidates.find((one) => one.id === id);
        return (
          <li key={id}>
            <span
              className="swatch"
              style={{ backgroundColor: candidate && colourOf(candidate) }}
              aria-hidden="true"
            />
            {candidate?.name ?? '?'} <strong>{t('election.seats', { count: seats })}</strong>
          </li>
        );
      })}
    </ul>
  );
}

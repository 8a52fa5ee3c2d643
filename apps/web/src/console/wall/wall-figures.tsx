import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { colourOf } from '../../ui/palette.js';
import type { Candidate, Schemas } from '../queries.js';

type Scope = Schemas['RealtimeScope'];

interface Props {
  readonly figures: Scope;
  readonly ballot: readonly Candidate[];
}

/** Turnout, and each candidate from both sides. */
export function WallFigures({ figures: { votes, ballots, official }, ballot }: Props) {
  const t = useTexts();
  const format = useFormat();
  return (
    <section className="wall-figures" aria-label={t('wall.figures')}>
      <dl className="wall-tiles">
        <Tile name="turnout" text={format.percent(votes.turnout.percent)} />
        <Tile name="votes" text={format.count(votes.totals.votes)} />
        <Tile name="ballots" text={format.count(ballots.total_ballots)} />
        <Tile
          name="papers"
          text={`${format.count(official.reported)} / ${format.count(official.expected)}`}
        />
      </dl>
      <ol className="wall-candidates">
        {ballot.map((candidate) => (
          <WallCandidate key={candidate.id} candidate={candidate} figures={{ ballots, official }} />
        ))}
      </ol>
    </section>
  );
}

function Tile({ name, text }: { readonly name: string; readonly text: string }) {
  const t = useTexts();
  return (
    <div>
      <dt>{t(`wall.tiles.${name}`)}</dt>
      <dd>{text}</dd>
    </div>
  );
}

interface CandidateProps {
  readonly candidate: Candidate;
  readonly figures: Pick<Scope, 'ballots' | 'official'>;
}

function WallCandidate({ candidate, figures: { ballots, official } }: CandidateProps) {
  const t = useTexts();
  const seen = ballots.results.find(({ party_id: party }) => party === candidate.party_id);
  const written = official.candidates.find(({ candidate_id: id }) => id === candidate.id);
  const colour = colourOf(candidate);
  return (
    <li>
      <b>{candidate.name}</b>
      <Bar label={t('wall.official')} share={written?.share_percent ?? null} colour={colour} />
      <Bar label={t('wall.field')} share={seen?.share_percent ?? null} colour={colour} isField />
    </li>
  );
}

interface BarProps {
  readonly label: string;
  readonly share: string | null;
  readonly colour: string;
  readonly isField?: boolean;
}

function Bar({ label, share, colour, isField = false }: BarProps) {
  const format = useFormat();
  return (
    <div className="wall-bar" data-field={isField}>
      <span>{label}</span>
      <span className="bar" aria-hidden="true">
        <span style={{ width: `${share ?? '0'}%`, backgroundColor: colour }} />
      </span>
      <span className="wall-share">{format.percent(share)}</span>
    </div>
  );
}

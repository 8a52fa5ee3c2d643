import './elections.css';
import { answerOf } from '../../api/answer.js';
import { fieldClient } from '../../api/field-client.js';
import { usePolled } from '../../api/polled.js';
import type { ListedElection } from '../../api/public-figures.js';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { useDocumentTitle } from '../../ui/document-title.js';
import { Empty, Fault, Skeleton } from '../../ui/states.js';
import { Mark } from '../../ui/mark.js';
import { Link } from '../shell/router.js';
import { StateChip } from '../shell/state-chip.js';

const EVERY_MS = 15_000;
const RUNNING = ['open', 'counting'];

export function ElectionsPage() {
  const t = useTexts();
  useDocumentTitle(undefined);
  const { data, error, refresh } = usePolled({
    key: 'elections',
    load: async (asking) =>
      (await answerOf(fieldClient.GET('/api/public/elections', { ...asking }))).items,
    everyMs: EVERY_MS,
  });
  return (
    <>
      <div className="opening">
        <h1>{t('elections.title')}</h1>
        <p className="lead">{t('elections.lead')}</p>
      </div>
      {data === undefined && error !== undefined ? <Fault error={error} retry={refresh} /> : null}
      {data === undefined && error === undefined ? <Skeleton height={150} count={3} /> : null}
      {data?.length === 0 ? (
        <Empty title={t('elections.none')}>
          <p>{t('elections.none_body')}</p>
        </Empty>
      ) : null}
      <ul className="election-list">
        {sorted(data ?? []).map((election) => (
          <ElectionCard key={election.id} election={election} />
        ))}
      </ul>
    </>
  );
}

/** Those that run first; the order of the API, the latest first, among the others. */
function sorted(elections: readonly ListedElection[]): readonly ListedElection[] {
  const rank = ({ state }: ListedElection): number => (RUNNING.includes(state) ? 0 : 1);
  return [...elections].sort((a, b) => rank(a) - rank(b));
}

function ElectionCard({ election }: { readonly election: ListedElection }) {
  const t = useTexts();
  const format = useFormat(election.time_zone);
  return (
    <li>
      <Link className="election-card" href={`/elections/${election.id}`}>
        <StateChip state={election.state} />
        <strong className="name">{election.name}</strong>
        <span className="facts">
          {[t(`kinds.${election.kind}`), election.country, format.day(election.opens_at)].join(
            ' · ',
          )}
        </span>
        <span className="follow" aria-hidden="true">
          {t('elections.follow')} <Mark name="arrow" />
        </span>
      </Link>
    </li>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { Loaded } from '../parts/loaded.js';
import { keys, type Election, type Sums } from '../queries.js';

interface Props {
  readonly election: Election;
  readonly whole: Sums;
}

/** What asks for somebody's attention, each tile a way there. */
export function WatchTiles({ election, whole }: Props) {
  const t = useTexts();
  const { id } = election;
  const watch = useWatch(id);
  const differing = useDiscrepancyCounts(id);
  const to = (page: string): string => `/console/elections/${id}/${page}`;
  const { reported, expected } = whole;
  return (
    <section aria-label={t('overview.watch')}>
      <Loaded query={watch}>
        {({ silent, unverified_only: unverified, disputed, without_source: unseen }) => (
          <ul className="tiles">
            <Tile name="reported" to={to('results')} value={reported} of={expected} />
            <Tile name="silent" to={to('offices?watch=silent')} value={silent} />
            <Tile name="unverified" to={to('sources')} value={unverified} />
            <Tile name="disputed" to={to('offices?watch=disputed')} value={disputed} />
            <Tile name="differing" to={to('discrepancies')} value={differing.data?.open ?? 0} />
            <Tile name="without_source" to={to('offices?watch=without_source')} value={unseen} />
          </ul>
        )}
      </Loaded>
    </section>
  );
}

function useWatch(id: string) {
  return useQuery({
    queryKey: keys.of(id, 'watch'),
    queryFn: () =>
      answerOf(adminClient.GET('/api/elections/{id}/watch', { params: { path: { id } } })),
    refetchInterval: 10_000,
  });
}

function useDiscrepancyCounts(id: string) {
  return useQuery({
    queryKey: keys.of(id, 'discrepancy-counts'),
    queryFn: async () => {
      const params = { path: { id }, query: { limit: 1 } };
      return (await answerOf(adminClient.GET('/api/elections/{id}/discrepancies', { params })))
        .counts;
    },
    refetchInterval: 10_000,
  });
}

interface TileProps {
  readonly name: string;
  readonly to: string;
  readonly value: number;
  readonly of?: number;
}

function Tile({ name, to, value, of }: TileProps) {
  const t = useTexts();
  const format = useFormat();
  return (
    <li>
      <Link to={to} className="tile">
        <span className="tile-name">{t(`overview.tiles.${name}`)}</span>
        <b>
          {format.count(value)}
          {of === undefined ? null : <small> / {format.count(of)}</small>}
        </b>
      </Link>
    </li>
  );
}

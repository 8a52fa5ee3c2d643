import { Modal, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { Loaded } from '../parts/loaded.js';
import { keys, type Schemas } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';

interface Props {
  readonly source: Schemas['SourceBody'];
  readonly onClose: () => void;
}

/** Where somebody reports from, how much, and how far others say the same: what one looks at before believing. */
export function SourceDialog({ source, onClose }: Props) {
  const t = useTexts();
  const { id } = useCurrentElection();
  const read = useSource(source.id);
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={source.elector_id}
      closeButtonProps={{ 'aria-label': t('do.close') }}
    >
      <Loaded query={read}>
        {({ offices, activity }) => (
          <>
            <p>
              {t('sources.from')}{' '}
              {offices.map((office) => (
                <Link key={office.id} to={`/console/elections/${id}/offices/${office.id}`}>
                  {office.code}{' '}
                </Link>
              ))}
            </p>
            <Activity items={activity} />
          </>
        )}
      </Loaded>
    </Modal>
  );
}

function useSource(sourceId: string) {
  const { id } = useCurrentElection();
  const path = { id, source_id: sourceId };
  return useQuery({
    queryKey: keys.of(id, 'source', sourceId),
    queryFn: async () => {
      const [details, activity] = await Promise.all([
        answerOf(adminClient.GET('/api/elections/{id}/sources/{source_id}', { params: { path } })),
        answerOf(
          adminClient.GET('/api/elections/{id}/sources/{source_id}/activity', { params: { path } }),
        ),
      ]);
      return { offices: details.offices, activity: activity.items };
    },
  });
}

const COLUMNS = [
  'standing',
  'corrected',
  'withdrawn',
  'batched',
  'compared',
  'agreed',
  'fastest_minute',
] as const;

function Activity({ items }: { readonly items: readonly Schemas['SourceActivityBody'][] }) {
  const t = useTexts();
  const format = useFormat();
  if (items.length === 0) return <p className="soft">{t('reports.none')}</p>;
  return (
    <Table>
      <Table.Tbody>
        {items.map((item) => (
          <Table.Tr key={`${item.office_id} ${item.stream}`}>
            <Table.Th scope="row">{t(`reports.${item.stream}`)}</Table.Th>
            <Table.Td>
              {COLUMNS.map(
                (name) => `${t(`sources.activity.${name}`)} ${format.count(item[name])}`,
              ).join(' · ')}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

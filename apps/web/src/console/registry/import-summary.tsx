import { Table } from '@mantine/core';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import type { Schemas } from '../queries.js';

const KINDS = ['areas', 'centres', 'offices'] as const;
const CHANGES = ['created', 'changed', 'unchanged'] as const;

export function ImportSummary({ summary }: { readonly summary: Schemas['ImportSummaryBody'] }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <>
      <Table maw={560}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('import.kind')}</Table.Th>
            {CHANGES.map((change) => (
              <Table.Th key={change} ta="right">
                {t(`import.changes.${change}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {KINDS.map((kind) => (
            <Table.Tr key={kind}>
              <Table.Th scope="row">{t(`import.kinds.${kind}`)}</Table.Th>
              {CHANGES.map((change) => (
                <Table.Td key={change} ta="right">
                  {format.count(summary[kind][change])}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {summary.rolls_unknown === 0 ? null : (
        <p className="soft">{t('import.rolls_unknown', { count: summary.rolls_unknown })}</p>
      )}
    </>
  );
}

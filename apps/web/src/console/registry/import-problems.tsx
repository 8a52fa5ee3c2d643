import { Table } from '@mantine/core';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import type { Schemas } from '../queries.js';
import type { Import } from './import-run.js';

/** What is wrong with the file, line by line, as its own program counts them. */
export function ImportProblems({ current }: { readonly current: Import }) {
  const t = useTexts();
  const { problems, problem_count: count } = current;
  return (
    <>
      <p className="banner" data-tone="bad" role="alert">
        {t('import.refused', { count })}
      </p>
      <div className="scroll-box" tabIndex={0} role="region" aria-label={t('import.problems')}>
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('import.line')}</Table.Th>
              <Table.Th>{t('import.column')}</Table.Th>
              <Table.Th>{t('import.what')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {problems.map((problem, place) => (
              <ProblemRow key={place} problem={problem} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {count > problems.length ? <p className="soft">{t('import.first_only')}</p> : null}
    </>
  );
}

function ProblemRow({ problem }: { readonly problem: Schemas['ImportProblemBody'] }) {
  const t = useTexts();
  const format = useFormat();
  const { line, column, code, detail } = problem;
  const known = t(`import.codes.${code}`);
  return (
    <Table.Tr>
      <Table.Td>{line === null ? '–' : format.count(line)}</Table.Td>
      <Table.Td>{column ?? '–'}</Table.Td>
      <Table.Td>
        {known === `import.codes.${code}` ? detail : known} <code>{code}</code>
      </Table.Td>
    </Table.Tr>
  );
}

import { Button, Group, Paper, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../i18n/use-texts.js';
import { formValues } from '../account/form-values.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useDeed } from '../parts/use-deed.js';
import { useCurrentElection } from '../shell/election-shell.js';
import { findOffice, readResult, type OfficePaper } from './office-paper.js';

/** Where every paper begins: the code that stands on it. */
export function OfficeByCode({ onFound }: { readonly onFound: (paper: OfficePaper) => void }) {
  const t = useTexts();
  const { id } = useCurrentElection();
  const [missing, setMissing] = useState<string>();
  const open = useDeed(async (code: string) => {
    const office = await findOffice(id, code);
    setMissing(office === undefined ? code : undefined);
    if (office !== undefined) onFound({ office, result: await readResult(office.id) });
  });
  return (
    <Paper withBorder p="lg" className="by-code">
      <form
        onSubmit={(event) => {
          const code = formValues(event)('code').trim();
          if (code !== '') open.mutate(code);
        }}
      >
        <Group align="end">
          <TextInput
            className="grow"
            name="code"
            size="lg"
            label={t('entry.code')}
            description={t('entry.code_hint')}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            autoFocus
            error={missing === undefined ? undefined : t('entry.unknown', { code: missing })}
          />
          <Button type="submit" size="lg" loading={open.isPending}>
            {t('entry.open')}
          </Button>
        </Group>
        <ProblemNotice error={open.error} />
      </form>
    </Paper>
  );
}

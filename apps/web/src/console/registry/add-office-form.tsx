import { Button, Paper, SimpleGrid, Stack, TextInput, Title } from '@mantine/core';
import { useRef } from 'react';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useTexts } from '../../i18n/use-texts.js';
import { formValues } from '../account/form-values.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useDeed } from '../parts/use-deed.js';
import { keys } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';

interface OfficeWish {
  readonly centreCode: string;
  readonly centreName: string;
  readonly code: string;
  readonly registered: string;
}

/** One office by hand; its centre comes along where it is not there yet. */
export function AddOfficeForm() {
  const t = useTexts();
  const { id } = useCurrentElection();
  const form = useRef<HTMLFormElement>(null);
  const add = useDeed((wish: OfficeWish) => addOffice(id, wish), {
    touches: [keys.election(id)],
    onDone: () => form.current?.reset(),
  });
  return (
    <Paper withBorder p="lg">
      <form
        ref={form}
        onSubmit={(event) => {
          const value = formValues(event);
          add.mutate({
            centreCode: value('centre_code'),
            centreName: value('centre_name'),
            code: value('code'),
            registered: value('registered'),
          });
        }}
      >
        <Stack>
          <Title order={2}>{t('registry.add')}</Title>
          <OfficeFields />
          <ProblemNotice error={add.error} />
          <Button type="submit" variant="default" loading={add.isPending}>
            {t('do.add')}
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}

function OfficeFields() {
  const t = useTexts();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <TextInput name="centre_code" label={t('registry.centre_code')} required />
      <TextInput name="centre_name" label={t('registry.centre_name')} />
      <TextInput name="code" label={t('registry.code')} required />
      <TextInput
        name="registered"
        label={t('registry.registered')}
        inputMode="numeric"
        pattern="[0-9]*"
      />
    </SimpleGrid>
  );
}

async function addOffice(election: string, wish: OfficeWish) {
  const id = (await findCentre(election, wish.centreCode)) ?? (await addCentre(election, wish));
  const registered = wish.registered === '' ? null : Number(wish.registered);
  return answerOf(
    adminClient.POST('/api/centers/{id}/offices', {
      params: { path: { id } },
      body: { code: wish.code, registered },
    }),
  );
}

async function findCentre(election: string, code: string): Promise<string | undefined> {
  const { items } = await answerOf(
    adminClient.GET('/api/elections/{id}/centers', {
      params: { path: { id: election }, query: { q: code, limit: 200 } },
    }),
  );
  return items.find((centre) => centre.code === code)?.id;
}

async function addCentre(election: string, { centreCode, centreName }: OfficeWish) {
  const { id } = await answerOf(
    adminClient.POST('/api/elections/{id}/centers', {
      params: { path: { id: election } },
      body: { code: centreCode, name: centreName === '' ? centreCode : centreName },
    }),
  );
  return id;
}

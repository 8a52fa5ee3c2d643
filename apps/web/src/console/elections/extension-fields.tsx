import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useTexts } from '../../i18n/use-texts.js';
import { formValues } from '../account/form-values.js';
import { oneLine } from '../parts/one-line.js';
import { fieldProblem, ProblemNotice } from '../parts/problem-notice.js';
import type { Election, Schemas } from '../queries.js';
import { toLocal, toMoment } from './zoned-time.js';

const EXTENDED: readonly Election['state'][] = ['open', 'counting', 'closed'];

/** Until certification, by an owner. */
export function mayExtend({ role, state }: Pick<Election, 'role' | 'state'>): boolean {
  return role === 'owner' && EXTENDED.includes(state);
}

interface Props {
  /** Until when voters have now. */
  readonly closes: string;
  readonly zone: string;
  readonly does: string;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onExtend: (extension: Schemas['ExtensionBody']) => void;
}

/** Until when, and why; hours are those of the clocks there. */
export function ExtensionFields({ closes, zone, does, isBusy, error, onExtend }: Props) {
  const t = useTexts();
  return (
    <form
      onSubmit={(event) => {
        const value = formValues(event);
        const moment = toMoment(value('closes'), zone) ?? '';
        onExtend({ closes_at: moment, reason: oneLine(value('reason')) });
      }}
    >
      <Stack>
        <TextInput
          type="datetime-local"
          name="closes"
          label={t('extensions.until')}
          description={t('elections.country_hint', { zone })}
          defaultValue={toLocal(closes, zone)}
          error={fieldProblem(error, 'closes_at')}
          data-autofocus
          required
        />
        <Textarea
          name="reason"
          label={t('do.reason')}
          description={t('do.reason_hint')}
          maxLength={500}
          autosize
          minRows={2}
          required
        />
        <ProblemNotice error={error} />
        <Group justify="flex-end">
          <Button type="submit" loading={isBusy}>
            {does}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

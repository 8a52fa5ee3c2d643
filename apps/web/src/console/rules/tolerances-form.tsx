import { Button, Group, Paper, Stack, TextInput, Title } from '@mantine/core';
import { useTexts } from '../../i18n/use-texts.js';
import { formValues } from '../account/form-values.js';
import { fieldProblem, ProblemNotice } from '../parts/problem-notice.js';
import type { Schemas } from '../queries.js';
import { useToleranceLock } from './rule-locks.js';
import { useSaveRules } from './use-save-rules.js';

type Tolerances = Schemas['TolerancesBody'];

/** In the order in which a paper is read: the paper itself, then what the field says of it. */
const TOLERANCES = [
  'blank_percent',
  'null_percent',
  'turnout_high_percent',
  'turnout_low_percent',
  'turnout_apart_points',
  'dominance_percent',
  'roll_difference',
  'observed_voters_difference',
  'counted_ballots_difference',
  'counted_party_difference',
  'discrepancy_percent',
] as const satisfies readonly (keyof Tolerances)[];

/** From where on the checks notice something. */
export function TolerancesForm({ tolerances }: { readonly tolerances: Tolerances }) {
  const t = useTexts();
  const save = useSaveRules();
  const whyNot = useToleranceLock();
  return (
    <Paper withBorder p="lg">
      <form
        onSubmit={(event) => {
          save.mutate({ tolerances: changesIn(formValues(event), tolerances) });
        }}
      >
        <Stack>
          <Title order={2}>{t('rules.tolerances')}</Title>
          <p className="soft">{whyNot ?? t('rules.tolerances_lead')}</p>
          <div className="place-fields">
            {TOLERANCES.map((name) => (
              <ToleranceInput
                key={name}
                name={name}
                present={tolerances[name]}
                isDisabled={whyNot !== undefined}
                error={save.error}
              />
            ))}
          </div>
          <ProblemNotice error={save.error} />
          <p role="status" className="soft">
            {save.isSuccess ? t('do.saved') : ''}
          </p>
          <Group justify="flex-end">
            <Button type="submit" loading={save.isPending} disabled={whyNot !== undefined}>
              {t('do.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

function changesIn(value: (name: string) => string, before: Tolerances): Tolerances {
  const typed = TOLERANCES.map((name) => [name, Number(value(name))] as const);
  return Object.fromEntries(typed.filter(([name, number]) => before[name] !== number));
}

interface InputProps {
  readonly name: (typeof TOLERANCES)[number];
  readonly present: number | undefined;
  readonly isDisabled: boolean;
  readonly error: unknown;
}

function ToleranceInput({ name, present, isDisabled, error }: InputProps) {
  const t = useTexts();
  return (
    <TextInput
      name={name}
      label={t(`rules.tolerance.${name}`)}
      inputMode="numeric"
      pattern="[0-9]{1,7}"
      required
      withAsterisk={false}
      disabled={isDisabled}
      defaultValue={String(present ?? '')}
      error={fieldProblem(error, name) ?? fieldProblem(error, `tolerances.${name}`)}
    />
  );
}

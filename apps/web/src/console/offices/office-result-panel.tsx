import { Group, Paper, Stack, Title } from '@mantine/core';
import { useTexts } from '../../i18n/use-texts.js';
import { useAuthorisedPicture } from '../parts/authorised-picture.js';
import { ReasonedChoice } from '../parts/reasoned-choice.js';
import { useDeed } from '../parts/use-deed.js';
import { keys, type Candidate, type OfficeResult, type Schemas } from '../queries.js';
import { FindingText } from '../results/cell-list.js';
import { FiguresTable } from '../results/figures-table.js';
import { decide } from '../results/office-paper.js';
import { ResultTag } from '../results/result-tag.js';
import { useCurrentElection } from '../shell/election-shell.js';

interface Props {
  readonly result: OfficeResult;
  readonly ballot: readonly Candidate[];
}

/** The paper as it stands, what was noticed about it, and what an owner may decide. */
export function OfficeResultPanel({ result, ballot }: Props) {
  const t = useTexts();
  const picture = useAuthorisedPicture(result.photo ?? undefined);
  return (
    <Paper withBorder p="lg">
      <Stack>
        <Group>
          <Title order={2}>{t('offices.paper_title')}</Title>
          <ResultTag state={result.state} />
        </Group>
        {result.masked ? <p className="banner">{t('entry.masked')}</p> : null}
        <FiguresTable figures={result.figures ?? result.entries[0]} ballot={ballot} />
        {result.findings.length === 0 ? null : (
          <ul className="findings">
            {result.findings.map((finding) => (
              <FindingText key={`${finding.code} ${finding.en}`} finding={finding} />
            ))}
          </ul>
        )}
        {result.as_written === null ? null : (
          <p className="banner" data-tone="warn">
            {t('entry.as_written')} : {result.as_written}
          </p>
        )}
        {picture === undefined ? null : (
          <img className="paper-photo" src={picture} alt={t('entry.photo')} />
        )}
        <Decisions result={result} />
      </Stack>
    </Paper>
  );
}

type Decision = Schemas['ResultDecisionBody']['decision'];
const DECISIONS: readonly Decision[] = ['contest', 'put_back', 'set_aside', 'cancel'];

function Decisions({ result }: { readonly result: OfficeResult }) {
  const t = useTexts();
  const { id, role } = useCurrentElection();
  const deed = useDeed((body: Schemas['ResultDecisionBody']) => decide(result, body), {
    touches: [keys.election(id)],
  });
  if (role !== 'owner') return null;
  const choices = DECISIONS.filter((decision) => result.possible.includes(decision)).map(
    (value) => ({ value, label: t(`decisions.${value}`), isDangerous: value === 'cancel' }),
  );
  return (
    <Group>
      <ReasonedChoice
        choices={choices}
        deed={deed}
        onChoose={(decision, reason, done) => {
          deed.mutate({ decision, reason }, { onSuccess: done });
        }}
      />
    </Group>
  );
}

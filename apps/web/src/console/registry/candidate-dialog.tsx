import { Button, ColorInput, FileInput, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState, type Dispatch, type SetStateAction, type SyntheticEvent } from 'react';
import { useTexts } from '../../i18n/use-texts.js';
import { PALETTE } from '../../ui/palette.js';
import { fieldProblem, ProblemNotice } from '../parts/problem-notice.js';
import type { Candidate } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';
import {
  draftOfCandidate,
  useRemoveCandidate,
  useSaveCandidate,
  type CandidateDraft,
} from './save-candidate.js';

interface Props {
  /** Undefined: a new one. */
  readonly candidate: Candidate | undefined;
  readonly onClose: () => void;
}

export function CandidateDialog({ candidate, onClose }: Props) {
  const t = useTexts();
  const election = useCurrentElection();
  const [draft, setDraft] = useState(() => draftOfCandidate(candidate));
  const save = useSaveCandidate(election.id, candidate, onClose);
  const remove = useRemoveCandidate(election.id, candidate, onClose);
  const isFrozen = election.state !== 'draft' && election.state !== 'scheduled';
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    save.mutate(draft);
  };
  const title = t(candidate === undefined ? 'candidates.add' : 'candidates.edit');
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('do.close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          <Fields draft={draft} setDraft={setDraft} error={save.error} isFrozen={isFrozen} />
          <ProblemNotice error={save.error ?? remove.error} />
          <Deeds
            isNew={candidate === undefined}
            isBusy={save.isPending || remove.isPending}
            remove={() => {
              remove.mutate(draft);
            }}
          />
        </Stack>
      </form>
    </Modal>
  );
}

interface DeedsProps {
  readonly isNew: boolean;
  readonly isBusy: boolean;
  readonly remove: () => void;
}

function Deeds({ isNew, isBusy, remove }: DeedsProps) {
  const t = useTexts();
  return (
    <Group justify={isNew ? 'flex-end' : 'space-between'}>
      {isNew ? null : (
        <Button variant="default" disabled={isBusy} onClick={remove}>
          {t('do.remove')}
        </Button>
      )}
      <Button type="submit" loading={isBusy}>
        {t('do.save')}
      </Button>
    </Group>
  );
}

interface FieldsProps {
  readonly draft: CandidateDraft;
  readonly setDraft: Dispatch<SetStateAction<CandidateDraft>>;
  readonly error: unknown;
  readonly isFrozen: boolean;
}

const WORDS = [
  { field: 'name', api: 'name', isNeeded: true, max: 200 },
  { field: 'partyId', api: 'party_id', isNeeded: true, max: 64 },
  { field: 'partyName', api: 'party_name', isNeeded: false, max: 200 },
] as const;

function Fields({ draft, setDraft, error, isFrozen }: FieldsProps) {
  const t = useTexts();
  const change = (part: Partial<CandidateDraft>): void => {
    setDraft((before) => ({ ...before, ...part }));
  };
  return (
    <>
      {WORDS.map(({ field, api, isNeeded, max }, place) => (
        <TextInput
          key={field}
          label={t(`candidates.${field}`)}
          description={field === 'partyId' ? t('candidates.partyId_hint') : undefined}
          required={isNeeded}
          maxLength={max}
          data-autofocus={place === 0 ? true : undefined}
          value={draft[field]}
          error={fieldProblem(error, api)}
          onChange={(event) => {
            change({ [field]: event.currentTarget.value });
          }}
        />
      ))}
      <LookFields draft={draft} change={change} error={error} />
      {isFrozen ? (
        <TextInput
          label={t('do.reason')}
          description={t('candidates.frozen')}
          required
          value={draft.reason}
          onChange={(event) => {
            change({ reason: event.currentTarget.value });
          }}
        />
      ) : null}
    </>
  );
}

interface LookProps extends Pick<FieldsProps, 'draft' | 'error'> {
  readonly change: (part: Partial<CandidateDraft>) => void;
}

function LookFields({ draft, change, error }: LookProps) {
  const t = useTexts();
  return (
    <>
      <ColorInput
        label={t('candidates.colour')}
        swatches={[...PALETTE]}
        withEyeDropper={false}
        value={draft.colour}
        error={fieldProblem(error, 'colour')}
        onChange={(colour) => {
          change({ colour });
        }}
      />
      <FileInput
        label={t('candidates.photo')}
        accept="image/jpeg,image/png,image/webp"
        value={draft.photo}
        onChange={(photo) => {
          change({ photo });
        }}
      />
    </>
  );
}

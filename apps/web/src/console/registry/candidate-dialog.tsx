import { Button, ColorInput, FileInput, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState, type Dispatch, type SetStateAction, type SyntheticEvent } from 'react';
import { useTexts } from '../../i18n/use-texts.js';
import { PALETTE } from '../../ui/palette.js';
import { LIST_METHODS } from '../elections/election-draft.js';
import { ConfirmDialog } from '../parts/confirm-dialog.js';
import { fieldProblem, ProblemNotice } from '../parts/problem-notice.js';
import type { Candidate } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';
import { AmendmentReason } from './amendment-reason.js';
import { hasVotingBegun } from './place-locks.js';
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
  const [isRemoving, setRemoving] = useState(false);
  if (isRemoving) return <Removal candidate={candidate} onClose={onClose} />;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(candidate === undefined ? 'candidates.add' : 'candidates.edit')}
      closeButtonProps={{ 'aria-label': t('do.close') }}
    >
      <CandidateForm
        candidate={candidate}
        onClose={onClose}
        onRemove={() => {
          setRemoving(true);
        }}
      />
    </Modal>
  );
}

function CandidateForm({
  candidate,
  onClose,
  onRemove,
}: Props & { readonly onRemove: () => void }) {
  const election = useCurrentElection();
  const [draft, setDraft] = useState(() => draftOfCandidate(candidate));
  const save = useSaveCandidate(election.id, candidate, onClose);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    save.mutate(draft);
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Fields draft={draft} setDraft={setDraft} error={save.error} />
        <ProblemNotice error={save.error} />
        <Deeds isNew={candidate === undefined} isBusy={save.isPending} remove={onRemove} />
      </Stack>
    </form>
  );
}

function Removal({ candidate, onClose }: Props) {
  const t = useTexts();
  const election = useCurrentElection();
  const remove = useRemoveCandidate(election.id, candidate, onClose);
  return (
    <ConfirmDialog
      title={t('candidates.remove')}
      question={t('candidates.remove_question', { name: candidate?.name ?? '' })}
      does={t('do.remove')}
      reasonHint={hasVotingBegun(election) ? t('candidates.frozen') : undefined}
      isBusy={remove.isPending}
      error={remove.error}
      onClose={onClose}
      onConfirm={remove.mutate}
    />
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
}

const WORDS = [
  { field: 'name', api: 'name', isNeeded: true, max: 200 },
  { field: 'partyId', api: 'party_id', isNeeded: true, max: 64 },
  { field: 'partyName', api: 'party_name', isNeeded: false, max: 200 },
] as const;

function Fields({ draft, setDraft, error }: FieldsProps) {
  const t = useTexts();
  const election = useCurrentElection();
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
      {LIST_METHODS.includes(election.method) ? (
        <ListSize draft={draft} change={change} error={error} />
      ) : null}
      <LookFields draft={draft} change={change} error={error} />
      {hasVotingBegun(election) ? (
        <AmendmentReason
          reason={draft.reason}
          onReason={(reason) => {
            change({ reason });
          }}
        />
      ) : null}
    </>
  );
}

interface LookProps extends Pick<FieldsProps, 'draft' | 'error'> {
  readonly change: (part: Partial<CandidateDraft>) => void;
}

function ListSize({ draft, change, error }: LookProps) {
  const t = useTexts();
  return (
    <TextInput
      label={t('candidates.listSize')}
      description={t('candidates.listSize_hint')}
      inputMode="numeric"
      pattern="[0-9]{1,5}"
      value={draft.listSize}
      error={fieldProblem(error, 'list_size')}
      onChange={(event) => {
        change({ listSize: event.currentTarget.value });
      }}
    />
  );
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

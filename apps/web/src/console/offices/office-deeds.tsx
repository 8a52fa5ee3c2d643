import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useTexts } from '../../i18n/use-texts.js';
import { mayExtend } from '../elections/extension-fields.js';
import type { Office } from '../queries.js';
import { PlaceDialog } from '../registry/place-dialog.js';
import { PlaceExtension } from '../registry/place-extension.js';
import { useCurrentElection, useMayWrite } from '../shell/election-shell.js';

type Task = 'edit' | 'extend';

/** The office itself is put right where one sees that it is wrong. */
export function OfficeDeeds({ office }: { readonly office: Office }) {
  const t = useTexts();
  const election = useCurrentElection();
  const mayWrite = useMayWrite();
  const [task, setTask] = useState<Task>();
  const deeds: readonly (readonly [Task, string, boolean])[] = [
    ['extend', t('extensions.button'), mayExtend(election)],
    ['edit', t('do.edit'), mayWrite],
  ];
  return (
    <>
      {deeds.map(([name, label, isPossible]) =>
        isPossible ? (
          <Button
            key={name}
            variant="default"
            onClick={() => {
              setTask(name);
            }}
          >
            {label}
          </Button>
        ) : null,
      )}
      <TaskDialog
        office={office}
        task={task}
        onClose={() => {
          setTask(undefined);
        }}
      />
    </>
  );
}

interface DialogProps {
  readonly office: Office;
  readonly task: Task | undefined;
  readonly onClose: () => void;
}

function TaskDialog({ office, task, onClose }: DialogProps) {
  const navigate = useNavigate();
  const { id } = useCurrentElection();
  if (task === undefined) return null;
  if (task === 'extend') {
    return <PlaceExtension extended={{ kind: 'offices', place: office }} onClose={onClose} />;
  }
  const leave = () => void navigate(`/console/elections/${id}/offices`, { replace: true });
  return <PlaceDialog kind="offices" place={office} onClose={onClose} onDeleted={leave} />;
}

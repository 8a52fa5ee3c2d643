import { Button } from '@mantine/core';
import { useState } from 'react';
import { ReasonDialog } from './reason-dialog.js';

export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
  /** What follows from it. */
  readonly means?: string;
  readonly isMain?: boolean;
  readonly isDangerous?: boolean;
  readonly isReasonOptional?: boolean;
}

/** The part of a mutation that a dialog looks at. */
interface Deed {
  readonly isPending: boolean;
  readonly error: unknown;
  readonly reset: () => void;
}

interface Props<Value> {
  readonly choices: readonly Choice<Value>[];
  readonly deed: Deed;
  /** Calls back when it is done, so that the dialog closes. */
  readonly onChoose: (value: Value, reason: string, done: () => void) => void;
  readonly size?: 'xs' | 'sm';
}

/** A button for each decision; each is made with a reason. */
export function ReasonedChoice<Value extends string>(props: Props<Value>) {
  const { choices, deed, onChoose, size = 'sm' } = props;
  const [chosen, setChosen] = useState<Choice<Value>>();
  const close = (): void => {
    setChosen(undefined);
  };
  return (
    <>
      {choices.map((choice) => (
        <Button
          key={choice.value}
          size={size}
          variant={choice.isMain === true ? 'filled' : 'default'}
          onClick={() => {
            deed.reset();
            setChosen(choice);
          }}
        >
          {choice.label}
        </Button>
      ))}
      {chosen === undefined ? null : (
        <ReasonDialog
          title={chosen.label}
          body={chosen.means}
          isOptional={chosen.isReasonOptional}
          isDangerous={chosen.isDangerous}
          isBusy={deed.isPending}
          error={deed.error}
          onClose={close}
          onReason={(reason) => {
            onChoose(chosen.value, reason, close);
          }}
        />
      )}
    </>
  );
}

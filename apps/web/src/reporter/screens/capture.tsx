import { useId, type ChangeEvent, type ReactNode } from 'react';

interface Props {
  readonly accept: string;
  /** Straight from the camera or the microphone; else whatever the phone holds. */
  readonly isLive: boolean;
  readonly take: (files: readonly File[]) => Promise<void>;
  readonly className?: string;
  readonly children: ReactNode;
}

/** What the phone itself records with, behind a button of ours. */
export function Capture({ accept, isLive, take, className = 'button', children }: Props) {
  const id = useId();
  const chosen = ({ currentTarget: input }: ChangeEvent<HTMLInputElement>): void => {
    // The same file again is a choice as well.
    void take([...(input.files ?? [])]).finally(() => {
      input.value = '';
    });
  };
  return (
    <span className="capture">
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={!isLive}
        onChange={chosen}
        {...(isLive ? { capture: 'environment' } : {})}
      />
      <label htmlFor={id} className={className}>
        {children}
      </label>
    </span>
  );
}

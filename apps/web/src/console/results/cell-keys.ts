import type { KeyboardEvent } from 'react';

interface Deeds {
  readonly submit: () => void;
  readonly leave: () => void;
}

/** Enter goes on and, in the last cell, sends; arrows go up and down; Escape leaves. No hand leaves the keys. */
export function moveByKeys(event: KeyboardEvent<HTMLFormElement>, { submit, leave }: Deeds): void {
  const { key, target, currentTarget: form } = event;
  if (key === 'Escape') {
    event.preventDefault();
    leave();
    return;
  }
  if (!(target instanceof HTMLInputElement) || target.dataset['cell'] === undefined) return;
  const step = key === 'ArrowUp' ? -1 : key === 'ArrowDown' || key === 'Enter' ? 1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const cells = [...form.querySelectorAll<HTMLInputElement>('input[data-cell]')];
  const next = cells[cells.indexOf(target) + step];
  if (key === 'Enter' && (next === undefined || event.ctrlKey)) submit();
  else focusCell(next);
}

export function focusCell(cell: HTMLInputElement | null | undefined): void {
  cell?.focus();
  cell?.select();
}

import { TextInput } from '@mantine/core';
import { useTexts } from '../../i18n/use-texts.js';
import { fieldProblem } from '../parts/problem-notice.js';
import type { PlaceDraft, PlaceField, PlaceKind } from './place-fields.js';
import type { Locks } from './place-locks.js';
import { PlacePicker } from './place-picker.js';

interface Props {
  readonly kind: PlaceKind;
  readonly fields: readonly PlaceField[];
  readonly draft: PlaceDraft;
  readonly locks: Locks;
  readonly error: unknown;
  readonly change: (part: PlaceDraft) => void;
}

/** A field for each thing that can be said of a place; what stands still says so in its place. */
export function PlaceInputs({ fields, ...rest }: Props) {
  return (
    <div className="place-fields">
      {fields.map((field, place) => (
        <PlaceInput key={field.name} field={field} isFirst={place === 0} {...rest} />
      ))}
    </div>
  );
}

interface InputProps extends Omit<Props, 'fields'> {
  readonly field: PlaceField;
  readonly isFirst: boolean;
}

/** What the browser itself looks at before anything is sent. */
const TYPED = {
  text: {},
  count: { inputMode: 'numeric', pattern: '[0-9]{1,7}' },
  degrees: { inputMode: 'decimal', pattern: '-?[0-9]{1,3}([.,][0-9]{1,7})?' },
  moment: { type: 'datetime-local' },
} as const;

function PlaceInput({ kind, field, isFirst, draft, locks, error, change }: InputProps) {
  const t = useTexts();
  const { name, type, lock, isNeeded = false, max } = field;
  const label = t(`places.fields.${kind}.${name}`);
  const isDisabled = locks.whyNot(lock) !== undefined;
  const shared = {
    label,
    value: draft[name] ?? '',
    error: fieldProblem(error, name),
    disabled: isDisabled,
    required: isNeeded,
  };
  if (type === 'areas' || type === 'centres') {
    return (
      <PlacePicker
        kind={type}
        label={label}
        error={shared.error}
        isNeeded={isNeeded}
        isDisabled={isDisabled}
        value={shared.value}
        onChange={(id) => {
          change({ [name]: id });
        }}
      />
    );
  }
  return (
    <TextInput
      {...shared}
      {...TYPED[type]}
      maxLength={max}
      data-autofocus={isFirst ? true : undefined}
      onChange={(event) => {
        change({ [name]: event.currentTarget.value });
      }}
    />
  );
}

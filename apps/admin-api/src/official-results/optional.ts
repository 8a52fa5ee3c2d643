import { ValidateIf } from 'class-validator';

/** May be left out, and is not null where it is there. */
export function Optional(): PropertyDecorator {
  return ValidateIf((_, value: unknown) => value !== undefined);
}

import { Param } from '@nestjs/common';
import { DomainError, isUuid } from '#kernel';

/** An id in the path, in lower case. What is no id names nothing, like an id that nobody has. */
export function IdParam(name = 'id'): ParameterDecorator {
  return Param(name, {
    transform: (value: unknown): string => {
      if (typeof value === 'string' && isUuid(value)) return value.toLowerCase();
      throw new DomainError('not_found', 'There is nothing at this address: its id is not one.');
    },
  });
}

import { Param } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { DomainError, isUuid } from '#kernel';

/** An id in the path, in lower case. What is no id names nothing, like an id that nobody has. */
export function IdParam(name = 'id'): ParameterDecorator {
  const param = Param(name, {
    transform: (value: unknown): string => {
      if (typeof value === 'string' && isUuid(value)) return value.toLowerCase();
      throw new DomainError('not_found', 'There is nothing at this address: its id is not one.');
    },
  });
  // A branded id has no type that the documentation could find by itself.
  const documented = ApiParam({ name, schema: { type: 'string', format: 'uuid' } });
  return (target, handler, index) => {
    param(target, handler, index);
    if (handler === undefined) return;
    const descriptor = Object.getOwnPropertyDescriptor(target, handler);
    if (descriptor !== undefined) documented(target, handler, descriptor);
  };
}

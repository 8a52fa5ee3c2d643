import { Param } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { DomainError, isUuid } from '#kernel';

/** An id in the path, in lower case. What is no id names nothing, like an id that nobody has. */
export function IdParam(name = 'id'): ParameterDecorator {
  return documentedParam(name, { type: 'string', format: 'uuid' }, (value) => {
    if (typeof value === 'string' && isUuid(value)) return value.toLowerCase();
    throw new DomainError('not_found', 'There is nothing at this address: its id is not one.');
  });
}

/** A number in the path that counts from one. */
export function CountParam(name: string): ParameterDecorator {
  return documentedParam(name, { type: 'integer', minimum: 1, example: 1 }, (value) => {
    // The validation pipe may have made a number of it already.
    if (/^[1-9]\d{0,8}$/.test(String(value))) return Number(value);
    throw new DomainError('not_found', 'There is nothing at this address: its number is not one.');
  });
}

/** What is branded or transformed has no type that the documentation could find by itself. */
function documentedParam(
  name: string,
  schema: Readonly<Record<string, unknown>>,
  transform: (value: unknown) => unknown,
): ParameterDecorator {
  const param = Param(name, { transform });
  const documented = ApiParam({
    name,
    schema,
    ...('example' in schema ? { example: schema['example'] } : {}),
  });
  return (target, handler, index) => {
    param(target, handler, index);
    if (handler === undefined) return;
    const descriptor = Object.getOwnPropertyDescriptor(target, handler);
    if (descriptor !== undefined) documented(target, handler, descriptor);
  };
}

import type { Type } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';

type Check = (value: unknown) => boolean;

/** Of the rules that DTOs declare, those that can be checked without the library; `each` and others cannot. */
const CHECKS: Readonly<Record<string, (constraints: readonly unknown[]) => Check>> = {
  isIn: ([choices]) => {
    const known = new Set(choices as readonly unknown[]);
    return (value) => known.has(value);
  },
  isBoolean: () => (value) => typeof value === 'boolean',
  isString: () => (value) => typeof value === 'string',
  isInt: () => (value) => Number.isInteger(value),
  min:
    ([least]) =>
    (value) =>
      typeof value === 'number' && value >= Number(least),
  max:
    ([most]) =>
    (value) =>
      typeof value === 'number' && value <= Number(most),
  matches:
    ([pattern]) =>
    (value) =>
      typeof value === 'string' && new RegExp(pattern as RegExp).test(value),
};

interface Field {
  readonly name: string;
  /** Undefined where some rule cannot be checked here. */
  readonly checks: readonly Check[] | undefined;
  /** Whether the rules hold at all. */
  readonly conditions: readonly ((object: object, value: unknown) => boolean)[];
}

/**
 * The declared rules of a DTO as a function, made once: it hands back what certainly passes them all, untouched, and
 * undefined of everything else, which the validation pipe has then to judge. There are no rules here that the DTO does not
 * declare, and no words for what is refused.
 */
export function certainlySound<T extends object>(dto: Type<T>): (value: unknown) => T | undefined {
  const fields = fieldsOf(dto);
  const names = new Set(fields.map(({ name }) => name));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    for (const name in value) if (!names.has(name)) return undefined;
    for (const field of fields) if (!isSound(field, value)) return undefined;
    return value as T;
  };
}

function isSound({ name, checks, conditions }: Field, object: object): boolean {
  const value: unknown = Object.hasOwn(object, name) ? object[name as keyof object] : undefined;
  if (!conditions.every((holds) => holds(object, value))) return value === undefined;
  return checks?.every((passes) => passes(value)) === true;
}

function fieldsOf(dto: Type): readonly Field[] {
  const declared = getMetadataStorage().getTargetValidationMetadatas(dto, '', true, false);
  const names = [...new Set(declared.map(({ propertyName }) => propertyName))];
  return names.map((name) => {
    const own = declared.filter(({ propertyName }) => propertyName === name);
    const isCondition = ({ type }: { readonly type: string }) => type === 'conditionalValidation';
    const rules = own.filter((one) => !isCondition(one));
    const checks = rules.map(({ name: rule = '', constraints, each }) =>
      each ? undefined : CHECKS[rule]?.((constraints as readonly unknown[] | undefined) ?? []),
    );
    return {
      name,
      checks: checks.every((check) => check !== undefined) ? checks : undefined,
      conditions: own
        .filter(isCondition)
        .map(({ constraints }) => constraints[0] as Field['conditions'][number]),
    };
  });
}

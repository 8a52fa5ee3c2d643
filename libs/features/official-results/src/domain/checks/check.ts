import type { Names } from './names.js';
import type { Given, Operand, Operands } from './operands.js';
import type { Tolerance, ToleranceSettings } from './tolerances.js';

export type CheckKind = 'error' | 'warning';

/** What a sentence names between braces. */
export type Values = Readonly<Record<string, number | string>>;

export interface Check {
  /** Stable: part of the API and of what people tell each other by telephone. */
  readonly code: string;
  readonly kind: CheckKind;
  /** It is made only when all of them are there. */
  readonly operands: readonly Operand[];
  readonly tolerances: readonly Tolerance[];
  /** For the documentation. */
  readonly when: string;
  readonly sentences: Names;
  /** The numbers of the sentence where something is wrong; nothing where all is well, or an operand is missing. */
  judge(given: Given, tolerances: ToleranceSettings): Values | null;
}

interface Rule<Needed extends Operand, Read extends Tolerance> extends Names {
  readonly code: string;
  readonly operands: readonly Needed[];
  readonly tolerances?: readonly Read[];
  readonly when: string;
  judge(given: Pick<Operands, Needed>, tolerances: Pick<ToleranceSettings, Read>): Values | null;
}

/** An error of the figures themselves: they cannot all be true. */
export function error<const Needed extends Operand>(rule: Rule<Needed, never>): Check {
  return checkOf('error', rule);
}

/** Figures that may be true, but that somebody should have looked at. */
export function warning<const Needed extends Operand, const Read extends Tolerance = never>(
  rule: Rule<Needed, Read>,
): Check {
  return checkOf('warning', rule);
}

function checkOf<Needed extends Operand, Read extends Tolerance>(
  kind: CheckKind,
  rule: Rule<Needed, Read>,
): Check {
  const { code, operands, tolerances = [], when, french, english } = rule;
  const areThere = (given: Given): given is Pick<Operands, Needed> =>
    operands.every((operand) => given[operand] !== undefined);
  return {
    ...{ code, kind, operands, tolerances, when },
    sentences: { french, english },
    judge: (given, settings) => (areThere(given) ? rule.judge(given, settings) : null),
  };
}

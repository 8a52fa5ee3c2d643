import { votesField, type Field, type Figures } from '../figures.js';
import type { Check, CheckKind, Values } from './check.js';
import { ERROR_CHECKS } from './error-checks.js';
import type { Names } from './names.js';
import {
  IN_TURN,
  presentOperands,
  type CheckContext,
  type Given,
  type InTurn,
  type Operand,
  type Present,
  type Spot,
} from './operands.js';
import type { ToleranceSettings } from './tolerances.js';
import { WARNING_CHECKS } from './warning-checks.js';

/** All of them. The page about checks in the documentation is generated from this table. */
export const CHECKS: readonly Check[] = [...ERROR_CHECKS, ...WARNING_CHECKS];

export interface Finding extends Names {
  readonly code: string;
  readonly kind: CheckKind;
  /** The cells that somebody should look at. */
  readonly fields: readonly Field[];
  /** The numbers that the sentences name. */
  readonly values: Values;
}

export function runChecks(
  figures: Figures,
  context: CheckContext,
  tolerances: ToleranceSettings,
): readonly Finding[] {
  const present = presentOperands(figures, context);
  return CHECKS.flatMap((check) =>
    casesOf(check, present).flatMap(({ given, spot }) => {
      const values = check.judge(given, tolerances);
      return values === null
        ? []
        : [findingOf(check, values, fieldsOf(check, context, spot), spot)];
    }),
  );
}

interface Case {
  readonly given: Given;
  readonly spot?: Spot;
}

/** Once for the paper, or in turn for each of its cells that the check is about. */
function casesOf({ operands }: Check, { once, inTurn }: Present): readonly Case[] {
  const turn = operands.find(isInTurn);
  if (turn === undefined) return [{ given: once }];
  return inTurn[turn].map((spot) => ({ given: { ...once, [turn]: spot }, spot }));
}

function fieldsOf(
  { operands }: Check,
  { ballot }: CheckContext,
  spot: Spot | undefined,
): readonly Field[] {
  const about = spot === undefined ? [] : [spot.field];
  return operands.flatMap((operand): readonly Field[] => {
    switch (operand) {
      case 'registered':
      case 'voters':
      case 'blank':
      case 'nullVotes':
      case 'valid':
        return [operand];
      case 'votes':
        return ballot.map(({ id }) => votesField(id));
      case 'figure':
      case 'candidate':
      case 'emptyTotal':
      case 'emptyCandidate':
        return about;
      case 'roll':
      case 'nearbyTurnout':
      case 'nearbyVotes':
        return [];
    }
  });
}

function findingOf(
  { code, kind, sentences }: Check,
  values: Values,
  fields: readonly Field[],
  spot: Spot | undefined,
): Finding {
  const say = (language: keyof Names): string =>
    fill(sentences[language], spot ? { ...values, subject: spot.names[language] } : values);
  return { code, kind, fields, values, french: say('french'), english: say('english') };
}

/** In one pass: a candidate whose name looks like a placeholder stays what they are called. */
function fill(template: string, values: Values): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}

function isInTurn(operand: Operand): operand is InTurn {
  return IN_TURN.some((name) => name === operand);
}

import { AGREEMENT_CASES } from './clarifications/agreement.js';
import { BATCH_CASES } from './clarifications/batches.js';
import { FIGURES_IN_PUBLIC_CASES } from './clarifications/figures-in-public.js';
import { READING_CASES } from './clarifications/reading.js';
import { REFUSAL_CASES } from './clarifications/refusals.js';
import { REVISION_CASES } from './clarifications/revisions.js';
import { SOURCE_CASES } from './clarifications/sources.js';
import type { Case } from './conformance-case.js';
import { AUTHENTICATION_CASES } from './contract/authentication.js';
import { PUBLIC_FIGURE_CASES } from './contract/public-figures.js';
import { REPORT_CASES } from './contract/reports.js';

export const ALL_CASES: readonly Case[] = [
  ...AUTHENTICATION_CASES,
  ...REPORT_CASES,
  ...PUBLIC_FIGURE_CASES,
  ...SOURCE_CASES,
  ...REVISION_CASES,
  ...AGREEMENT_CASES,
  ...BATCH_CASES,
  ...REFUSAL_CASES,
  ...FIGURES_IN_PUBLIC_CASES,
  ...READING_CASES,
];

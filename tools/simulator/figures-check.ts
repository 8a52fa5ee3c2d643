import type { FieldClient } from './clients/field-client.js';
import { rest } from './clients/http-client.js';
import type { PlannedOffice } from './plan/country.js';
import type { Figures } from './plan/expected-figures.js';
import { findDifferences, type Difference } from './figures-difference.js';

/** Figures are at most so old; after a change of a source's status a little longer. */
const SETTLES_WITHIN_MS = 15_000;
const ASK_AGAIN_MS = 500;
const AT_ONCE = 8;

/** Reads what the public is shown, and compares. */
export class FiguresCheck {
  constructor(
    private readonly field: FieldClient,
    private readonly officeIds: ReadonlyMap<string, string>,
    private readonly signal: AbortSignal,
  ) {}

  /** Once, as it is now. */
  async differencesOf(office: PlannedOffice, expected: Figures): Promise<readonly Difference[]> {
    const id = this.officeIds.get(office.code) ?? '';
    const [stats, results] = await Promise.all([this.field.stats(id), this.field.results(id)]);
    return findDifferences(office.code, expected, { stats, results });
  }

  /** Of all offices, as soon as they agree, or when they had time enough. */
  async run(
    offices: readonly PlannedOffice[],
    expectedOf: (office: PlannedOffice) => Figures | undefined,
  ): Promise<readonly Difference[]> {
    let differing = await this.look(offices, expectedOf);
    const until = performance.now() + SETTLES_WITHIN_MS;
    while (differing.size > 0 && performance.now() < until && !this.signal.aborted) {
      await rest(ASK_AGAIN_MS, this.signal);
      differing = await this.look([...differing.keys()], expectedOf);
    }
    return [...differing.values()].flat();
  }

  /** Whoever was told that an answer is recorded is counted. An earlier run may have brought others. */
  async runConfirmations(
    offices: readonly PlannedOffice[],
    recorded: ReadonlyMap<number, number>,
  ): Promise<readonly Difference[]> {
    const until = performance.now() + SETTLES_WITHIN_MS;
    const differences: Difference[] = [];
    for (const { number, code } of offices) {
      const expected = recorded.get(number) ?? 0;
      if (expected === 0) continue;
      let shown = await this.confirmedIn(code);
      while (!(shown >= expected) && performance.now() < until && !this.signal.aborted) {
        await rest(ASK_AGAIN_MS, this.signal);
        shown = await this.confirmedIn(code);
      }
      if (shown >= expected) continue;
      const texts = { expected: `at least ${String(expected)}`, shown: String(shown) };
      differences.push({ office: code, what: 'confirmed votes', ...texts });
    }
    return differences;
  }

  private async confirmedIn(code: string): Promise<number> {
    const { body } = await this.field.reliability(this.officeIds.get(code) ?? '');
    return Number(
      (body['confirmations'] as { readonly confirmed?: unknown } | undefined)?.confirmed,
    );
  }

  private async look(
    offices: readonly PlannedOffice[],
    expectedOf: (office: PlannedOffice) => Figures | undefined,
  ): Promise<ReadonlyMap<PlannedOffice, readonly Difference[]>> {
    const left = [...offices];
    const differing = new Map<PlannedOffice, readonly Difference[]>();
    const work = async () => {
      for (let office = left.shift(); office !== undefined; office = left.shift()) {
        const expected = expectedOf(office);
        if (expected === undefined) continue;
        const differences = await this.differencesOf(office, expected);
        if (differences.length > 0) differing.set(office, differences);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return differing;
  }
}

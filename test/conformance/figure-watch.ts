import { expectSuccess, expectThat, show } from './expectations.js';
import { Mismatch } from './mismatch.js';
import type { Content, Figures, Flow } from './flow.js';
import type { World } from './world.js';

/**
 * The figures of one office from a moment on. A backend may show them a moment late; so a report of our own goes behind
 * whatever was sent, and once that one is shown, everything before it is.
 */
export class FigureWatch {
  private readonly own: Content[] = [];

  private constructor(
    private readonly world: World,
    private readonly flow: Flow,
    private readonly office: string,
    private readonly before: Figures['counts'],
  ) {}

  static async start(
    world: World,
    flow: Flow,
    office = world.officeOf(flow),
  ): Promise<FigureWatch> {
    await closeOff(world, flow, office);
    const { counts } = await world.figures(flow, office);
    return new FigureWatch(world, flow, office, counts);
  }

  /** Since the start they have moved by these, and by nothing else. */
  async expectMoved(contents: readonly Content[]): Promise<void> {
    this.own.push(await closeOff(this.world, this.flow, this.office));
    const wanted = new Map(Object.entries(this.before));
    for (const content of [...contents, ...this.own]) {
      for (const [figure, weight] of Object.entries(this.flow.weights(content))) {
        wanted.set(figure, (wanted.get(figure) ?? 0) + weight);
      }
    }
    await this.world.eventually(() => this.expectFigures(wanted));
  }

  private async expectFigures(wanted: ReadonlyMap<string, number>): Promise<void> {
    const { counts } = await this.world.figures(this.flow, this.office);
    const names = new Set([...wanted.keys(), ...Object.keys(counts)]);
    const differences = [...names]
      .map((name) => [name, counts[name] ?? 0, wanted.get(name) ?? 0] as const)
      .filter(([, is, should]) => is !== should)
      .map(([name, is, should]) => `${name} is ${show(is)}, expected ${show(should)}`);
    expectThat(differences.length === 0, `figures: ${differences.join('; ')}`);
  }
}

/** Where the last one is never shown, that is for other cases to say: here it is only waited for. */
async function closeOff(world: World, flow: Flow, office: string): Promise<Content> {
  const [content] = world.contents(flow);
  const index = await world.nextIndex(flow, office);
  expectSuccess(await world.report(flow, await world.reporterAt(office), index, content));
  try {
    await world.eventually(async () => {
      const { last } = await world.figures(flow, office);
      expectThat(Number(last?.['index'] ?? 0) >= index, 'not shown yet');
    });
  } catch (error) {
    if (!(error instanceof Mismatch)) throw error;
  }
  return content;
}

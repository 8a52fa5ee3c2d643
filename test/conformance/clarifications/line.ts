import type { Answer, Credentials } from '../client.js';
import { expectCode, expectSame, membersOf, type Members } from '../expectations.js';
import type { Content, Flow } from '../flow.js';
import type { Need } from '../needs.js';
import type { World } from '../world.js';

/** One index of one source, and what is sent about it. */
export class Line {
  private constructor(
    private readonly world: World,
    private readonly flow: Flow,
    private readonly reporter: Credentials,
    readonly index: number,
  ) {}

  static async next(world: World, flow: Flow): Promise<Line> {
    return new Line(world, flow, await world.reporter(flow), await world.nextIndex(flow));
  }

  post(content: Content, more: object = {}): Promise<Answer> {
    return this.send('POST', this.flow.path, { index: this.index, ...content, ...more });
  }

  put(content: Content, revision: number): Promise<Answer> {
    return this.send('PUT', this.path, { ...content, revision });
  }

  delete(revision: number): Promise<Answer> {
    return this.send('DELETE', this.path, { revision });
  }

  deleteByQuery(revision: number): Promise<Answer> {
    return this.send('DELETE', `${this.path}?revision=${String(revision)}`);
  }

  send(method: string, path: string, json?: unknown): Promise<Answer> {
    return this.world.send(method, path, { as: this.reporter, json });
  }

  get path(): string {
    return `${this.flow.path}${String(this.index)}/`;
  }

  /** The refusal must show the report that stands. */
  expectStanding(answer: Answer, code: string, revision: number, content: Content | null): void {
    const { report } = expectCode(answer, 409, code);
    const seen = membersOf('report', report);
    const wanted: Members = { index: this.index, revision, ...content };
    const names = Object.keys(wanted);
    expectSame('report', Object.fromEntries(names.map((name) => [name, seen[name]])), wanted);
  }
}

/** Papers that name nobody stand on every ballot, so no party has to be known. */
export function needsOf(flow: Flow): readonly Need[] {
  return flow.name === 'vote' ? ['office'] : ['countingOffice'];
}

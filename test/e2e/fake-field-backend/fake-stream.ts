import { Refusal, type Lie } from './lie.js';

export type Content = Readonly<Record<string, string | boolean>>;

export interface FakeReport {
  readonly id: string;
  readonly index: number;
  readonly electorId: string;
  readonly revision: number;
  /** Null where it was withdrawn. */
  readonly content: Content | null;
  readonly at: Date;
}

export interface FakeItem {
  readonly action: 'report' | 'correct' | 'withdraw';
  readonly index: number;
  readonly content: Content | null;
  readonly revision: number | undefined;
  readonly isBatched: boolean;
}

export interface Taken {
  readonly outcome: 'created' | 'same';
  readonly id: string;
}

export interface Agreed {
  readonly index: number;
  readonly content: Content;
  readonly at: Date;
}

let lastId = 1000;

/** The votes or the ballots of one office, in memory. */
export class FakeStream {
  /** In the order in which their first revisions came. */
  private readonly reports = new Map<string, FakeReport>();
  /** What a liar counts although it should not. */
  private readonly invented: Content[] = [];

  constructor(
    private readonly countedUpTo: number,
    private readonly takenUpTo: number,
    private readonly lie: Lie | undefined,
  ) {}

  take(electorId: string, item: FakeItem): Taken {
    const key = `${String(item.index)} ${electorId}`;
    const standing = this.reports.get(key);
    if (standing === undefined) return this.first(key, electorId, item);
    const isEqual = JSON.stringify(standing.content) === JSON.stringify(item.content);
    if (item.action === 'report') return this.again(key, standing, item, isEqual);
    return this.revise(key, standing, item, isEqual);
  }

  private first(key: string, electorId: string, item: FakeItem): Taken {
    const { action, index, content, revision, isBatched } = item;
    const mayCorrect = this.lie === 'correction of nothing' && action === 'correct' && !isBatched;
    if (action === 'withdraw' && this.lie === 'withdrawal of nothing' && !isBatched) {
      return { outcome: 'same', id: this.newId() };
    }
    if (action !== 'report' && !mayCorrect) throw new Refusal(404, 'report_not_found');
    if (index > this.takenUpTo && this.lie !== 'taken far above the roll') {
      throw new Refusal(422, 'index_too_high');
    }
    const isForgotten = this.lie === 'first revision ignored';
    const report = {
      ...{ id: this.newId(), index, electorId, content, at: new Date() },
      revision: isForgotten ? 1 : (revision ?? 1),
    };
    if (!(isBatched && this.lie === 'batch is not counted')) this.reports.set(key, report);
    return { outcome: 'created', id: report.id };
  }

  private again(key: string, standing: FakeReport, item: FakeItem, isEqual: boolean): Taken {
    if (isEqual) {
      const isInvented = this.lie === 'repetition counts twice' && !item.isBatched;
      if (isInvented && item.content !== null) this.invented.push(item.content);
      const isRenamed = this.lie === 'repetition gets a new id';
      return { outcome: 'same', id: isRenamed ? this.newId() : standing.id };
    }
    if (standing.content === null) {
      const isBack = this.lie === 'withdrawn comes back by POST' && !item.isBatched;
      if (!isBack) throw refusalWith('report_withdrawn', standing);
      this.reports.set(key, { ...standing, content: item.content });
      return { outcome: 'created', id: standing.id };
    }
    if (this.lie === 'conflict overwrites') {
      this.reports.set(key, { ...standing, content: item.content });
    }
    if (this.lie === 'conflict without the report') throw new Refusal(409, 'report_exists');
    throw refusalWith('report_exists', standing);
  }

  private revise(key: string, standing: FakeReport, item: FakeItem, isEqual: boolean): Taken {
    const { action, content, isBatched } = item;
    const revision = item.revision ?? standing.revision + 1;
    if (revision === standing.revision && isEqual) {
      const isInvented = this.lie === 'repeated correction counts' && content !== null;
      if (isInvented) this.invented.push(content);
      return { outcome: 'same', id: standing.id };
    }
    const isExcused =
      (this.lie === 'stale withdrawal' && action === 'withdraw') ||
      (this.lie === 'same revision corrects' &&
        action === 'correct' &&
        !isBatched &&
        revision === standing.revision);
    if (revision <= standing.revision && !isExcused) throw refusalWith('stale_revision', standing);
    const id = this.lie === 'correction gets a new id' ? this.newId() : standing.id;
    if (action === 'withdraw' && this.lie === 'withdrawal keeps the figures') {
      this.invented.push(standing.content ?? {});
    }
    this.reports.set(key, { ...standing, id, content, revision });
    return { outcome: 'created', id };
  }

  /** What counts, by index. */
  agreed(): readonly Agreed[] {
    const byIndex = new Map<number, FakeReport[]>();
    for (const report of this.reports.values()) {
      if (report.content === null) continue;
      if (report.index > this.countedUpTo && this.lie !== 'counted above the roll') continue;
      byIndex.set(report.index, [...(byIndex.get(report.index) ?? []), report]);
    }
    return [...byIndex.entries()]
      .sort(([one], [other]) => one - other)
      .map(([index, reports]) => ({
        index,
        content: this.agree(reports),
        at: firstOf(reports).at,
      }));
  }

  /** Each thing that is counted, as often as it is. */
  counted(): readonly Content[] {
    if (this.lie === 'reporters add up') {
      const counted = [...this.reports.values()].filter(({ index }) => index <= this.countedUpTo);
      return counted.flatMap(({ content }) => (content === null ? [] : [content]));
    }
    return [...this.agreed().map(({ content }) => content), ...this.invented];
  }

  get electorIds(): readonly string[] {
    return [...this.reports.values()].map(({ electorId }) => electorId);
  }

  private agree(reports: readonly FakeReport[]): Content {
    const said = reports.map(({ content }) => content ?? {});
    if (this.lie === 'last word wins') said.reverse();
    if (this.lie === 'majority of whole reports')
      return JSON.parse(most(said.map(text))) as Content;
    const fields = Object.keys(said[0] ?? {});
    return Object.fromEntries(
      fields.map((field) => [field, most(said.map((one) => one[field] ?? ''))]),
    );
  }

  private newId(): string {
    if (this.lie === 'all votes have one id') return '1';
    lastId += 1;
    return String(lastId);
  }
}

function firstOf(reports: readonly FakeReport[]): FakeReport {
  return reports[0] as FakeReport;
}

function text(content: Content): string {
  return JSON.stringify(content);
}

/** The value that comes most often; of several, the one that comes first. */
function most<V>(values: readonly V[]): V {
  const times = (value: V): number => values.filter((one) => one === value).length;
  return values.reduce((best, value) => (times(value) > times(best) ? value : best));
}

function refusalWith(code: string, { id, index, revision, content }: FakeReport): Refusal {
  const report = { id, index, revision, is_withdrawn: content === null, ...content };
  return new Refusal(409, code, { report });
}

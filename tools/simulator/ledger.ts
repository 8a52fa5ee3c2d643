import type { Meter } from './clients/http-client.js';
import type { Figures } from './plan/expected-figures.js';

const KEPT_LATENCIES = 20_000;
const KEPT_SURPRISES = 20;

/** What happened in a run, and what the public figures must be because of it. */
export class Ledger implements Meter {
  private readonly deedCounts = new Map<string, number>();
  private readonly answerCounts = new Map<string, number>();
  private readonly retryCounts = new Map<string, number>();
  private readonly latencies: number[] = [];
  private readonly said: string[] = [];
  private answers = 0;
  private surprises_ = 0;
  /** By the number of the office. */
  readonly figures = new Map<number, Figures>();
  /** Offices whose figures cannot be told, since an answer stayed away. */
  readonly uncertain = new Map<number, string>();

  /** By the number of the office: how many confirmations were told to be recorded. */
  readonly confirmations = new Map<number, number>();

  confirmed(office: number): void {
    this.confirmations.set(office, (this.confirmations.get(office) ?? 0) + 1);
  }

  answered(label: string, status: number, elapsedMs: number): void {
    count(this.answerCounts, `${label} ${String(status)}`);
    this.latencies[this.answers % KEPT_LATENCIES] = elapsedMs;
    this.answers += 1;
  }

  retried(label: string, why: string): void {
    count(this.retryCounts, `${label}: ${why}`);
  }

  did(what: string): void {
    count(this.deedCounts, what);
  }

  /** An answer that the contract does not foresee. */
  surprise(text: string): void {
    this.surprises_ += 1;
    if (this.said.length < KEPT_SURPRISES) this.said.push(text);
  }

  get surprises(): number {
    return this.surprises_;
  }

  get deeds(): number {
    return [...this.deedCounts.values()].reduce((sum, times) => sum + times, 0);
  }

  /** Of the latest answers. */
  percentile(share: number): number {
    const sorted = [...this.latencies].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  }

  describe(): readonly string[] {
    return [
      ...section('deeds', this.deedCounts),
      ...section('answers', this.answerCounts),
      ...section('sent again', this.retryCounts),
      `latency     p50 ${ms(this.percentile(0.5))}, p99 ${ms(this.percentile(0.99))}`,
      ...[...this.uncertain.values()].slice(0, KEPT_SURPRISES).map((why) => `no answer   ${why}`),
      ...this.said.map((text) => `unexpected  ${text}`),
    ];
  }
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function section(title: string, counts: ReadonlyMap<string, number>): readonly string[] {
  const rows = [...counts].sort(([a], [b]) => a.localeCompare(b));
  return rows.map(([name, times], n) => {
    return `${(n === 0 ? title : '').padEnd(11)} ${String(times).padStart(8)}  ${name}`;
  });
}

const ms = (value: number) => `${value.toFixed(1)} ms`;

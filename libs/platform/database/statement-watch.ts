import pg from 'pg';
import { findBehalf, type Logger, type Whose } from '#platform/logging';

export interface WatchSettings {
  /** As `log_min_duration_statement` of the server, so that each line there has one here. */
  readonly slowMs: number;
  /** What runs for so long is told of while it runs. */
  readonly stillRunsMs: number;
}

export const WATCH: WatchSettings = { slowMs: 500, stillRunsMs: 5_000 };

interface Running {
  readonly client: pg.ClientBase;
  readonly statement: unknown;
  readonly sentAt: number;
  readonly behalf: Whose | undefined;
  isTold: boolean;
}

type Ask = (...args: readonly unknown[]) => unknown;

/** Long enough to know it again. */
const SHOWN_CHARACTERS = 120;

/**
 * Who asked for the statements that take long: `database_pid` is the `pid` of PostgreSQL's log and of pg_stat_activity, so
 * that a slow one there leads to a request here. See ADR 22.
 */
export class StatementWatch {
  private readonly running = new Set<Running>();
  private readonly named = new WeakMap<pg.ClientBase, Whose | undefined>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly logger: Logger,
    private readonly settings: WatchSettings,
  ) {}

  /** For pools. Statements that end by themselves, such as those of COPY, are not followed. */
  clientClass(): new (config?: pg.ClientConfig) => pg.Client {
    const follow = (client: pg.Client, ask: Ask, args: readonly unknown[]): unknown =>
      this.follow(client, ask, args);
    return class WatchedClient extends pg.Client {
      constructor(config?: pg.ClientConfig) {
        super(config);
        const ask = this.query.bind(this) as Ask;
        this.query = ((...args: readonly unknown[]) =>
          follow(this, ask, args)) as typeof this.query;
      }
    };
  }

  /** Of all that it is asked from now on; undefined where whoever asks can be found. */
  name(client: pg.ClientBase, whose: Whose | undefined): void {
    this.named.set(client, whose);
  }

  start(): void {
    const look = (): void => this.tellWhatStillRuns();
    this.timer = setInterval(look, this.settings.stillRunsMs / 2).unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private follow(client: pg.Client, ask: Ask, args: readonly unknown[]): unknown {
    const asked = ask(...args);
    if (!(asked instanceof Promise)) return asked;
    const [statement] = args;
    const sentAt = performance.now();
    const behalf = this.named.get(client) ?? findBehalf();
    const running: Running = { client, statement, sentAt, behalf, isTold: false };
    this.running.add(running);
    const end = (): void => {
      this.running.delete(running);
      if (performance.now() - sentAt >= this.settings.slowMs) this.tell(running, 'slow statement');
    };
    asked.then(end, end);
    return asked;
  }

  private tellWhatStillRuns(): void {
    const before = performance.now() - this.settings.stillRunsMs;
    for (const running of this.running) {
      if (running.sentAt > before || running.isTold) continue;
      running.isTold = true;
      this.tell(running, 'statement still runs');
    }
  }

  private tell({ client, statement, sentAt, behalf }: Running, message: string): void {
    const { processID: pid } = client as unknown as { readonly processID: number | null };
    this.logger.warn(
      {
        database_pid: pid,
        ms: Math.round(performance.now() - sentAt),
        statement: textOf(statement).replaceAll(/\s+/g, ' ').trim().slice(0, SHOWN_CHARACTERS),
        ...behalf?.(),
      },
      message,
    );
  }
}

/** Never its values: those are what people sent. */
function textOf(statement: unknown): string {
  if (typeof statement === 'string') return statement;
  const { text } = statement as { readonly text?: unknown };
  return typeof text === 'string' ? text : '';
}

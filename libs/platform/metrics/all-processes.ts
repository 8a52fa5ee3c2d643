import cluster from 'node:cluster';
import { randomUUID } from 'node:crypto';
import { AggregatorRegistry, type Registry } from 'prom-client';

/** Longer than the library waits for one of them. */
const ASK_FOR_MS = 6_000;

type Message =
  | { readonly type: 'metrics-asked'; readonly id: string }
  | { readonly type: 'metrics-told'; readonly id: string; readonly text: string | undefined };

/** In the process that holds the door: adds up what all others count. */
export function answerMetricsOfAll(): void {
  const all = new AggregatorRegistry();
  cluster.on('message', (worker, message: Message) => {
    if (message.type !== 'metrics-asked') return;
    const tell = (text: string | undefined): void => {
      worker.send(
        { type: 'metrics-told', id: message.id, text } satisfies Message,
        () => undefined,
      );
    };
    // One that dies while it is asked: the figures of one are better than none.
    all.clusterMetrics().then(tell, () => tell(undefined));
  });
}

/** Whoever asks reaches one process of several, by chance, and wants the figures of all. */
export async function metricsOfAll(own: Registry): Promise<string> {
  if (!cluster.isWorker) return own.metrics();
  const id = randomUUID();
  const told = new Promise<string | undefined>((resolve) => {
    const hear = (message: Message): void => {
      if (message.type !== 'metrics-told' || message.id !== id) return;
      end(message.text);
    };
    const end = (text: string | undefined): void => {
      clearTimeout(patience);
      process.off('message', hear);
      resolve(text);
    };
    const patience = setTimeout(() => end(undefined), ASK_FOR_MS);
    process.on('message', hear);
  });
  process.send?.({ type: 'metrics-asked', id } satisfies Message);
  return (await told) ?? own.metrics();
}

/**
 * Memory, the event loop and the like are told of each process: added up, or averaged, they would show neither the one that
 * leaks nor the one that is busy with itself. By the id that an operator can do something with; alone, none is needed.
 */
export function labelsOfProcess(): Readonly<Record<string, string>> {
  return cluster.isWorker ? { process: String(process.pid) } : {};
}

/** Lets the process that holds the door read what this one counts. */
export function offerToAll(own: Registry): void {
  if (!cluster.isWorker) return;
  AggregatorRegistry.setRegistries(own);
  // Its making is what begins to listen.
  new AggregatorRegistry();
}

import { recordProblem, type PollingMapRow, type RowProblem } from '../domain/polling-map/row.js';
import { isBlank, RowReader } from '../domain/polling-map/row-reader.js';
import { recordsOf } from './csv-file.js';
import type { FileFacts } from './inspect-file.js';
import type { CsvRecord } from './record-reader.js';

/** Some rows of the file, in its order, and the problems of those lines that are none. */
export interface Batch {
  readonly rows: readonly PollingMapRow[];
  readonly problems: readonly RowProblem[];
  /** Of `FileFacts.bytes`, for showing progress. */
  readonly bytesRead: number;
}

const BATCH_LINES = 1_000;

/**
 * Reads the rows of a file that `inspectFile` has let pass. It reads on only when the next batch is asked for, and
 * holds a piece of the file and a batch, however long the file is; whoever stops asking closes the file.
 * Store what a batch says and let go of it: each of its texts may keep alive the whole piece that it was cut from.
 */
export async function* readPollingMap(path: string, facts: FileFacts): AsyncGenerator<Batch> {
  const reader = new RowReader(facts.columns);
  let batch = new OpenBatch();
  let headerRead = false;
  let bytesRead = 0;
  for await (const piece of recordsOf(path, facts)) {
    ({ bytesRead } = piece);
    for (const record of piece.records) {
      if (record.fault === null && isBlank(record.cells)) continue;
      if (headerRead) batch.add(record, reader);
      headerRead = true;
      if (batch.lines < BATCH_LINES) continue;
      yield batch.close(bytesRead);
      batch = new OpenBatch();
    }
  }
  if (batch.lines > 0) yield batch.close(bytesRead);
}

class OpenBatch {
  lines = 0;
  private readonly rows: PollingMapRow[] = [];
  private readonly problems: RowProblem[] = [];

  add(record: CsvRecord, reader: RowReader): void {
    this.lines += 1;
    if (record.fault !== null) {
      this.problems.push(recordProblem(record.line, record.fault));
      return;
    }
    const read = reader.read(record.line, record.cells);
    if (isRow(read)) this.rows.push(read);
    else this.problems.push(...read);
  }

  close(bytesRead: number): Batch {
    return { rows: this.rows, problems: this.problems, bytesRead };
  }
}

function isRow(read: PollingMapRow | readonly RowProblem[]): read is PollingMapRow {
  return !Array.isArray(read);
}

import type { PollingMapRow } from '../domain/polling-map/row.js';
import { searchKey } from '../domain/search-key.js';

/** Between the codes of a path, and between its names: a control character, which no cell may hold. */
export const STEP = '\u001f';

const NULL = '\\N';
const SPECIAL = /[\\\t\n\r]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};
const REMEMBERED = 1_000;

/** Writes rows in the text format of COPY, in the order of the columns of the staging table. */
export class CopyRows {
  /** Rows of one place follow each other, so most keys were made a moment ago. */
  private readonly keys = new Map<string, string>();

  encode(rows: readonly PollingMapRow[]): string {
    let lines = '';
    for (const row of rows) lines += this.line(row);
    return lines;
  }

  private line(row: PollingMapRow): string {
    const { areas, centreName, officeName } = row;
    const hasAreas = areas.length > 0;
    const names = hasAreas ? areas.map(({ name }) => name) : [];
    const cells = [
      String(row.line),
      hasAreas ? areas.map(({ code }) => escaped(code)).join(STEP) : NULL,
      hasAreas ? names.map(escaped).join(STEP) : NULL,
      hasAreas ? names.map((name) => this.key(name)).join(STEP) : NULL,
      escaped(row.centreCode),
      escaped(centreName),
      this.key(centreName),
      row.latitude ?? NULL,
      row.longitude ?? NULL,
      escaped(row.officeCode),
      officeName === null ? NULL : escaped(officeName),
      officeName === null ? NULL : this.key(officeName),
      row.registered ?? NULL,
    ];
    return `${cells.join('\t')}\n`;
  }

  private key(name: string): string {
    const known = this.keys.get(name);
    if (known !== undefined) return known;
    if (this.keys.size >= REMEMBERED) this.keys.clear();
    const key = escaped(searchKey(name));
    this.keys.set(name, key);
    return key;
  }
}

function escaped(text: string): string {
  return text.replace(SPECIAL, (character) => ESCAPES[character] ?? character);
}

import { err, ok, type FieldProblem, type Result } from '#kernel';
import {
  areaLabel,
  areaOfCode,
  columnKey,
  KNOWN_COLUMNS,
  looksLikeName,
  namesOfArea,
  reservedColumn,
  reservedName,
  type ReservedColumn,
} from './column-names.js';
import { CellFault, readName } from './cells.js';
import { WHOLE_FILE } from './refusal.js';

/** A level of areas, and where its code and its name stand in a row. */
export interface LevelColumns {
  /** `Province`, `Département`: as the header writes it. */
  readonly label: string;
  readonly code: number;
  /** Null where the level has no names: its codes are shown instead. */
  readonly name: number | null;
}

/** Where everything stands in a row. Plain data: it may be stored and read back. */
export interface PollingMapColumns {
  /** As in the file, from left to right. */
  readonly names: readonly string[];
  /** Outermost first. */
  readonly levels: readonly LevelColumns[];
  readonly centreCode: number;
  readonly centreName: number | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly officeCode: number;
  readonly officeName: number | null;
  readonly registered: number | null;
}

export const MAX_LEVELS = 8;
/** Far more than can be used, so that what is reported about them is bounded. */
const MAX_COLUMNS = 64;
const SHOWN = 60;
const NO_TEXT =
  'There are control characters in the header, as in a file that is no text. Save the sheet as CSV in UTF-8, and send that.';

/** Reads the header. Every problem of it is reported. */
export function readColumns(
  header: readonly string[],
): Result<PollingMapColumns, readonly FieldProblem[]> {
  const names = header.map((name) => name.normalize('NFC').trim());
  // A spreadsheet writes empty cells after the last column.
  while (names.at(-1) === '') names.pop();
  if (names.length > MAX_COLUMNS) return err([tooManyColumns(names.length)]);
  const unreadable = names.flatMap(unreadableName);
  if (unreadable.length > 0) return err(unreadable);

  const reading = new HeaderReading(names);
  const { problems, reserved, levels } = reading;
  const at = (column: ReservedColumn): number | null => reserved.get(column) ?? null;
  const centreCode = at('centreCode');
  const officeCode = at('officeCode');
  if (problems.length > 0 || centreCode === null || officeCode === null) return err(problems);
  return ok({
    names,
    levels,
    centreCode,
    centreName: at('centreName'),
    latitude: at('latitude'),
    longitude: at('longitude'),
    officeCode,
    officeName: at('officeName'),
    registered: at('registered'),
  });
}

/** Gives each column its meaning, and notes the problems of those that have none. */
class HeaderReading {
  readonly problems: FieldProblem[] = [];
  readonly reserved = new Map<ReservedColumn, number>();
  readonly levels: readonly LevelColumns[];
  private readonly areas = new Map<string, { code: number; name: number | null }>();

  constructor(private readonly names: readonly string[]) {
    const unclaimed = this.claimAreaNames(this.claimCodes());
    for (const column of unclaimed) this.refuseUnknown(column);
    this.levels = this.orderedLevels();
    this.requireColumns();
  }

  /** Returns the columns that are neither reserved nor the code of an area. */
  private claimCodes(): readonly number[] {
    return [...this.names.keys()].filter((column) => {
      const key = columnKey(this.nameOf(column));
      const field = reservedColumn(key);
      const area = areaOfCode(key);
      if (field === undefined && area === undefined) return true;
      if (field !== undefined) {
        if (this.reserved.has(field)) this.refuseDuplicate(column);
        else this.reserved.set(field, column);
      } else if (area !== undefined) {
        if (this.areas.has(area)) this.refuseDuplicate(column);
        else this.areas.set(area, { code: column, name: null });
      }
      return false;
    });
  }

  private claimAreaNames(columns: readonly number[]): readonly number[] {
    const areaByName = new Map(
      [...this.areas].flatMap(([area, level]) =>
        namesOfArea(area).map((name) => [name, level] as const),
      ),
    );
    return columns.filter((column) => {
      const level = areaByName.get(columnKey(this.nameOf(column)));
      if (level === undefined) return true;
      if (level.name === null) level.name = column;
      else this.refuseDuplicate(column);
      return false;
    });
  }

  private orderedLevels(): readonly LevelColumns[] {
    const first = ({ code, name }: { code: number; name: number | null }): number =>
      Math.min(code, name ?? code);
    return [...this.areas.values()]
      .sort((one, other) => first(one) - first(other))
      .map(({ code, name }) => ({ label: areaLabel(this.nameOf(code)), code, name }));
  }

  private requireColumns(): void {
    const missing = (column: ReservedColumn, why: string): void =>
      this.note(
        reservedName(column),
        'missing_column',
        `${why}: add a column ${reservedName(column)}.`,
      );
    if (!this.reserved.has('centreCode')) missing('centreCode', 'Every centre has a code');
    if (!this.reserved.has('officeCode')) missing('officeCode', 'Every office has a code');
    if (this.reserved.has('latitude') !== this.reserved.has('longitude')) {
      const absent = this.reserved.has('latitude') ? 'longitude' : 'latitude';
      missing(absent, 'A place has a latitude and a longitude');
    }
    if (this.levels.length > MAX_LEVELS) {
      const detail = `There are ${this.levels.length} levels of areas: keep ${MAX_LEVELS} at most.`;
      this.note(WHOLE_FILE, 'too_many_levels', detail);
    }
  }

  private refuseDuplicate(column: number): void {
    const detail = 'Another column means the same: keep one of them.';
    this.note(this.nameOf(column), 'duplicate_column', detail);
  }

  private refuseUnknown(column: number): void {
    const name = this.nameOf(column);
    if (name === '') {
      const detail = `Column ${column + 1} has no name: name it, or remove it.`;
      this.note(WHOLE_FILE, 'unnamed_column', detail);
    } else if (looksLikeName(name)) {
      const detail =
        'Names are never keys: add the column of the codes that belong to these names, or remove this one.';
      this.note(name, 'level_without_code', detail);
    } else {
      const detail = `This column is not known: remove it, or name it as one of ${KNOWN_COLUMNS.join(', ')}.`;
      this.note(name, 'unknown_column', detail);
    }
  }

  private note(field: string, code: string, detail: string): void {
    this.problems.push({ field: shown(field), code, detail });
  }

  private nameOf(column: number): string {
    return this.names[column] ?? '';
  }
}

/** The label of a level is shown to people, so its text is held to what holds for any name. */
function unreadableName(name: string): readonly FieldProblem[] {
  const read = readName(name);
  if (!(read instanceof CellFault)) return [];
  const detail = read.code === 'unstorable_text' ? NO_TEXT : read.detail;
  return [{ field: shown(name), code: read.code, detail }];
}

function tooManyColumns(count: number): FieldProblem {
  return {
    field: WHOLE_FILE,
    code: 'too_many_columns',
    detail: `There are ${count} columns, more than a polling map can have: keep ${KNOWN_COLUMNS.join(', ')}.`,
  };
}

/** A problem is stored and sent, so nothing unprintable or endless of the file goes into it. */
function shown(name: string): string {
  const printable = name.replace(/\p{C}+/gu, '\u{fffd}');
  return printable.length > SHOWN ? `${printable.slice(0, SHOWN)}…` : printable;
}

import { CellFault, readCode, readCoordinate, readName, readRegistered } from './cells.js';
import type { PollingMapColumns } from './columns.js';
import type { AreaStep, PollingMapRow, RowProblem, RowProblemCode } from './row.js';

/** A line with nothing in it, or with nothing but delimiters. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** Reads the rows of one file: either the row, or every problem that it has. */
export class RowReader {
  private line = 0;
  private cells: readonly string[] = [];
  private problems: RowProblem[] = [];

  constructor(private readonly columns: PollingMapColumns) {}

  read(line: number, cells: readonly string[]): PollingMapRow | readonly RowProblem[] {
    this.line = line;
    this.cells = cells;
    if (this.problems.length > 0) this.problems = [];
    // Where a cell is missing or too many, nothing says which columns the others belong to.
    if (!this.fits()) return [this.wrongCount()];
    const row = this.row();
    return this.problems.length > 0 ? this.problems : row;
  }

  private row(): PollingMapRow {
    const { columns } = this;
    const areas = this.areas();
    const centreCode = this.requiredCode(columns.centreCode);
    const centreName = this.name(columns.centreName);
    const officeCode = this.requiredCode(columns.officeCode);
    const officeName = this.name(columns.officeName);
    const { latitude, longitude } = this.place();
    return {
      line: this.line,
      areas,
      centreCode,
      centreName: centreName === '' ? centreCode : centreName,
      latitude,
      longitude,
      officeCode,
      officeName: officeName === '' ? null : officeName,
      registered: this.registered(),
    };
  }

  private fits(): boolean {
    const { cells } = this;
    const expected = this.columns.names.length;
    if (cells.length <= expected) return cells.length === expected;
    for (let column = expected; column < cells.length; column += 1) {
      if (cells[column]?.trim() !== '') return false;
    }
    return true;
  }

  private wrongCount(): RowProblem {
    const expected = this.columns.names.length;
    const detail = `The header has ${expected} columns and this line ${this.cells.length}: look for a delimiter too many or too few, and quote texts that contain one.`;
    return { line: this.line, column: null, code: 'cell_count', detail };
  }

  /** A centre may hang on an outer area, so levels may be empty from some level inwards, and no other way. */
  private areas(): readonly AreaStep[] {
    const areas: AreaStep[] = [];
    let gaps: number[] = [];
    for (const level of this.columns.levels) {
      const code = this.code(level.code);
      const name = this.name(level.name);
      if (code === '') {
        if (name === '') gaps.push(level.code);
        else this.noteFault(level.code, CellFault.codeRequired);
        continue;
      }
      for (const gap of gaps) this.noteGap(gap);
      gaps = [];
      areas.push({ code, name: name === '' ? code : name });
    }
    return areas;
  }

  private place(): Pick<PollingMapRow, 'latitude' | 'longitude'> {
    const { latitude: row, longitude: col } = this.columns;
    if (row === null || col === null) return { latitude: null, longitude: null };
    const latitude = readCoordinate(this.cell(row), 90);
    const longitude = readCoordinate(this.cell(col), 180);
    if (latitude instanceof CellFault) this.noteFault(row, latitude);
    if (longitude instanceof CellFault) this.noteFault(col, longitude);
    if ((latitude === null) !== (longitude === null)) {
      const detail = 'A place has both coordinates: fill in this one, or empty the other.';
      this.note(latitude === null ? row : col, 'coordinate_missing', detail);
    }
    return { latitude: valueOr(latitude, null), longitude: valueOr(longitude, null) };
  }

  private registered(): number | null {
    const column = this.columns.registered;
    if (column === null) return null;
    const registered = readRegistered(this.cell(column));
    if (registered instanceof CellFault) this.noteFault(column, registered);
    return valueOr(registered, null);
  }

  private requiredCode(column: number): string {
    const code = this.code(column);
    if (code === '') this.noteFault(column, CellFault.codeRequired);
    return code;
  }

  private code(column: number): string {
    const cell = this.cell(column);
    const code = readCode(cell);
    if (code instanceof CellFault) this.noteFault(column, code);
    return valueOr(code, cell);
  }

  private name(column: number | null): string {
    if (column === null) return '';
    const cell = this.cell(column);
    const name = readName(cell);
    if (name instanceof CellFault) this.noteFault(column, name);
    return valueOr(name, cell);
  }

  private cell(column: number): string {
    return this.cells[column] ?? '';
  }

  private noteGap(column: number): void {
    const detail = 'An area inside this level is filled in: fill in this one as well.';
    this.note(column, 'area_gap', detail);
  }

  private noteFault(column: number, fault: CellFault): void {
    this.note(column, fault.code, fault.detail);
  }

  private note(column: number, code: RowProblemCode, detail: string): void {
    const name = this.columns.names[column] ?? null;
    this.problems.push({ line: this.line, column: name, code, detail });
  }
}

/** A row with a fault is not handed on; what stands in for its value only keeps the other checks going. */
function valueOr<T, U>(read: T | CellFault, instead: U): T | U {
  return read instanceof CellFault ? instead : read;
}

import { readColumns } from './columns.js';
import { isBlank, RowReader } from './row-reader.js';

const HEADER =
  'Province_code,Province_nom,Commune_code,Commune_nom,code_centre,nom_centre,lat,lon,code_bureau,nom_bureau,inscrits';

function reader(header = HEADER): RowReader {
  const columns = readColumns(header.split(','));
  if (!columns.ok) throw new Error(JSON.stringify(columns.error));
  return new RowReader(columns.value);
}

const read = (row: string, header = HEADER): ReturnType<RowReader['read']> =>
  reader(header).read(7, row.split('|'));

/** Each problem as `code: column`. */
function problemsOf(row: string, header = HEADER): readonly string[] {
  const result = read(row, header);
  if (!Array.isArray(result)) return [];
  return result.map(({ code, column }) => `${code}: ${column ?? 'line'}`);
}

describe('a row of a polling map', () => {
  it('is read with all that it says', () => {
    expect(
      read('G1|Estuaire|G1-01|Libreville 3e arrondissement|C1|École A|0,39|9.45|B1|Bureau 1|1 234'),
    ).toEqual({
      line: 7,
      areas: [
        { code: 'G1', name: 'Estuaire' },
        { code: 'G1-01', name: 'Libreville 3e arrondissement' },
      ],
      centreCode: 'C1',
      centreName: 'École A',
      latitude: 0.39,
      longitude: 9.45,
      officeCode: 'B1',
      officeName: 'Bureau 1',
      registered: 1234,
    });
  });

  it('takes a code for the name that is missing, and an unknown for what is not said', () => {
    expect(read('G1||G1-01||C1||||B1||')).toEqual({
      line: 7,
      areas: [
        { code: 'G1', name: 'G1' },
        { code: 'G1-01', name: 'G1-01' },
      ],
      centreCode: 'C1',
      centreName: 'C1',
      latitude: null,
      longitude: null,
      officeCode: 'B1',
      officeName: null,
      registered: null,
    });
  });

  it('needs no more columns than the codes of its centre and its office', () => {
    expect(read('B1|C1', 'office_code,centre_code')).toEqual({
      line: 7,
      areas: [],
      centreCode: 'C1',
      centreName: 'C1',
      latitude: null,
      longitude: null,
      officeCode: 'B1',
      officeName: null,
      registered: null,
    });
  });

  it.each([
    ['G1|Estuaire|||C1||||B1||', 1],
    ['||||C1||||B1||', 0],
  ])('may hang on an outer area: %s has %d', (row, depth) => {
    expect(read(row)).toMatchObject({ areas: { length: depth } });
  });

  it.each([
    ['||G1-01|Owendo|C1||||B1||', ['area_gap: Province_code']],
    ['|Estuaire|||C1||||B1||', ['code_required: Province_code']],
    ['G1|Estuaire||Owendo|C1||||B1||', ['code_required: Commune_code']],
    ['G1||||||||B1||', ['code_required: code_centre']],
    ['G1|||||École A||||| ', ['code_required: code_centre', 'code_required: code_bureau']],
    ['G1||||C1||||B1||-4', ['negative: inscrits']],
    ['G1||||C1||||B1||abc', ['not_a_number: inscrits']],
    ['G1||||C1||||B1||1000001', ['too_large: inscrits']],
    ['G1||||C1||||=1+1||', ['formula: code_bureau']],
    ['G1|@x|||C1||||B1|+1|', ['formula: Province_nom', 'formula: nom_bureau']],
    ['G1||||C1||0.39||B1||', ['coordinate_missing: lon']],
    ['G1||||C1|||9.45|B1||', ['coordinate_missing: lat']],
    ['G1||||C1||x|9.45|B1||', ['not_a_coordinate: lat']],
    ['G1||||C1||x||B1||', ['not_a_coordinate: lat', 'coordinate_missing: lon']],
    ['G1||||C1||95|9.45|B1||', ['out_of_range: lat']],
    ['G1||||C1||-0.5|181|B1||', ['out_of_range: lon']],
    ['G1||||C\u00001||||B1||', ['unstorable_text: code_centre']],
    ['G1||||C1|É\u0007|||B1||', ['unstorable_text: nom_centre']],
    ['G1||||C1||||B1|', ['cell_count: line']],
    ['G1||||C1||||B1||300|x', ['cell_count: line']],
    [
      `||=x||${'x'.repeat(65)}|${'y'.repeat(201)}|a|b|||-1`,
      [
        'formula: Commune_code',
        'area_gap: Province_code',
        'too_long: code_centre',
        'too_long: nom_centre',
        'code_required: code_bureau',
        'not_a_coordinate: lat',
        'not_a_coordinate: lon',
        'negative: inscrits',
      ],
    ],
  ])('%j is refused with %j', (row, problems) => {
    expect(problemsOf(row)).toEqual(problems);
  });

  it('reports each empty level outside a filled one, once', () => {
    const header = 'a_code,b_code,c_code,d_code,centre_code,office_code';
    expect(problemsOf('|x||y|C1|B1', header)).toEqual(['area_gap: a_code', 'area_gap: c_code']);
  });

  it('may end in empty cells for which there are no columns', () => {
    expect(read('C1|B1|| |', 'centre_code,office_code')).toMatchObject({ officeCode: 'B1' });
  });

  it('names the line, and says what to do', () => {
    expect(read('C1|', 'centre_code,office_code')).toEqual([
      {
        line: 7,
        column: 'office_code',
        code: 'code_required',
        detail: 'Codes are the keys, names are not: fill in the code.',
      },
    ]);
  });

  it('is judged by itself, not by the one before', () => {
    const rows = reader('centre_code,office_code');
    expect(rows.read(2, ['C1', ''])).toHaveLength(1);
    expect(rows.read(3, ['C1', 'B1'])).toMatchObject({ line: 3, officeCode: 'B1' });
    expect(rows.read(4, ['', 'B1'])).toMatchObject([{ line: 4, column: 'centre_code' }]);
  });
});

describe('a blank line', () => {
  it.each([
    [[''], true],
    [['', ' ', '\u00a0'], true],
    [['', '0'], false],
  ])('%j is told: %s', (cells, blank) => {
    expect(isBlank(cells)).toBe(blank);
  });
});

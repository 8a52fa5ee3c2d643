import { readColumns } from './columns.js';

const read = (header: string): ReturnType<typeof readColumns> => readColumns(header.split(','));

/** Each problem as `code: field`. */
function problemsOf(header: string): readonly string[] {
  const columns = read(header);
  return columns.ok ? [] : columns.error.map(({ field, code }) => `${code}: ${field}`);
}

function labelsOf(header: string): readonly string[] | undefined {
  const columns = read(header);
  return columns.ok ? columns.value.levels.map(({ label }) => label) : undefined;
}

describe('the columns of a polling map', () => {
  it('are found by their names, wherever they stand', () => {
    expect(
      read(
        'inscrits,bureau_nom,bureau_code,Province_code,province_nom,commune_code,lon,lat,centre_nom,centre_code',
      ),
    ).toEqual({
      ok: true,
      value: {
        names: expect.any(Array),
        levels: [
          { label: 'Province', code: 3, name: 4 },
          { label: 'commune', code: 5, name: null },
        ],
        centreCode: 9,
        centreName: 8,
        latitude: 7,
        longitude: 6,
        officeCode: 2,
        officeName: 1,
        registered: 0,
      },
    });
  });

  it.each([
    ['centre_code', 'office_code'],
    ['center_code', 'bureau_code'],
    ['code_centre', 'code_bureau'],
    ['CODE CENTRE', 'Code Bureau'],
    ['CodeCentre', 'codebureau'],
    ['Code du centre', 'Code du bureau'],
    ['Code-Centre', 'bureau.code'],
    ['  Centre_Code  ', '\u00a0Code du bureau de vote'],
  ])('are known as %j and %j', (centre, office) => {
    expect(read(`${centre},${office}`)).toMatchObject({
      ok: true,
      value: { centreCode: 0, officeCode: 1, levels: [] },
    });
  });

  it.each([
    ['centreName', ['centre_name', 'centre_nom', 'center_name', 'nom_centre', 'Nom du centre']],
    ['officeName', ['office_name', 'bureau_name', 'bureau_nom', 'nom_bureau', 'NOM DU BUREAU']],
    ['registered', ['registered', 'inscrits', 'electeurs_inscrits', 'Électeurs inscrits']],
    ['registered', ['E\u0301lecteurs  inscrits', "Nombre d'inscrits", 'ELECTEURS_INSCRITS']],
  ])('know %s by each of its names', (field, names) => {
    for (const name of names) {
      expect(read(`centre_code,office_code,${name}`)).toMatchObject({ value: { [field]: 2 } });
    }
  });

  it.each([
    ['latitude', 'longitude'],
    ['Lat', 'Lon'],
    ['LAT', 'lng'],
  ])('know a place by %s and %s', (latitude, longitude) => {
    expect(read(`centre_code,office_code,${latitude},${longitude}`)).toMatchObject({
      value: { latitude: 2, longitude: 3 },
    });
  });

  it.each([
    ['province_code,province_nom,Département_code,Département_nom', ['province', 'Département']],
    ['code_region,nom_region,code_commune,nom_commune', ['region', 'commune']],
    ['Nom de la province,Code de la province', ['province']],
    ['COMMUNE_NOM,DEPARTEMENT_CODE,COMMUNE_CODE', ['COMMUNE', 'DEPARTEMENT']],
    ['ProvinceCode,provincename,codedistrict,nomdistrict', ['Province', 'district']],
    ['Code du sous_préfecture,sous-prefecture nom', ['sous préfecture']],
    ["Code de l'arrondissement,nom de l'arrondissement", ['arrondissement']],
  ])('make of %s the levels %j', (areas, labels) => {
    expect(labelsOf(`${areas},centre_code,office_code`)).toEqual(labels);
  });

  it('may end in the empty cells that a spreadsheet writes', () => {
    const columns = read('centre_code,office_code,, ,');
    expect(columns.ok && columns.value.names).toEqual(['centre_code', 'office_code']);
  });

  it.each([
    ['province_code,province_nom', ['missing_column: centre_code', 'missing_column: office_code']],
    ['centre_code,province_nom,office_code', ['level_without_code: province_nom']],
    ['centre_code,office_code,Nom du quartier', ['level_without_code: Nom du quartier']],
    ['centre_code,office_code,nombre', ['unknown_column: nombre']],
    [
      'centre_code,office_code,remarques,votants',
      ['unknown_column: remarques', 'unknown_column: votants'],
    ],
    ['centre_code,office_code,code', ['unknown_column: code']],
    ['centre_code,,office_code', ['unnamed_column: file']],
    ['centre_code,office_code,Centre Code', ['duplicate_column: Centre Code']],
    ['centre_code,office_code,code_bureau', ['duplicate_column: code_bureau']],
    ['centre_code,office_code,lat,latitude,lon', ['duplicate_column: latitude']],
    ['a_code,code_a,centre_code,office_code', ['duplicate_column: code_a']],
    ['a_code,a_nom,nom_a,centre_code,office_code', ['duplicate_column: nom_a']],
    ['centre_code,office_code,lat', ['missing_column: longitude']],
    ['centre_code,office_code,=x_code', ['formula: =x_code']],
    ['centre_code,office_code,a\u0000_code', ['unstorable_text: a\u{fffd}_code']],
    ['', ['missing_column: centre_code', 'missing_column: office_code']],
  ])('%j are refused with %j', (header, problems) => {
    expect(problemsOf(header)).toEqual(problems);
  });

  it('that are not known are refused with the names of those that are', () => {
    const columns = read('centre_code,office_code,remarques');
    expect(columns.ok ? '' : columns.error[0]?.detail).toContain(
      'centre_code, centre_name, latitude, longitude, office_code, office_name, registered, <area>_code, <area>_name',
    );
  });

  it('have eight levels of areas at most', () => {
    const levels = (count: number): string =>
      Array.from({ length: count }, (_, level) => `level${level}_code,`).join('');
    expect(labelsOf(`${levels(8)}centre_code,office_code`)).toHaveLength(8);
    expect(problemsOf(`${levels(9)}centre_code,office_code`)).toEqual(['too_many_levels: file']);
  });

  it('of a file that is something else are refused in few and short words', () => {
    const columns = readColumns(Array.from({ length: 30_000 }, () => 'x'));
    expect(columns.ok ? [] : columns.error.map(({ code }) => code)).toEqual(['too_many_columns']);
    const long = readColumns(['centre_code', 'office_code', 'x'.repeat(60_000)]);
    expect(JSON.stringify(long).length).toBeLessThan(500);
  });
});

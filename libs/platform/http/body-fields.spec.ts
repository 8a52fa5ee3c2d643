import 'reflect-metadata';
import { PartialType } from '@nestjs/swagger';
import type { DomainError } from '#kernel';
import {
  ChoiceField,
  DecimalField,
  IdField,
  InstantField,
  PatternField,
  SearchField,
  SortField,
  TextField,
  TimeZoneField,
  WholeNumberField,
  WholeNumberText,
  type FieldOptions,
} from './body-fields.js';
import { createValidationPipe } from './create-validation-pipe.js';

type Body = new () => { readonly field?: unknown };
const pipe = createValidationPipe();
const SAMPLE = 'A';
const ID = '3f1c9f6e-7c1f-4f43-9d57-0b8f9c1e6a54';

/** A body with one field. */
function bodyWith(...decorators: PropertyDecorator[]): Body {
  class OneField {
    readonly field?: unknown;
  }
  for (const decorate of decorators) decorate(OneField.prototype, 'field');
  return OneField;
}

/** What the application would get, or the codes of the refusal. */
async function parse(body: Body, value: unknown): Promise<unknown> {
  const sent = value === undefined ? {} : { field: value };
  try {
    const parsed = (await pipe.transform(sent, { type: 'body', metatype: body })) as object;
    return { got: (parsed as { readonly field?: unknown }).field };
  } catch (error) {
    const { code, problems } = error as DomainError;
    if (code !== 'validation_failed') throw error;
    expect(problems.every(({ field }) => field === 'field')).toBe(true);
    return 'refused';
  }
}

function accepts(
  name: string,
  body: Body,
  values: readonly (readonly [sent: unknown, got?: unknown])[],
) {
  it.each(values)(`${name} takes %j`, async (...[sent, got = sent]) => {
    expect(await parse(body, sent)).toEqual({ got });
  });
}

function refuses(name: string, body: Body, values: readonly unknown[]) {
  it.each(values.map((value) => [value]))(`${name} refuses %j`, async (value) => {
    expect(await parse(body, value)).toBe('refused');
  });
}

const NO_TEXT: readonly unknown[] = [1, true, {}, [], ['A'], { toString: 'A' }];

type Field = (options?: FieldOptions) => PropertyDecorator;

interface FieldCase {
  readonly name: string;
  readonly field: Field;
  readonly sample: unknown;
  readonly got?: unknown;
}

const NOON = '2026-11-28T12:00:00Z';

const FIELDS: readonly FieldCase[] = [
  { name: 'text', field: (options) => TextField(5, options), sample: SAMPLE },
  { name: 'a pattern', field: (options) => PatternField(/^A$/, options), sample: SAMPLE },
  { name: 'a choice', field: (options) => ChoiceField(['A', 'B'], options), sample: SAMPLE },
  { name: 'a whole number', field: (options) => WholeNumberField(0, 9, options), sample: 0 },
  { name: 'a decimal', field: (options) => DecimalField(0, 9, 2, options), sample: 0 },
  { name: 'an id', field: IdField, sample: ID },
  { name: 'a moment', field: InstantField, sample: NOON, got: new Date(NOON) },
  { name: 'a time zone', field: TimeZoneField, sample: 'Africa/Libreville' },
];

describe.each([...FIELDS])('$name', ({ field, sample, got = sample }) => {
  const needed = bodyWith(field());
  const optional = bodyWith(field({ optional: true }));
  const nullable = bodyWith(field({ nullable: true }));

  it('that is needed is neither left out nor null', async () => {
    expect(await parse(needed, sample)).toEqual({ got });
    expect(await parse(needed, undefined)).toBe('refused');
    expect(await parse(needed, null)).toBe('refused');
  });

  it('that may be left out is no place for null', async () => {
    expect(await parse(optional, sample)).toEqual({ got });
    expect(await parse(optional, undefined)).toEqual({ got: undefined });
    expect(await parse(optional, null)).toBe('refused');
  });

  it('that may be null may be left out as well', async () => {
    expect(await parse(nullable, sample)).toEqual({ got });
    expect(await parse(nullable, undefined)).toEqual({ got: undefined });
    expect(await parse(nullable, null)).toEqual({ got: null });
  });

  it('may be left out of an edit, and is as strict as before where it is sent', async () => {
    const edit = (body: Body) => PartialType(body, { skipNullProperties: false });
    for (const body of [needed, optional, nullable]) {
      expect(await parse(edit(body), sample)).toEqual({ got });
      expect(await parse(edit(body), undefined)).toEqual({ got: undefined });
      expect(await parse(edit(body), { not: 'this' })).toBe('refused');
    }
    expect(await parse(edit(needed), null)).toBe('refused');
    expect(await parse(edit(optional), null)).toBe('refused');
    expect(await parse(edit(nullable), null)).toEqual({ got: null });
  });

  it.each([[{}], [[]], [[null]], [{ length: 1 }], [false]])('is never %j', async (value) => {
    for (const body of [needed, optional, nullable]) {
      expect(await parse(body, value)).toBe('refused');
    }
  });
});

describe('what a field takes', () => {
  const text = bodyWith(TextField(5));
  accepts('text', text, [['a'], ['  Awa  ', 'Awa'], ['ééééé'], ['  12345  ', '12345'], ["d'eau"]]);
  refuses('text', text, [
    ...NO_TEXT,
    '',
    '   ',
    '\t',
    '123456',
    'a\nb',
    'a\u0085b',
    'a\u2028b',
    'a\u2029b',
    'a\u0007',
    'a\0b',
  ]);

  const pattern = bodyWith(PatternField(/^[A-Z]{2}$/));
  accepts('a pattern', pattern, [['GA']]);
  refuses('a pattern', pattern, [...NO_TEXT, 'ga', 'GAB', 'GA\n', ' GA', '', ['GA']]);

  const choice = bodyWith(ChoiceField(['owner', 'editor']));
  accepts('a choice', choice, [['owner']]);
  refuses('a choice', choice, [...NO_TEXT, 'Owner', 'owner ', ['owner'], '']);

  const whole = bodyWith(WholeNumberField(1, 1_000));
  accepts('a whole number', whole, [[1], [1_000], [2.0]]);
  refuses('a whole number', whole, [0, 1_001, -1, 1.5, '1', 1e21, NaN, Infinity, true, [1]]);

  const unbounded = bodyWith(WholeNumberField(1));
  accepts('a whole number without a limit', unbounded, [[2_147_483_647]]);
  refuses('a whole number without a limit', unbounded, [2_147_483_648, Number.MAX_SAFE_INTEGER]);

  const decimal = bodyWith(DecimalField(-90, 90, 2));
  accepts('a decimal', decimal, [[0], [-0.01], [90], [-90], [12.34], [0.07], [89.99]]);
  refuses('a decimal', decimal, [
    90.01,
    -90.5,
    0.001,
    12.345,
    1e-7,
    1.5e-8,
    -1e-300,
    '1',
    NaN,
    Infinity,
    [1],
  ]);

  const fine = bodyWith(DecimalField(-180, 180, 7));
  accepts('a fine decimal', fine, [[0.4162], [9.4673001], [-179.9999999], [1e-7], [-0.0000012]]);
  refuses('a fine decimal', fine, [1e-8, 0.12345678]);

  const id = bodyWith(IdField());
  accepts('an id', id, [[ID], [ID.toUpperCase(), ID]]);
  refuses('an id', id, [
    ...NO_TEXT,
    '',
    '1',
    `${ID} `,
    ID.slice(1),
    `{${ID}}`,
    ID.replaceAll('-', ''),
  ]);

  const number = bodyWith(WholeNumberText(), WholeNumberField(1, 200));
  accepts('a number in a query', number, [
    ['1', 1],
    ['007', 7],
    ['200', 200],
  ]);
  refuses('a number in a query', number, [
    '',
    ' 1',
    '0x10',
    '1e2',
    '1.0',
    '-1',
    '201',
    '1111111111',
    ['1', '2'],
  ]);

  const search = bodyWith(SearchField('For a name.'));
  accepts('a search', search, [[' écoles ', 'écoles'], ['%_\\']]);
  refuses('a search', search, ['', ' ', 'x'.repeat(101), ['a']]);

  const sort = bodyWith(SortField(['name', 'code']));
  accepts('an order', sort, [['name'], ['-code'], [undefined]]);
  refuses('an order', sort, ['+name', '--name', 'id', '-', '', ['name', 'code']]);
});

describe('a moment', () => {
  const moment = bodyWith(InstantField());
  const utc = (...parts: [number, number, number, number?, number?, number?, number?]) =>
    new Date(Date.UTC(...parts));

  accepts('it', moment, [
    ['2026-11-28T07:00:00+01:00', utc(2026, 10, 28, 6)],
    ['2026-11-28T07:00Z', utc(2026, 10, 28, 7)],
    ['2026-11-28T07:00:00.5Z', utc(2026, 10, 28, 7, 0, 0, 500)],
    ['2026-11-28T07:00:00.123456Z', utc(2026, 10, 28, 7, 0, 0, 123)],
    ['2026-11-28T23:59:59-12:00', utc(2026, 10, 29, 11, 59, 59)],
    ['2026-11-28T00:00:00+14:00', utc(2026, 10, 27, 10)],
    ['2026-11-28T00:00:00+05:45', utc(2026, 10, 27, 18, 15)],
    ['2028-02-29T00:00:00Z', utc(2028, 1, 29)],
    ['2000-02-29T00:00:00Z', utc(2000, 1, 29)],
    ['2099-12-31T23:59:59Z', utc(2099, 11, 31, 23, 59, 59)],
  ]);

  refuses('it', moment, [
    ...NO_TEXT,
    1_795_845_600_000,
    '1795845600000',
    '',
    '2026-11-28',
    '2026-11-28T07:00:00',
    '2026-11-28 07:00:00Z',
    '2026-11-28T07:00:00+0100',
    '2026-11-28T07:00:00+01',
    '2026-11-28T07:00:00+15:00',
    '2026-11-28T07:00:00+01:60',
    '2026-11-28T07:00:00z',
    '2026-11-28T24:00:00Z',
    '2026-11-28T07:60:00Z',
    '2026-11-28T07:00:60Z',
    '2026-11-28T07:00:00.1234567Z',
    '2026-02-29T00:00:00Z',
    '2100-02-29T00:00:00Z',
    '2026-02-30T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-11-00T00:00:00Z',
    '1999-12-31T00:00:00Z',
    '2100-01-01T00:00:00Z',
    '+020026-11-28T07:00:00Z',
    ' 2026-11-28T07:00:00Z',
    '2026-11-28T07:00:00Z\n',
    'Sat, 28 Nov 2026 07:00:00 GMT',
    'now',
  ]);

  it('says what it should look like', async () => {
    const sent = { field: 'tomorrow' };
    await expect(pipe.transform(sent, { type: 'body', metatype: moment })).rejects.toMatchObject({
      problems: [{ code: 'is_date', detail: expect.stringContaining('2026-11-28T07:00:00+01:00') }],
    });
  });
});

describe('a time zone', () => {
  const zone = bodyWith(TimeZoneField());
  accepts('it', zone, [
    ['Africa/Libreville'],
    ['Africa/Ouagadougou'],
    ['America/Argentina/Buenos_Aires'],
    ['Etc/GMT+1'],
    ['UTC'],
  ]);
  refuses('it', zone, [
    ...NO_TEXT,
    '',
    'Africa',
    'Africa/Nowhere',
    '+01:00',
    'GMT+1',
    'Africa/Libreville ',
    'Africa/../Libreville',
    `Africa/${'x'.repeat(10_000)}`,
  ]);
});

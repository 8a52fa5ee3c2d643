import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generatePollingMap, type PollingMapForm } from './generate-polling-map.js';

const PLAN = { provinces: 2, departments: 3, centres: 6, offices: 12 };

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'generated-map-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function generated(form: Partial<PollingMapForm> = {}, plan = PLAN): Promise<Buffer> {
  const file = path.join(folder, 'map.csv');
  await generatePollingMap(file, plan, form);
  return readFile(file);
}

describe('a generated polling map', () => {
  it('has a header, and a line for each office', async () => {
    const lines = (await generated()).toString().split('\n');
    expect(lines).toHaveLength(1 + PLAN.offices + 1);
    expect(lines[1]).toBe(
      'P01,Estuaire,D0001,Commune de 1,C000001,École publique n° 1,B0000001,Bureau 1,150',
    );
    expect(lines[12]).toContain('P02,Haut-Ogooué,D0003,Commune de 3,C000006');
  });

  it('is the same each time, also when it is long', async () => {
    const plan = { provinces: 9, departments: 50, centres: 2_000, offices: 10_000 };
    const hash = async (): Promise<string> =>
      createHash('sha256')
        .update(await generated({ coordinates: true }, plan))
        .digest('hex');
    expect(await hash()).toBe(await hash());
  });

  it('is one text in every encoding', async () => {
    const text = (await generated()).toString();
    expect((await generated({ encoding: 'utf-8-bom' })).toString()).toBe(`\u{feff}${text}`);
    expect((await generated({ encoding: 'windows-1252' })).toString('latin1')).toBe(text);
    expect((await generated({ encoding: 'utf-16le' })).toString('utf16le')).toBe(`\u{feff}${text}`);
    const big = await generated({ encoding: 'utf-16be' });
    expect(big.swap16().toString('utf16le')).toBe(`\u{feff}${text}`);
  });

  it('is written as it is asked for', async () => {
    const quoted = (await generated({ quoted: true, delimiter: ';' })).toString();
    expect(quoted).toContain('"B0000001";"Bureau 1";"150"');
    const mixed = (await generated({ lineEnding: 'mixed' })).toString();
    expect(mixed.split(/\r\n|\r|\n/)).toHaveLength(1 + PLAN.offices + 1);
    expect(mixed).toMatch(/\r\n[^\n]*\r[^\n]/);
    const unknown = (await generated({ unknownRollEvery: 3 })).toString();
    expect(unknown.match(/,\n/g)).toHaveLength(4);
    const faulty = (await generated({ faultEvery: 6 })).toString().split('\n');
    expect(faulty[6]).toMatch(/,-12$/);
    expect(faulty[12]).toContain(',=1+1,');
  });
});

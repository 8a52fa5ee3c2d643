import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { drawers, keepsPromise, notKebabCase, ourFiles } from './names.js';
import { repository } from './planted-tree.js';

describe('the names of files and folders', () => {
  let files: readonly string[];

  beforeAll(async () => {
    files = await ourFiles();
  });

  it('are looked at in every part of the house', () => {
    expect(files).toContain('libs/kernel/src/index.ts');
    expect(files).toContain('test/architecture/names.spec.ts');
  });

  it('are never those of a drawer for everything', () => {
    expect(drawers(files)).toEqual([]);
  });

  it('are in kebab case, as is the kind behind the dot', () => {
    expect(notKebabCase(files)).toEqual([]);
  });

  it('are those of the class inside, where the kind is part of the name', async () => {
    const sources = await Promise.all(
      files.map(async (file) => ({
        file,
        source: file.endsWith('.ts') ? await readFile(path.join(repository, file), 'utf8') : '',
      })),
    );
    expect(
      sources.filter(({ file, source }) => !keepsPromise(file, source)).map(({ file }) => file),
    ).toEqual([]);
  });
});

describe('the checks of names', () => {
  it.each(['libs/utils/a.ts', 'apps/cli/src/helpers/b.ts', 'libs/kernel/src/common.ts'])(
    'find the drawer in %s',
    (file) => {
      expect(drawers([file])).toEqual([file]);
    },
  );

  it('let a word pass that only contains one', () => {
    expect(drawers(['libs/platform/shared-memory.ts', 'libs/uncommon/a.ts'])).toEqual([]);
  });

  it.each(['libs/a/auditService.ts', 'libs/a/Audit.service.ts', 'libs/a/audit_log.ts'])(
    'find that %s is not in kebab case',
    (file) => {
      expect(notKebabCase([file])).toEqual([file]);
    },
  );

  it('find a class that is named otherwise than its file', () => {
    expect(keepsPromise('a/audit-log.service.ts', 'export class AuditService {}')).toBe(false);
    expect(keepsPromise('a/audit-log.service.ts', 'export class AuditLogService {}')).toBe(true);
  });
});

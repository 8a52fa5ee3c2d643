import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { lintFiles, lintPlants } from './lint-plants.js';
import { PlantedTree, repository } from './planted-tree.js';

interface LintedFile {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

/** One run for all of them: the types are read once. */
async function lint(): Promise<ReadonlyMap<string, LintedFile['messages']>> {
  const tree = await PlantedTree.plant(lintFiles, [
    'package.json',
    'tsconfig.json',
    'eslint.config.js',
  ]);
  try {
    await symlink(path.join(repository, 'node_modules'), path.join(tree.root, 'node_modules'));
    const files = (await tree.check('eslint/bin/eslint.js', [
      '.',
      '--format',
      'json',
    ])) as readonly LintedFile[];
    return new Map(
      files.map((file) => [
        path.relative(tree.root, file.filePath).replaceAll(path.sep, '/'),
        file.messages,
      ]),
    );
  } finally {
    await tree.remove();
  }
}

describe('the limits of the linter', () => {
  let found: ReadonlyMap<string, LintedFile['messages']>;

  beforeAll(async () => {
    found = await lint();
  }, 60_000);

  const broken = lintPlants.filter((plant) => plant.rule !== null);
  it.each(broken)('refuse $says ($file) by $rule and nothing else', ({ file, rule }) => {
    expect([...new Set(found.get(file)?.map((message) => message.ruleId))]).toEqual([rule]);
  });

  const kept = lintPlants.filter((plant) => plant.rule === null);
  it.each(kept)('allow $says ($file)', ({ file }) => {
    expect(found.get(file)).toEqual([]);
  });
});

import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Path to content. */
export type Files = Readonly<Record<string, string>>;

const MOST_OUTPUT_BYTES = 64 * 1024 * 1024;

/** A throw-away tree under the real configuration: a violation is planted there and the checkout stays clean. */
export class PlantedTree {
  private constructor(readonly root: string) {}

  static async plant(files: Files, configuration: readonly string[]): Promise<PlantedTree> {
    const tree = new PlantedTree(await realpath(await mkdtemp(path.join(tmpdir(), 'scrutin-'))));
    const copies = configuration.map((file) =>
      copyFile(path.join(repository, file), path.join(tree.root, file)),
    );
    await Promise.all([...copies, ...Object.entries(files).map((file) => tree.write(...file))]);
    return tree;
  }

  /** What the tool says about this tree, as JSON; that it complains is what we are here for. */
  async check(tool: string, args: readonly string[]): Promise<unknown> {
    const program = path.join(repository, 'node_modules', tool);
    const output = await new Promise<string>((resolve, reject) => {
      execFile(
        process.execPath,
        [program, ...args],
        { cwd: this.root, maxBuffer: MOST_OUTPUT_BYTES },
        (error, stdout, stderr) => {
          if (stdout.startsWith('{') || stdout.startsWith('[')) resolve(stdout);
          else reject(new Error(`${tool} gave no answer: ${stderr}${stdout}`, { cause: error }));
        },
      );
    });
    return JSON.parse(output) as unknown;
  }

  async remove(): Promise<void> {
    await rm(this.root, { recursive: true, force: true });
  }

  private async write(file: string, content: string): Promise<void> {
    const target = path.join(this.root, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}

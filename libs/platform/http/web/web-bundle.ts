import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** Which addresses each page answers: `/elections/:id`, or `/console/*` for whatever lies below. */
const pagesFile = z.record(z.string(), z.array(z.string().startsWith('/')));

export interface WebPage {
  readonly face: string;
  readonly html: string;
  readonly addresses: readonly string[];
}

export interface WebBundle {
  readonly folder: string;
  readonly pages: readonly WebPage[];
}

/** What the build made of `apps/web`; undefined where it has not run. */
export function readWebBundle(folder: string): WebBundle | undefined {
  const index = path.join(folder, 'pages.json');
  if (!existsSync(index)) return undefined;
  const faces = pagesFile.parse(JSON.parse(readFileSync(index, 'utf8')));
  return {
    folder,
    pages: Object.entries(faces).map(([face, addresses]) => ({
      face,
      addresses,
      html: readFileSync(path.join(folder, `${face}.html`), 'utf8'),
    })),
  };
}

import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { PlainError } from './plain-error.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FOLDERS = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/bin', '/snap/bin'];

/** Nothing that would ask the network for something of its own. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function findChromium(): string | undefined {
  return FOLDERS.flatMap((folder) => NAMES.map((name) => path.join(folder, name))).find(existsSync);
}

/** With a profile of its own, which is gone when it closes. */
export async function launchChromium(flags: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new PlainError('Chromium is missing: ./setup-dev-mode.sh installs it.');
  }
  return chromium.launch({ executablePath, headless: true, args: [...FLAGS, ...flags] });
}

// Draws the icons of the reporter's app from favicon.svg: node tools/web/make-icons.js [chromium]
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { webRoot } from './places.js';

const GROUND = '#0f4c5c';
const folder = path.join(webRoot, 'static');
/** A mask may cut away all but the middle four fifths. */
const ICONS = [
  { name: 'reporter-icon-192', size: 192, drawn: 1 },
  { name: 'reporter-icon-512', size: 512, drawn: 1 },
  { name: 'reporter-icon-maskable-512', size: 512, drawn: 0.62 },
];

const [executablePath = '/usr/bin/chromium'] = process.argv.slice(2);
const drawing = await readFile(path.join(folder, 'favicon.svg'), 'base64');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  for (const { name, size, drawn } of ICONS) {
    const ground = drawn < 1 ? GROUND : 'transparent';
    const side = Math.round(size * drawn);
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${ground}">
         <img width="${side}" height="${side}" src="data:image/svg+xml;base64,${drawing}"></body>`,
    );
    const picture = await page.screenshot({ omitBackground: true });
    await writeFile(path.join(folder, `${name}.png`), picture);
  }
} finally {
  await browser.close();
}

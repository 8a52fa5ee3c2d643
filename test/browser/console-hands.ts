import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { randomUUID } from 'node:crypto';
import { send } from '../e2e/field-client.js';
import { PASSWORD } from '../e2e/identity-client.js';
import type { PlatformUnderTest } from './platform-under-test.js';

export async function typeCredentials(
  page: Page,
  email: string,
  password: string = PASSWORD,
): Promise<void> {
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.keyboard.press('Enter');
}

/** At the desk, by its code alone; there when its first cell (or what stands in its place) is. */
export async function openOffice(page: Page, sign = 'input[data-cell=registered]'): Promise<void> {
  await page.locator('input[name=code]').waitFor();
  await page.keyboard.type('c1-1');
  await page.keyboard.press('Enter');
  await page.locator(sign).first().waitFor();
}

export async function typeFigures(page: Page, figures: readonly number[]): Promise<void> {
  for (const figure of figures) {
    await page.keyboard.type(String(figure));
    await page.keyboard.press('Enter');
  }
}

/** In the list of what was keyed at this desk. */
export async function untilKeyed(page: Page, state: string): Promise<void> {
  await page.locator('.keyed li').filter({ hasText: state }).waitFor();
}

interface Lent {
  readonly base_path: string;
  readonly credentials: {
    readonly access_key: string;
    readonly secret_key: string;
    readonly session_token: string;
  };
  readonly endpoint?: string;
}

/** As a reporter's program sends files: with the keys of one folder. */
export async function sendEvidence(
  { world }: PlatformUnderTest,
  office: string,
  files: Readonly<Record<string, Buffer>>,
): Promise<void> {
  const form = { elector_id: `GA-${randomUUID().slice(0, 8)}`, poll_office_id: office };
  const { body } = await send(world.field, 'POST', '/api/authenticate/', undefined, form);
  const { base_path: base, credentials } = body['s3'] as Lent;
  const client = new S3Client({
    ...{ region: 'us-east-1', forcePathStyle: true },
    endpoint: process.env['SCRUTIN_TEST_STORAGE_ENDPOINT'] ?? '',
    credentials: {
      accessKeyId: credentials.access_key,
      secretAccessKey: credentials.secret_key,
      sessionToken: credentials.session_token,
    },
  });
  const { host: Bucket, pathname } = new URL(base);
  for (const [name, Body] of Object.entries(files)) {
    const Key = `${pathname.slice(1)}${name}`;
    await client.send(new PutObjectCommand({ Bucket, Key, Body, ChecksumAlgorithm: 'SHA256' }));
  }
  client.destroy();
}

export async function photograph(): Promise<Buffer> {
  const create = { width: 640, height: 480, channels: 3, background: '#446' } as const;
  return sharp({ create }).jpeg().toBuffer();
}

/** A second of MPEG-1 layer III at 128 kbit/s and 44.1 kHz, all of it zero. */
export function silence(): Buffer {
  const frame = Buffer.alloc(417);
  frame.set([0xff, 0xfb, 0x90, 0x64]);
  return Buffer.concat(Array.from({ length: 40 }, () => frame));
}

/** What the browser itself records of a canvas. */
export async function film(page: Page): Promise<Buffer> {
  const text = await page.evaluate<string>(`(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 160, height: 120 });
    const pen = canvas.getContext('2d');
    const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm' });
    const chunks = [];
    recorder.ondataavailable = ({ data }) => chunks.push(data);
    const stopped = new Promise((resolve) => { recorder.onstop = resolve; });
    recorder.start();
    for (let n = 0; n < 12; n += 1) {
      pen.fillStyle = n % 2 === 0 ? '#246' : '#a63';
      pen.fillRect(0, 0, 160, 120);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    recorder.stop();
    await stopped;
    const bytes = new Uint8Array(await new Blob(chunks).arrayBuffer());
    return btoa(String.fromCharCode(...bytes));
  })()`);
  return Buffer.from(text, 'base64');
}

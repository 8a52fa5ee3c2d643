import { askStore, type Folder, type StoreReply } from './ask-store.js';
import {
  countParts,
  isInParts,
  nameOfPage,
  pageOf,
  partOf,
  type EvidenceFile,
  type Upload,
} from './evidence-file.js';
import { sha256, toBase64 } from './signature.js';

/** What became of one file in one go; what has arrived of it is kept on the way. */
export type Outcome =
  | { readonly kind: 'sent' }
  /** Something else is called so already: it is to be tried under this name. */
  | { readonly kind: 'renamed'; readonly name: string }
  | { readonly kind: 'failed'; readonly reply: Exclude<StoreReply, { readonly kind: 'done' }> };

export interface Job {
  readonly file: EvidenceFile & { readonly name: string };
  readonly content: Blob;
  readonly folder: Folder;
  /** Kept before anything else happens, so that whoever goes on knows of it. */
  readonly keep: (upload: Upload | undefined) => Promise<void>;
}

export async function uploadFile(job: Job): Promise<Outcome> {
  return isInParts(job.file) ? inParts(job) : inOne(job);
}

async function inOne({ file, content, folder }: Job): Promise<Outcome> {
  const body = new Uint8Array(await content.arrayBuffer());
  const reply = await askStore(folder, {
    method: 'PUT',
    name: file.name,
    body,
    headers: {
      ...typeOf(file),
      'x-amz-checksum-sha256': toBase64(await sha256(body)),
      // Nothing is written over: not what another phone of the same person sent.
      'if-none-match': '*',
    },
  });
  if (reply.kind === 'done') return { kind: 'sent' };
  const isTaken = reply.kind === 'refused' && reply.status === 412;
  return isTaken ? whereTaken(file, folder) : { kind: 'failed', reply };
}

async function inParts(job: Job): Promise<Outcome> {
  const { file, folder } = job;
  const begun = file.upload ?? (await begin(job));
  if ('kind' in begun) return { kind: 'failed', reply: begun };
  let upload = begun;
  await job.keep(upload);
  while (upload.marks.length < countParts(file)) {
    const reply = await sendPart(job, upload);
    if (reply.kind !== 'done') return partsFailed(job, reply);
    upload = { ...upload, marks: [...upload.marks, reply.mark] };
    await job.keep(upload);
  }
  const reply = await askStore(folder, {
    method: 'POST',
    name: file.name,
    query: { uploadId: upload.id },
    headers: { 'content-type': 'application/xml' },
    body: new TextEncoder().encode(listOfParts(upload)),
  });
  return reply.kind === 'done' ? { kind: 'sent' } : partsFailed(job, reply);
}

type Failure = Exclude<StoreReply, { readonly kind: 'done' }>;

async function begin({ file, folder }: Job): Promise<Upload | Failure> {
  const reply = await askStore(folder, {
    method: 'POST',
    name: file.name,
    query: { uploads: '' },
    headers: typeOf(file),
  });
  if (reply.kind !== 'done') return reply;
  const id = new DOMParser().parseFromString(reply.text, 'text/xml').querySelector('UploadId');
  return id === null ? { kind: 'silent' } : { id: id.textContent, marks: [] };
}

async function sendPart({ file, content, folder }: Job, { id, marks }: Upload) {
  const body = new Uint8Array(await content.slice(...partOf(file, marks.length)).arrayBuffer());
  const reply = await askStore(folder, {
    method: 'PUT',
    name: file.name,
    query: { partNumber: String(marks.length + 1), uploadId: id },
    body,
  });
  // Without its mark the whole cannot be put together: the store does not show it to pages.
  const isUnmarked = reply.kind === 'done' && reply.mark === '';
  return isUnmarked ? ({ kind: 'refused', status: 400, code: 'NoETag' } as const) : reply;
}

/** The store forgot what was begun, or it is complete already and only the answer got lost. */
async function partsFailed({ file, folder, keep }: Job, reply: Failure): Promise<Outcome> {
  const isGone = reply.kind === 'refused' && reply.code === 'NoSuchUpload';
  if (!isGone) return { kind: 'failed', reply };
  const listed = await list(folder, file.name);
  if (!('kind' in listed) && listed.get(file.name) === file.size) return { kind: 'sent' };
  await keep(undefined);
  return { kind: 'failed', reply: { kind: 'silent' } };
}

/** Ours, whose answer got lost; or a page of the same number, and this one gets the next. */
async function whereTaken(file: Job['file'], folder: Folder): Promise<Outcome> {
  const same = await list(folder, file.name);
  if ('kind' in same) return { kind: 'failed', reply: same };
  if (same.get(file.name) === file.size) return { kind: 'sent' };
  if (file.folder !== 'list-votes') {
    return { kind: 'failed', reply: { kind: 'refused', status: 400, code: 'NameTaken' } };
  }
  const pages = await list(folder, '');
  if ('kind' in pages) return { kind: 'failed', reply: pages };
  const last = Math.max(0, ...[...pages.keys()].map(pageOf));
  return { kind: 'renamed', name: nameOfPage(last + 1) };
}

/** Sizes by name, of what begins so. */
async function list(folder: Folder, name: string): Promise<ReadonlyMap<string, number> | Failure> {
  const prefix = folder.path + name;
  const reply = await askStore(folder, { method: 'GET', query: { 'list-type': '2', prefix } });
  if (reply.kind !== 'done') return reply;
  const found = new DOMParser()
    .parseFromString(reply.text, 'text/xml')
    .querySelectorAll('Contents');
  const sizes = [...found].map((one): [string, number] => {
    const key = one.querySelector('Key')?.textContent ?? '';
    return [key.slice(folder.path.length), Number(one.querySelector('Size')?.textContent)];
  });
  return new Map(sizes);
}

function listOfParts({ marks }: Upload): string {
  const parts = marks.map(
    (mark, place) => `<Part><PartNumber>${place + 1}</PartNumber><ETag>${mark}</ETag></Part>`,
  );
  return `<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`;
}

function typeOf({ type }: EvidenceFile): Readonly<Record<string, string>> {
  return type === '' ? {} : { 'content-type': type };
}

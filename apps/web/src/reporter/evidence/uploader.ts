import { lineOf } from '../book/keep-book.js';
import { FULL_PACE, mayGo, stepOf, waitLonger, type Pace, type Reply } from '../book/pace.js';
import { readBook } from '../store/books.js';
import { database, type Halt, type SignedIn } from '../store/database.js';
import { haltIn, isStopped, toReply, windowIn } from '../store/sender.js';
import { endOf, renew } from '../store/sign-in.js';
import { readSending, writeSending } from '../store/sending.js';
import type { Folder } from './ask-store.js';
import { nameOfVotePhoto, type EvidenceFile } from './evidence-file.js';
import { forgetKeys, lentFolder } from './lent-folder.js';
import { arrived, changeFile, dropFile, filesOf } from './shelf.js';
import { uploadFile, type Outcome } from './upload-file.js';

const LOCK = 'scrutin-reporter-uploader';
/** Keys that end are lent anew; the file itself is in order. */
const KEYS_ENDED = new Set([
  ...['ExpiredToken', 'InvalidToken', 'InvalidAccessKeyId', 'AccessDenied'],
  'SignatureDoesNotMatch',
]);

/** Sends what was recorded, one file after the other, unless another tab is at it. */
export async function uploadRound(): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    while (await uploadNext()) {
      // As long as something goes through, the rest follows at once.
    }
  });
}

/** @returns whether there may be more to send at once */
async function uploadNext(): Promise<boolean> {
  const signedIn = await database.signIns.get('now');
  const { pace, halt } = await readSending('uploader');
  if (signedIn === undefined || signedIn.isOver) return false;
  if (!mayGo(pace, Date.now()) || isStopped(halt)) return false;
  const file = await nextFile(signedIn);
  if (file === undefined) return false;
  const lent = await lentFolder(signedIn);
  if (lent.kind === 'lent') return upload(file, lent.folder, pace);
  const { reply } = lent;
  const told: Reply = reply.kind === 'answered' ? { kind: 'silent' } : toReply(reply);
  const step = stepOf(told, 1);
  if (step === 'sign-in') {
    if (await renew(signedIn)) return true;
    await endOf(signedIn);
  }
  // Whatever is refused here holds for every file: it is shown, and asked again when somebody wants it.
  const isForGood = step === 'halt' || step === 'refuse-the-only-one';
  return pause(pace, told, isForGood ? haltIn(reply) : windowIn(reply));
}

/** The oldest first, of those whose name is known. */
async function nextFile(signedIn: SignedIn): Promise<NamedFile | undefined> {
  const waiting = (await filesOf(signedIn)).filter(({ isSent, refusal }) => {
    return !isSent && refusal === undefined;
  });
  const votes = await readBook(signedIn, 'votes');
  for (const file of waiting.reverse()) {
    const { name = nameIn(file, (index) => lineOf(votes, index)?.id) } = file;
    if (name !== undefined) return { ...file, name };
  }
  return undefined;
}

type NamedFile = EvidenceFile & { readonly name: string };

function nameIn(
  { index, at }: EvidenceFile,
  idOf: (index: number) => string | undefined,
): string | undefined {
  const id = index === undefined ? undefined : idOf(index);
  return id === undefined || index === undefined ? undefined : nameOfVotePhoto(id, index, at);
}

async function upload(file: NamedFile, lent: Folder, pace: Pace): Promise<boolean> {
  const { id, name } = file;
  const content = await database.contents.get(id);
  if (content === undefined) {
    await dropFile(id);
    return true;
  }
  // From here on it is called so, whatever becomes of the vote.
  await changeFile(id, { name });
  const outcome = await uploadFile({
    ...{ file, content: content.blob },
    folder: { ...lent, path: `${lent.path}${file.folder}/` },
    keep: (begun) => changeFile(id, { upload: begun }),
  });
  return act(file, outcome, pace);
}

async function act({ id }: NamedFile, outcome: Outcome, pace: Pace): Promise<boolean> {
  if (outcome.kind === 'renamed') {
    await changeFile(id, { name: outcome.name });
    return true;
  }
  if (outcome.kind === 'sent') {
    await arrived(id);
    await writeSending('uploader', FULL_PACE, undefined);
    return true;
  }
  const { reply } = outcome;
  if (reply.kind === 'silent') return pause(pace, reply, undefined);
  const { status, code } = reply;
  if (KEYS_ENDED.has(code)) forgetKeys();
  const isPassing = KEYS_ENDED.has(code) || status >= 500 || status === 429 || status === 408;
  if (isPassing) return pause(pace, { kind: 'silent' }, undefined);
  await changeFile(id, { refusal: code });
  return true;
}

async function pause(pace: Pace, reply: Reply, halt: Halt | undefined): Promise<false> {
  await writeSending('uploader', waitLonger(pace, reply, Date.now(), Math.random()), halt);
  return false;
}

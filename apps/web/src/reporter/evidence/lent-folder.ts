import type { FieldComponents } from '#api-client';
import { bucketOrigin } from '../../api/origins.js';
import type { SignedIn } from '../store/database.js';
import { askField, type FieldReply } from '../store/field-request.js';
import type { Folder } from './ask-store.js';

type Renewed = FieldComponents['schemas']['RenewedFolderBody'];

/** They are served with half an hour left at the least. */
const KEPT_MS = 25 * 60_000;

/** In memory alone, and of this token alone. */
let kept: { readonly token: string; readonly until: number; readonly folder: Folder } | undefined;

export type Lent =
  | { readonly kind: 'lent'; readonly folder: Folder }
  | { readonly kind: 'not-lent'; readonly reply: FieldReply };

/** The keys of the folder of whoever is signed in. */
export async function lentFolder(signedIn: SignedIn): Promise<Lent> {
  const { token } = signedIn;
  if (kept?.token === token && kept.until > Date.now())
    return { kind: 'lent', folder: kept.folder };
  kept = undefined;
  const reply = await askField('/api/s3-credentials/', signedIn, {});
  const folder = reply.kind === 'answered' ? toFolder(reply.body as Renewed) : undefined;
  if (folder === undefined) return { kind: 'not-lent', reply };
  kept = { token, until: Date.now() + KEPT_MS, folder };
  return { kind: 'lent', folder };
}

/** The store does not know them any more. */
export function forgetKeys(): void {
  kept = undefined;
}

/** `s3://bucket/elections/…/` and the keys that open it. */
function toFolder({ base_path: basePath, credentials }: Renewed): Folder | undefined {
  const bucket = bucketOrigin();
  const path = /^s3:\/\/[^/]+\/(.+\/)$/.exec(basePath)?.[1];
  if (bucket === undefined || path === undefined || credentials === null) return undefined;
  return {
    ...{ bucketUrl: bucket.url, region: bucket.region, path },
    keys: {
      accessKey: credentials.access_key,
      secretKey: credentials.secret_key,
      sessionToken: credentials.session_token,
    },
  };
}

import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { PAGE, type Office, type OfficeResult, type Schemas } from '../queries.js';

/** An office with what is known of its paper. */
export interface OfficePaper {
  readonly office: Office;
  readonly result: OfficeResult;
}

/** Strange, but possible; nobody has said anything about it yet. */
export function openWarnings({ findings }: OfficeResult): OfficeResult['findings'] {
  return findings.filter(({ kind, open }) => kind === 'warning' && open);
}

/** By its code, capitals or not; undefined where there is none. */
export async function findOffice(election: string, code: string): Promise<Office | undefined> {
  const { items } = await answerOf(
    adminClient.GET('/api/elections/{id}/offices', {
      params: { path: { id: election }, query: { q: code, limit: PAGE, sort: 'code' } },
    }),
  );
  const wanted = code.toLowerCase();
  return (
    items.find((office) => office.code === code) ??
    items.find((office) => office.code.toLowerCase() === wanted)
  );
}

export async function readResult(id: string): Promise<OfficeResult> {
  return answerOf(adminClient.GET('/api/offices/{id}/results', { params: { path: { id } } }));
}

/** The first text of a paper, or the second where two people key it; a correction names what it corrects. */
export async function sendPaper(
  { office: { id }, result }: OfficePaper,
  body: Schemas['KeyResultBody'],
): Promise<OfficeResult> {
  const path = { id };
  const isAwaited = result.state === 'empty' || (result.masked && result.entries.length === 0);
  if (isAwaited) {
    return answerOf(adminClient.POST('/api/offices/{id}/results', { params: { path }, body }));
  }
  const params = { path, header: { 'If-Match': etagOf(result) } };
  return answerOf(adminClient.PUT('/api/offices/{id}/results', { params, body }));
}

export async function settle(
  result: OfficeResult,
  fields: Schemas['SettledFieldBody'][],
): Promise<OfficeResult> {
  return answerOf(
    adminClient.POST('/api/offices/{id}/results/settlement', {
      params: withVersion(result),
      body: { fields },
    }),
  );
}

export async function answerWarning(
  result: OfficeResult,
  code: string,
  text: string,
): Promise<OfficeResult> {
  return answerOf(
    adminClient.POST('/api/offices/{id}/results/answers', {
      params: withVersion(result),
      body: { code, ...(text === '' ? {} : { text }) },
    }),
  );
}

export async function decide(
  result: OfficeResult,
  body: Schemas['ResultDecisionBody'],
): Promise<OfficeResult> {
  return answerOf(
    adminClient.POST('/api/offices/{id}/results/decisions', {
      params: withVersion(result),
      body,
    }),
  );
}

/** What is then known of the paper. */
export async function sendPhoto(id: string, photo: File): Promise<OfficeResult> {
  await answerOf(
    adminClient.PUT('/api/offices/{id}/results/photo', {
      params: { path: { id } },
      body: { photo: '' },
      bodySerializer: () => {
        const form = new FormData();
        form.append('photo', photo);
        return form;
      },
    }),
  );
  return readResult(id);
}

function withVersion(result: OfficeResult) {
  return { path: { id: result.office_id }, header: { 'If-Match': etagOf(result) } };
}

function etagOf({ version }: OfficeResult): string {
  return `"${String(version)}"`;
}

import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { ApiUnderTest } from './api-under-test.js';
import type { ElectionsClient } from './elections-client.js';

/** What the paths and bodies of a row are made of: one election of one team, or ids that nobody has. */
export interface World {
  readonly election: string;
  readonly area: string;
  readonly centre: string;
  readonly office: string;
  readonly candidate: string;
  readonly invitation: string;
  readonly run: string;
  /** Has a password, and has signed in at the office. */
  readonly source: string;
  /** In the team as auditor, and none of those who ask. */
  readonly member: string;
}

/** As an outsider would guess it. */
export function emptyWorld(): World {
  const id = randomUUID;
  return {
    ...{ election: id(), area: id(), centre: id(), office: id(), candidate: id() },
    ...{ invitation: id(), run: id(), source: id(), member: id() },
  };
}

/** A draft with one of everything, and a team of four. */
export async function makeWorld(
  api: ApiUnderTest,
  owner: ElectionsClient,
  team: Readonly<Record<'editor' | 'auditor' | 'colleague', string>>,
): Promise<World> {
  const { election, area, centre, office, candidate } = await owner.prepare({ code: randomUUID() });
  await api.database.query(
    `insert into election_members (election_id, account_id, role)
     values ($1, $2, 'editor'), ($1, $3, 'auditor'), ($1, $4, 'auditor')`,
    [election, team.editor, team.auditor, team.colleague],
  );
  const { id: invitation } = await owner.must('POST', `elections/${election}/invitations`, {
    email: 'guest@exemple.ga',
    role: 'auditor',
  });
  await owner.must('PUT', `candidates/${candidate}/photo`, await portrait());
  const [run] = await api.database.query<{ readonly id: string }>(
    `insert into polling_map_imports (election_id, started_by, is_dry_run, state, finished_at)
     values ($1, 'test', true, 'done', now()) returning id`,
    [election],
  );
  return {
    ...{ election, area, centre, office, candidate, invitation },
    ...{ run: run?.id ?? '', member: team.colleague },
    source: await plantSource(api, election, office),
  };
}

/** As a sign-in at the field API leaves it. */
export async function plantSource(
  { database }: ApiUnderTest,
  election: string,
  office: string,
  electorId = `E-${randomUUID()}`,
): Promise<string> {
  const [source] = await database.query<{ readonly id: string }>(
    `insert into sources (elector_id, password_hash) values ($1, '$argon2id$x') returning id`,
    [electorId],
  );
  const id = source?.id ?? '';
  await database.query('insert into source_standings (election_id, source_id) values ($1, $2)', [
    election,
    id,
  ]);
  await database.query(
    'insert into source_offices (office_id, source_id, election_id) values ($1, $2, $3)',
    [office, id, election],
  );
  return id;
}

let drawn: Promise<Blob> | undefined;

/** A small picture that is a real one. */
export async function portrait(): Promise<Blob> {
  drawn ??= sharp({ create: { width: 8, height: 8, channels: 3, background: '#1f7a3d' } })
    .jpeg()
    .toBuffer()
    .then((bytes) => new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }));
  return drawn;
}

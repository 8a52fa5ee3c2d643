import { randomUUID } from 'node:crypto';
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
  /** In the team as auditor, and none of those who ask. */
  readonly member: string;
}

/** As an outsider would guess it. */
export function emptyWorld(): World {
  const id = randomUUID;
  return {
    ...{ election: id(), area: id(), centre: id(), office: id(), candidate: id() },
    ...{ invitation: id(), member: id() },
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
  return { election, area, centre, office, candidate, invitation, member: team.colleague };
}

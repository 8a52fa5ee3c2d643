import type { ApiUnderTest } from './api-under-test.js';
import { electionForm, ElectionsClient, startElectionsApi, type Seen } from './elections-client.js';
import { IdentityClient } from './identity-client.js';

let api: ApiUnderTest;
let owner: ElectionsClient;
let partner: ElectionsClient;
let guest: ElectionsClient;
let count = 0;

beforeAll(async () => {
  api = await startElectionsApi({ INVITATIONS_BY_ACCOUNT: '10000' });
  [owner, partner, guest] = await Promise.all([
    ElectionsClient.signUp(api, 'owner@exemple.ga'),
    ElectionsClient.signUp(api, 'partner@exemple.ga'),
    ElectionsClient.signUp(api, 'guest@exemple.ga'),
  ]);
});

afterAll(async () => {
  await api.stop();
});

async function election(name = 'Élection'): Promise<string> {
  count += 1;
  const form = electionForm({ code: `TEAM-${count}`, name });
  return (await owner.must('POST', 'elections', form)).id;
}

async function invite(id: string, email = guest.email, role = 'auditor'): Promise<Seen> {
  return owner.must('POST', `elections/${id}/invitations`, { email, role });
}

async function invited(id: string, email?: string, role?: string): Promise<string> {
  const { email: address } = await invite(id, email, role);
  return owner.invitationTokenTo(String(address));
}

async function accept(token: string, who = guest) {
  return who.send('POST', 'invitations/accept', { token });
}

async function addPartner(id: string, role = 'owner'): Promise<void> {
  await api.database.query(
    'insert into election_members (election_id, account_id, role) values ($1, $2, $3)',
    [id, partner.accountId, role],
  );
}

async function roles(id: string): Promise<Readonly<Record<string, string>>> {
  const rows = await api.database.query<{ readonly email: string; readonly role: string }>(
    `select email, role from election_members join accounts on account_id = accounts.id
     where election_id = $1`,
    [id],
  );
  return Object.fromEntries(rows.map(({ email, role }) => [email, role]));
}

const REFUSED = { status: 422, body: { code: 'invitation_refused' } };
const LAST_OWNER = { status: 409, body: { code: 'last_owner' } };

describe('the last owner', () => {
  it('can neither leave nor give the role away, until there is another', async () => {
    const id = await election();
    await addPartner(id, 'editor');
    const me = `elections/${id}/members/${owner.accountId}`;
    expect(await owner.send('DELETE', me)).toMatchObject(LAST_OWNER);
    expect(await owner.send('PUT', me, { role: 'editor' })).toMatchObject(LAST_OWNER);
    await owner.must('PUT', `elections/${id}/members/${partner.accountId}`, { role: 'owner' });
    expect((await owner.send('DELETE', me)).status).toBe(204);
    expect(await roles(id)).toEqual({ [partner.email]: 'owner' });
  });

  it.each([
    ['leave', 'DELETE', (own: string) => own],
    ['step down', 'PUT', (own: string) => own],
    ['remove each other', 'DELETE', (_own: string, other: string) => other],
    ['demote each other', 'PUT', (_own: string, other: string) => other],
  ] as const)('remains when two owners %s at the same time', async (_what, method, whom) => {
    const body = method === 'PUT' ? { role: 'auditor' } : undefined;
    for (let n = 0; n < 4; n += 1) {
      const id = await election();
      await addPartner(id);
      const path = (own: ElectionsClient, other: ElectionsClient) =>
        `elections/${id}/members/${whom(own.accountId, other.accountId)}`;
      const answers = await Promise.all([
        owner.send(method, path(owner, partner), body),
        partner.send(method, path(partner, owner), body),
      ]);
      const statuses = answers.map(({ status }) => status).sort();
      expect(statuses[0]).toBe(204);
      expect([403, 404, 409]).toContain(statuses[1]);
      expect(Object.values(await roles(id)).filter((role) => role === 'owner')).toHaveLength(1);
    }
  });
});

describe('a member', () => {
  it('who left or was removed finds nothing any more, with the same access token', async () => {
    const id = await election();
    await addPartner(id, 'auditor');
    const paths = [`elections/${id}`, `elections/${id}/areas`, `audit?election_id=${id}`];
    for (const path of paths) expect((await partner.get(path)).status).toBe(200);
    await partner.must('DELETE', `elections/${id}/members/${partner.accountId}`);
    for (const path of paths) expect((await partner.get(path)).status).toBe(404);
    const { items } = await partner.must('GET', 'elections?limit=200');
    expect(items.map((item) => item.id)).not.toContain(id);
  });

  it('reads the trail, which names neither address nor token of an invitation', async () => {
    const id = await election();
    const token = await invited(id, 'secret.person@exemple.ga');
    const entries = await owner.must('GET', `audit?election_id=${id}`);
    expect(entries.items.map(({ action }) => action)).toEqual([
      'invitation.sent',
      'election.created',
    ]);
    const text = JSON.stringify(entries);
    expect(text).not.toContain('secret.person');
    expect(text).not.toContain(token);
    expect(await guest.get(`audit?election_id=${id}`)).toMatchObject({
      status: 404,
      body: { code: 'election_not_found' },
    });
    expect((await guest.get('audit')).status).toBe(404);
  });
});

describe('the link of an invitation', () => {
  it('brings its guest in once, in the role that it names', async () => {
    const id = await election();
    const token = await invited(id, guest.email, 'editor');
    expect(await accept(token)).toMatchObject({ status: 200, body: { id, role: 'editor' } });
    expect(await accept(token)).toMatchObject(REFUSED);
    expect(await roles(id)).toMatchObject({ [guest.email]: 'editor' });
    await owner.must('DELETE', `elections/${id}/members/${guest.accountId}`);
    expect(await accept(token)).toMatchObject(REFUSED);
    expect((await guest.get(`elections/${id}`)).status).toBe(404);
  });

  it('works once even when it is opened twice at the same moment', async () => {
    const token = await invited(await election());
    const answers = await Promise.all([1, 2, 3, 4].map(() => accept(token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422]);
  });

  it('is over after its days', async () => {
    const id = await election();
    const token = await invited(id);
    await api.database.query(
      `update invitations set created_at = now() - interval '8 days',
              expires_at = now() - interval '1 second' where election_id = $1`,
      [id],
    );
    expect(await accept(token)).toMatchObject(REFUSED);
    expect(await roles(id)).not.toHaveProperty(guest.email);
  });

  it('ends when the invitation is withdrawn, or the draft deleted', async () => {
    const id = await election();
    const token = await invited(id);
    const { items } = await owner.must('GET', `elections/${id}/invitations`);
    await owner.must('DELETE', `elections/${id}/invitations/${String(items[0]?.id)}`);
    expect(await accept(token)).toMatchObject(REFUSED);
    const second = await invited(id);
    await owner.must('DELETE', `elections/${id}`);
    expect(await accept(second)).toMatchObject(REFUSED);
  });

  it('ends when a newer one goes to the same address, in whichever spelling', async () => {
    const id = await election();
    const older = await invited(id, guest.email, 'owner');
    const { email } = await invite(id, 'GUEST@Exemple.GA', 'auditor');
    expect(email).toBe('GUEST@Exemple.GA');
    const newer = await owner.invitationTokenTo('GUEST@Exemple.GA');
    expect((await owner.must('GET', `elections/${id}/invitations`)).items).toHaveLength(1);
    expect(await accept(older)).toMatchObject(REFUSED);
    expect(await accept(newer)).toMatchObject({ status: 200, body: { role: 'auditor' } });
  });

  it('is of no use to an account with another address, and stays good for its own', async () => {
    const id = await election();
    const token = await invited(id);
    expect(await accept(token, partner)).toMatchObject(REFUSED);
    expect((await partner.get(`elections/${id}`)).status).toBe(404);
    expect((await accept(token)).status).toBe(200);
  });

  it.each(['', 'x', '%00', 'a'.repeat(512), '../../accept'])(
    'cannot be guessed as %p',
    async (token) => {
      expect((await accept(token)).status).toBe(422);
    },
  );

  it('still brings an auditor into an election that is over, who may leave again', async () => {
    const { election: id } = await owner.prepare({ code: 'OVER' });
    await owner.open(id);
    await owner.must('POST', `elections/${id}/moves`, { to: 'cancelled', reason: 'inondation' });
    const token = await invited(id, guest.email, 'auditor');
    expect((await accept(token)).status).toBe(200);
    expect(await roles(id)).toEqual({ [owner.email]: 'owner', [guest.email]: 'auditor' });
    await guest.must('DELETE', `elections/${id}/members/${guest.accountId}`);
    expect(await roles(id)).toEqual({ [owner.email]: 'owner' });
  });

  it('may be used, replaced and withdrawn in the same moment: one of them comes first', async () => {
    for (let n = 0; n < 8; n += 1) {
      const id = await election();
      const { id: invitation } = await invite(id);
      const token = await owner.invitationTokenTo(guest.email);
      const answers = await Promise.all([
        accept(token),
        n % 2 === 0
          ? owner.send('DELETE', `elections/${id}/invitations/${invitation}`)
          : owner.send('POST', `elections/${id}/invitations`, {
              email: guest.email,
              role: 'owner',
            }),
      ]);
      for (const { status } of answers) expect([200, 201, 204, 404, 409, 422]).toContain(status);
      const isIn = guest.email in (await roles(id));
      expect(isIn).toBe(answers[0].status === 200);
    }
  });
});

describe('an invitation', () => {
  it('is refused for somebody who is a member already, in whichever spelling', async () => {
    const id = await election();
    for (const email of [owner.email, 'OWNER@EXEMPLE.GA']) {
      const answer = await owner.send('POST', `elections/${id}/invitations`, {
        email,
        role: 'editor',
      });
      expect(answer).toMatchObject({ status: 409, body: { code: 'already_member' } });
    }
  });

  it('does not tell whether the address has an account', async () => {
    const id = await election();
    const shapes = await Promise.all(
      [guest.email, 'unknown@exemple.ga'].map(async (email) =>
        Object.keys(await invite(id, email)),
      ),
    );
    expect(shapes[0]).toEqual(shapes[1]);
  });

  it.each([
    'nobody',
    'a@b',
    'a@exemple.ga\nBcc: x@exemple.ga',
    'a@exemple.ga, b@exemple.ga',
    'A <a@exemple.ga>',
    `${'a'.repeat(250)}@exemple.ga`,
  ])('goes to one address and to nothing else: not %p', async (email) => {
    const id = await election();
    const answer = await owner.send('POST', `elections/${id}/invitations`, {
      email,
      role: 'editor',
    });
    expect(answer).toMatchObject({ status: 422, body: { code: 'validation_failed' } });
    expect((await owner.must('GET', `elections/${id}/invitations`)).items).toEqual([]);
  });

  it.each([
    'Visit https://evil.example/login?x=1 now',
    'evil.example/login',
    'www.evil.example',
    'mailto:evil@evil.example',
    'javascript:alert(1)',
    '<a href="https://evil.example">ici</a>',
    '[ici](https://evil.example)',
    'evil。example／login',
    'evil․example',
    '\u202egro.live//:sptth',
    `${'a'.repeat(79)}𐐀${'b'.repeat(20)}`,
    '… /// …',
  ])(
    'carries no link but its own, and no broken letter, whatever the election is called: %p',
    async (name) => {
      const id = await election(name);
      const address = `mail-${count}@exemple.ga`;
      const token = await invited(id, address);
      const [mail] = await new IdentityClient(api).mailsTo(address);
      const text = mail?.text ?? '';
      expect(text.split(/\s+/).filter((word) => word.includes(token))).toHaveLength(2);
      const rest = text.replaceAll(/http:\/\/127\.0\.0\.1:\S+/g, '');
      expect(rest).not.toMatch(/[a-z0-9][.。․/／:@][a-z0-9]|[<>[\]]|\/\/|\p{Cf}/iu);
      expect(text.isWellFormed()).toBe(true);
      expect(mail?.subject).toBe('Scrutin : invitation dans une équipe / invitation to a team');
    },
  );

  it('cannot put a header into a mail by a name of several lines', async () => {
    for (const name of ['A\r\nBcc: x@exemple.ga', 'A\nB', 'A\u2028B', 'A\u0085B']) {
      const answer = await owner.send('POST', 'elections', electionForm({ code: 'LINES', name }));
      if (answer.status === 201) {
        const token = await invited(answer.body.id, 'lines@exemple.ga');
        const [mail] = await new IdentityClient(api).mailsTo('lines@exemple.ga');
        expect(mail?.text).toContain(token);
        expect(mail?.text).not.toMatch(/[\u2028\u2029\u0085]/u);
      } else expect(answer.status).toBe(422);
    }
  });

  it('is counted against who sends them, and strangers’ tries against nobody', async () => {
    const strict = await startElectionsApi({ INVITATIONS_BY_ACCOUNT: '2' });
    const sender = await ElectionsClient.signUp(strict, 'sender@exemple.ga');
    const { id } = await sender.must('POST', 'elections', electionForm());
    const answers = [];
    for (const n of [1, 2, 3]) {
      answers.push(
        await sender.send('POST', `elections/${id}/invitations`, {
          ...{ email: `a${n}@exemple.ga`, role: 'editor' },
        }),
      );
    }
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 429]);
    expect(Number(answers[2]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await sender.must('GET', `elections/${id}/invitations`)).items).toHaveLength(2);
    await strict.stop();
  });
});

describe('invitations of an owner', () => {
  it.each([
    ['was removed', 'DELETE', undefined],
    ['is an owner no more', 'PUT', { role: 'editor' }],
  ])('end when that owner %s', async (_, method, body) => {
    const id = await election();
    const path = `elections/${id}`;
    await addPartner(id);
    const form = { email: guest.email, role: 'owner' };
    const sent = await partner.must('POST', `${path}/invitations`, form);
    const token = await owner.invitationTokenTo(guest.email);
    await owner.must(method, `${path}/members/${partner.accountId}`, body);
    expect(await accept(token)).toMatchObject(REFUSED);
    const trail = (await owner.must('GET', `audit?election_id=${id}`)).items;
    const subject = { kind: 'invitation', id: sent.id };
    expect(trail).toContainEqual(
      expect.objectContaining({ action: 'invitation.withdrawn', subject }),
    );
  });
});

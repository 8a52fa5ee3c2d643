import { eventually } from '#platform/testing';
import { type ApiUnderTest } from './api-under-test.js';
import { bearer, IdentityClient, PASSWORD, startIdentityApi } from './identity-client.js';

const NEW_PASSWORD = 'la rue des 3 manguiers';

describe('accounts over HTTP', () => {
  let api: ApiUnderTest;
  let client: IdentityClient;

  beforeAll(async () => {
    api = await startIdentityApi({ PUBLIC_URL: 'https://scrutin.example' });
    client = new IdentityClient(api);
  });

  afterAll(async () => {
    await api.stop();
  });

  async function actions(): Promise<readonly string[]> {
    const rows = await api.database.query<{ readonly action: string }>(
      'select action from audit_entries order by id',
    );
    return rows.map(({ action }) => action);
  }

  it('walks from registration to the end of the session', async () => {
    const email = 'Awa.Parcours@Exemple.GA';
    const registered = await client.register(email);
    expect([registered.status, registered.body.email]).toEqual([201, email]);

    const { status, headers, body } = await client.login(email.toLowerCase());
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toEqual({
      access_token: expect.any(String),
      token_type: 'Bearer',
      expires_in: 900,
      refresh_token: expect.any(String),
    });

    const profile = await client.profile(body.access_token);
    expect(profile.body).toEqual({
      id: expect.any(String),
      email,
      email_verified: false,
      name: 'Awa Test',
      kind: 'director',
      created_at: expect.any(String),
      version: 1,
    });

    const refreshed = await client.refresh(body.refresh_token);
    expect(refreshed.status).toBe(200);
    expect(refreshed.body.refresh_token).not.toBe(body.refresh_token);
    expect((await client.profile(refreshed.body.access_token)).status).toBe(200);

    const out = { refresh_token: refreshed.body.refresh_token };
    expect((await client.send('POST', 'logout', out)).status).toBe(204);
    expect((await client.send('POST', 'logout', out)).status).toBe(204);
    expect((await client.refresh(refreshed.body.refresh_token)).status).toBe(401);
    expect((await client.profile(refreshed.body.access_token)).status).toBe(401);
    expect(await actions()).toEqual(
      expect.arrayContaining(['account.registered', 'session.opened', 'session.revoked']),
    );
  });

  it('proves the address by the link of the mail, once', async () => {
    const email = 'awa.preuve@exemple.ga';
    const { access_token } = await client.signUp(email);
    await eventually(async () => {
      expect(await client.linksTo(email, 'verify-email')).toHaveLength(1);
    });
    const [token] = await client.linksTo(email, 'verify-email');
    expect((await client.send('POST', 'verify-email', { token })).status).toBe(204);
    expect((await client.profile(access_token)).body).toMatchObject({ email_verified: true });
    const again = await client.send('POST', 'verify-email', { token });
    expect([again.status, again.body.code]).toEqual([422, 'link_refused']);
    expect(await actions()).toContain('email.verified');
  });

  it('changes the name, and tells whoever changed an older version', async () => {
    const { access_token } = await client.signUp('awa.nom@exemple.ga');
    const put = async (body: object) =>
      client.send<object & { code?: string }>('PUT', 'profile', body, bearer(access_token));
    expect((await put({ name: '  Awa Obame ', version: 1 })).body).toMatchObject({
      name: 'Awa Obame',
      version: 2,
    });
    expect(await put({ name: 'Somebody', version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'conflict' },
    });
    expect((await put({ name: '   ' })).status).toBe(422);
    const [entry] = await api.database.query<{ readonly entry: string }>(
      `select row(before, after)::text as entry from audit_entries where action = 'profile.changed'`,
    );
    expect(entry?.entry).toContain('name');
    expect(entry?.entry).not.toMatch(/Awa|Obame/);
  });

  it('changes the password with the present one, and ends every other session', async () => {
    const email = 'awa.change@exemple.ga';
    const here = await client.signUp(email);
    const there = (await client.login(email)).body;
    const put = async (current_password: string, new_password: string) =>
      client.send('PUT', 'password', { current_password, new_password }, bearer(here.access_token));

    expect((await put('not the present one', NEW_PASSWORD)).body.code).toBe('wrong_password');
    expect((await put(PASSWORD, 'motdepasse1')).body).toMatchObject({
      code: 'password_refused',
      errors: [{ field: 'new_password', code: 'too_common' }],
    });
    expect((await put(PASSWORD, NEW_PASSWORD)).status).toBe(204);

    expect((await client.profile(here.access_token)).status).toBe(200);
    expect((await client.refresh(here.refresh_token)).status).toBe(200);
    expect((await client.profile(there.access_token)).status).toBe(401);
    expect((await client.refresh(there.refresh_token)).status).toBe(401);
    expect((await client.login(email)).status).toBe(401);
    expect((await client.login(email, NEW_PASSWORD)).status).toBe(200);
    expect(await actions()).toContain('password.changed');
    await eventually(async () => {
      expect((await client.mailsTo(email))[0]?.subject).toContain('password changed');
    });
  });

  it('gives a new password to whoever reads the mail, and ends every session', async () => {
    const email = 'awa.oubli@exemple.ga';
    const before = await client.signUp(email);
    const asked = await client.send('POST', 'forgot-password', { email: email.toUpperCase() });
    expect(asked.status).toBe(202);
    await eventually(async () => {
      expect(await client.linksTo(email, 'reset-password')).toHaveLength(1);
    });
    const [mail] = await client.mailsTo(email);
    expect(mail?.text).toMatch(
      /^Bonjour,[^]*https:\/\/scrutin\.example\/reset-password#token=[^]*Hello,/,
    );
    const [token] = await client.linksTo(email, 'reset-password');

    const weak = await client.send('POST', 'reset-password', { token, password: 'awa.oubli12' });
    expect(weak.body).toMatchObject({ code: 'password_refused', errors: [{ code: 'about_you' }] });
    const reset = await client.send('POST', 'reset-password', { token, password: NEW_PASSWORD });
    expect(reset.status).toBe(204);

    expect((await client.refresh(before.refresh_token)).status).toBe(401);
    expect((await client.profile(before.access_token)).status).toBe(401);
    expect((await client.login(email)).status).toBe(401);
    const { body } = await client.login(email, NEW_PASSWORD);
    // The link went to the address, so the address is proved.
    expect((await client.profile(body.access_token)).body).toMatchObject({ email_verified: true });
    expect(await actions()).toContain('password.reset');
  });

  it('opens no account before its address is proved, where the installation asks for that', async () => {
    const strict = await startIdentityApi({ EMAIL_VERIFICATION: 'required' });
    try {
      const there = new IdentityClient(strict);
      const email = 'awa.stricte@exemple.ga';
      await there.register(email);
      const refused = await there.login(email);
      expect(refused.body.code).toBe('wrong_credentials');
      const unknown = await there.login('personne@exemple.ga');
      expect({ ...refused.body, correlation_id: '' }).toEqual({
        ...unknown.body,
        correlation_id: '',
      });
      await eventually(async () => {
        expect(await there.linksTo(email, 'verify-email')).toHaveLength(2);
      });
      const [newest, oldest] = await there.linksTo(email, 'verify-email');
      expect((await there.send('POST', 'verify-email', { token: oldest })).status).toBe(422);
      expect((await there.send('POST', 'verify-email', { token: newest })).status).toBe(204);
      expect((await there.login(email)).status).toBe(200);
    } finally {
      await strict.stop();
    }
  });

  it('leaves nothing secret and no address in the log or in the trail', async () => {
    const rows = await api.database.query<{ readonly text: string }>(
      'select audit_entries::text as text from audit_entries',
    );
    const trail = rows.map(({ text }) => text).join('\n');
    for (const place of [api.log(), trail]) {
      expect(place).not.toMatch(/exemple\.ga|Awa|manguiers|chats gris|argon2id|token=/i);
    }
  });
});

import { connect } from 'node:net';
import {
  startApi,
  METRICS_PASSWORD,
  type ApiUnderTest,
  type ProblemSeen,
} from './api-under-test.js';

describe.each(['admin-api', 'field-api'] as const)('the edge of %s', (kind) => {
  let api: ApiUnderTest;

  beforeAll(async () => {
    api = await startApi(kind, { CORS_ORIGINS: 'https://console.example' });
  });

  afterAll(async () => {
    await api.stop();
  });

  async function problem(path: string, init?: RequestInit): Promise<ProblemSeen> {
    const response = await fetch(`${api.url}${path}`, init);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    const body = (await response.json()) as ProblemSeen;
    expect(body.status).toBe(response.status);
    expect(body.correlation_id).toBe(response.headers.get('x-correlation-id'));
    return body;
  }

  function post(body: string): RequestInit {
    return { method: 'POST', body, headers: { 'content-type': 'application/json' } };
  }

  async function rawAnswer(bytes: string): Promise<string> {
    const { port } = new URL(api.url);
    return new Promise((resolve, reject) => {
      let text = '';
      const socket = connect(Number(port), '127.0.0.1', () => socket.write(bytes));
      socket.on('data', (chunk) => (text += chunk.toString()));
      socket.on('end', () => {
        resolve(text);
      });
      socket.on('error', reject);
    });
  }

  it('answers an address that does not exist with a problem that says what to do', async () => {
    expect(await problem('/api/nothing')).toMatchObject({ status: 404, code: 'not_found' });
  });

  it.each(['application/x-www-form-urlencoded', 'text/plain', 'application/ld+json'])(
    'takes no body as %s, which a page elsewhere could send',
    async (type) => {
      const path = kind === 'admin-api' ? '/api/auth/login' : '/api/authenticate/';
      const fields = { elector_id: 'GA-1', poll_office_id: 'x', email: 'a@b.ga', password: 'x' };
      const body = new URLSearchParams(fields).toString();
      const headers = { 'content-type': type };
      expect(await problem(path, { method: 'POST', body, headers })).toMatchObject({
        status: 415,
        code: 'unsupported_media_type',
      });
    },
  );

  it.each([
    ['a body that is no JSON', '/nothing', post('{"a":'), 400, 'malformed_body'],
    ['an empty JSON body', '/nothing', post(''), 400, 'malformed_body'],
    [
      'a body that reaches for the prototype',
      '/nothing',
      post('{"__proto__":{"x":1}}'),
      400,
      'malformed_body',
    ],
    [
      'a body of 300 kB',
      '/nothing',
      post(JSON.stringify('x'.repeat(300_000))),
      413,
      'body_too_large',
    ],
    ['an address that does not decode', '/%E0%A4%A', {}, 400, 'bad_request'],
  ])('refuses %s by name', async (_, path, init, status, code) => {
    expect(await problem(path, init)).toMatchObject({ status, code });
  });

  it('refuses bytes that are no HTTP in the same shape', async () => {
    const answer = await rawAnswer('HELLO\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('"code":"bad_request"');
  });

  it('refuses headers without end in the same shape', async () => {
    const answer = await rawAnswer(`GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
    expect(answer).toContain('"code":"headers_too_large"');
  });

  it('carries the security headers on answers and on refusals alike', async () => {
    for (const path of ['/health', '/api/nothing']) {
      const { headers } = await fetch(`${api.url}${path}`);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; frame-ancestors 'none'",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('strict-transport-security')).toContain('max-age=');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
  });

  it('keeps a correlation id that a proxy brought, and replaces one that is no id', async () => {
    const echo = async (id: string): Promise<string | null> =>
      (await fetch(`${api.url}/health`, { headers: { 'x-correlation-id': id } })).headers.get(
        'x-correlation-id',
      );
    expect(await echo('edge-0123456789')).toBe('edge-0123456789');
    for (const bad of ['short', 'x'.repeat(65), 'has space in it', '{"json":"injection"}']) {
      expect(await echo(bad)).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('lets browsers of named origins in, and no others', async () => {
    const allowed = async (origin: string): Promise<string | null> =>
      (await fetch(`${api.url}/health`, { headers: { origin } })).headers.get(
        'access-control-allow-origin',
      );
    expect(await allowed('https://console.example')).toBe('https://console.example');
    expect(await allowed('https://evil.example')).toBeNull();
  });

  it('serves health with and without the slash, and readiness with its checks', async () => {
    for (const path of ['/health', '/health/']) {
      expect(await (await fetch(`${api.url}${path}`)).json()).toEqual({ status: 'ok' });
    }
    const ready = await fetch(`${api.url}/health/ready`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({
      status: 'ok',
      details: {
        process: { status: 'up' },
        database: { status: 'up' },
        live: { status: 'up' },
        disk: { status: 'up' },
      },
    });
  });

  it('serves figures to the monitoring system and to nobody else', async () => {
    const as = (credentials: string): RequestInit => ({
      headers: { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` },
    });
    for (const init of [
      {},
      as('metrics:wrong'),
      as(`other:${METRICS_PASSWORD}`),
      as('metrics'),
      { headers: { authorization: 'Basic %%%' } },
    ]) {
      const refused = await fetch(`${api.url}/metrics`, init);
      expect(refused.status).toBe(401);
      expect(refused.headers.get('www-authenticate')).toMatch(/^Basic realm=/);
    }
    const figures = await (
      await fetch(`${api.url}/metrics`, as(`metrics:${METRICS_PASSWORD}`))
    ).text();
    expect(figures).toContain(`method="GET",route="/health",status="200",application="${kind}"`);
    expect(figures).toContain('process_cpu_seconds_total');
  });

  it('shows its documentation, and the document behind it', async () => {
    const page = await fetch(`${api.url}/docs`);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    const document = (await (await fetch(`${api.url}/docs-json`)).json()) as {
      openapi: string;
      paths: object;
    };
    expect(document.openapi).toMatch(/^3\./);
    expect(Object.keys(document.paths)).toContain('/health/ready');
  });

  it('never logs paths, queries, headers or bodies', async () => {
    const secrets = ['hunter2-path', 'hunter2-query', 'hunter2-header', 'hunter2-body'];
    await fetch(`${api.url}/api/${secrets[0] ?? ''}?token=${secrets[1] ?? ''}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${secrets[2] ?? ''}`,
        cookie: `a=${secrets[2] ?? ''}`,
      },
      body: JSON.stringify({ password: secrets[3] }),
    });
    expect(api.log()).toContain('"route":"(no such route)"');
    for (const secret of secrets) expect(api.log()).not.toContain(secret);
  });
});

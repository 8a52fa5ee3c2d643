import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { contentPolicy, PERMISSIONS_POLICY, type WebOrigins } from './web-policy.js';
import type { WebBundle, WebPage } from './web-bundle.js';

export interface WebSettings {
  readonly bundle: WebBundle;
  readonly origins: WebOrigins;
}

/** Left in the pages by the build. */
const NONCE = /%CSP_NONCE%/g;
const FIELD_ORIGIN = '%FIELD_ORIGIN%';
const BUCKET = '%BUCKET%';
const PRELOAD = '<!--preload-->';

/** Names carry the hash of what is inside. */
const YEAR = '365d';
const ADDRESSES_OF_MACHINES = /^\/(api|docs|docs-json|ws|health|metrics|dev|assets)(\/|$)/;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Pages, and what they are made of, beside the API of this process. Unknown addresses of the API stay problems. */
export async function serveWeb(fastify: FastifyInstance, settings: WebSettings): Promise<void> {
  const { bundle } = settings;
  await fastify.register(fastifyStatic, {
    root: path.join(bundle.folder, 'assets'),
    prefix: '/assets/',
    decorateReply: false,
    index: false,
    preCompressed: true,
    immutable: true,
    maxAge: YEAR,
  });
  await serveLooseFiles(fastify, settings);
  for (const page of bundle.pages) {
    for (const address of page.addresses) {
      fastify.get(address, (request, reply) => sendPage(settings, page, { request, reply }));
    }
  }
  answerUnknownAddresses(fastify, settings);
}

/** What must lie at the root: icons, the manifest, the service worker. They are asked for anew each time. */
async function serveLooseFiles(fastify: FastifyInstance, settings: WebSettings): Promise<void> {
  const { folder } = settings.bundle;
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(svg|png|webmanifest|js|txt)$/.test(entry.name))
    .map(({ name }) => name);
  await fastify.register(async (scope) => {
    await scope.register(fastifyStatic, {
      root: folder,
      serve: false,
      preCompressed: true,
      cacheControl: false,
    });
    for (const name of names) {
      scope.get(`/${name}`, (request, reply) =>
        reply
          // A service worker is held to the policy that it came with; hooks would set another after ours.
          .header('content-security-policy', contentPolicy(settings.origins, request.host))
          .header('cache-control', 'no-cache')
          .sendFile(name),
      );
    }
  });
}

/** Somebody who mistyped gets a page that says so; programs get the problem that they always got. */
function answerUnknownAddresses(fastify: FastifyInstance, settings: WebSettings): void {
  const page = settings.bundle.pages.find(({ addresses }) => addresses.includes('/'));
  fastify.get('/*', (request, reply) => {
    const wantsPage = request.headers.accept?.includes('text/html') ?? false;
    if (page === undefined || !wantsPage || ADDRESSES_OF_MACHINES.test(request.url)) {
      reply.callNotFound();
      return reply;
    }
    void reply.status(404);
    return sendPage(settings, page, { request, reply });
  });
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

function sendPage(settings: WebSettings, page: WebPage, { request, reply }: Exchange): unknown {
  const nonce = NONCE.test(page.html) ? randomBytes(18).toString('base64') : undefined;
  NONCE.lastIndex = 0;
  const html = page.html
    .replace(NONCE, nonce ?? '')
    .replace(FIELD_ORIGIN, settings.origins.field ?? '')
    .replace(BUCKET, bucketOf(settings.origins))
    .replace(PRELOAD, preloadsOf(request, settings.origins.field));
  void reply
    .header('content-security-policy', contentPolicy(settings.origins, request.host, nonce))
    .header('permissions-policy', PERMISSIONS_POLICY)
    // What is behind an address of a page goes to nobody, and its tokens stand behind the hash anyway.
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'no-cache')
    .header('vary', 'accept-encoding')
    .type('text/html; charset=utf-8');
  return reply.send(encode(html, request, reply));
}

/** The region, and where the bucket lies; empty where nothing is stored. */
function bucketOf({ bucket }: WebOrigins): string {
  return bucket === undefined ? '' : `${bucket.region} ${bucket.url}`;
}

/** An election's figures are asked for with the page itself: over a bad network that saves a whole round trip. */
function preloadsOf({ params, routeOptions }: FastifyRequest, field: string | undefined): string {
  const id = (params as { readonly id?: string }).id ?? '';
  if (field === undefined || routeOptions.url !== '/elections/:id' || !UUID.test(id)) return '';
  const base = `${field}/api/public/elections/${id}`;
  return [base, `${base}/live`]
    .map((href) => `<link rel="preload" as="fetch" crossorigin="anonymous" href="${href}" />`)
    .join('');
}

function encode(html: string, { headers }: FastifyRequest, reply: FastifyReply): Buffer | string {
  const accepted = headers['accept-encoding'] ?? '';
  if (/\bbr\b/.test(accepted)) {
    void reply.header('content-encoding', 'br');
    return brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  }
  if (!/\bgzip\b/.test(accepted)) return html;
  void reply.header('content-encoding', 'gzip');
  return gzipSync(html);
}

// Pages that reload while they are written, before the APIs of a running ./run-dev-mode: npm run dev:web
import { createServer } from 'vite';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { developmentServer } from './faces.js';
import { webRoot } from './places.js';

const { ADMIN_PORT = '3000', FIELD_PORT = '3001', WEB_PORT = '5173' } = process.env;
const pages = Object.entries(
  JSON.parse(readFileSync(path.join(webRoot, 'pages.json'), 'utf8')),
).flatMap(([face, patterns]) => patterns.map((pattern) => [patternOf(pattern), face]));

/** @param {string} pattern */
function patternOf(pattern) {
  const source = pattern.replace(/:[a-z]+/g, '[^/]+').replace(/\/\*$/, '/.+');
  return new RegExp(`^${source}/?$`);
}

const server = await createServer(
  developmentServer({
    adminOrigin: `http://127.0.0.1:${ADMIN_PORT}`,
    fieldOrigin: `http://127.0.0.1:${FIELD_PORT}`,
    port: Number(WEB_PORT),
  }),
);
server.middlewares.stack.unshift({
  route: '',
  handle: (request, _response, next) => {
    const address = request.url.split('?')[0];
    const face = pages.find(([pattern]) => pattern.test(address))?.[1];
    if (face !== undefined) request.url = `/${face}.html`;
    next();
  },
});
await server.listen();
server.printUrls();

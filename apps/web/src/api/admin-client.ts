import createClient, { type Middleware } from 'openapi-fetch';
import type { AdminPaths } from '#api-client';
import { accessToken, distrustAccessToken } from './session.js';

/** The admin API as whoever is signed in: a token that is about to end is renewed before it is sent. */
export const adminClient = createClient<AdminPaths>({ baseUrl: '', credentials: 'same-origin' });

const withToken: Middleware = {
  onRequest: async ({ request }) => {
    const token = await accessToken();
    if (token !== undefined) request.headers.set('authorization', `Bearer ${token}`);
    return request;
  },
  onResponse: ({ response }) => {
    if (response.status === 401) distrustAccessToken();
  },
};

adminClient.use(withToken);

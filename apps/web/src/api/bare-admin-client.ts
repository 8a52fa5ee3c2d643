import createClient from 'openapi-fetch';
import type { AdminPaths } from '#api-client';

/** Without a token: for signing in, and for what a mail's link opens. */
export const bareAdminClient = createClient<AdminPaths>({
  baseUrl: '',
  credentials: 'same-origin',
});

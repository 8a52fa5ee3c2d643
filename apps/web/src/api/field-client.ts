import createClient from 'openapi-fetch';
import type { FieldPaths } from '#api-client';
import { fieldOrigin } from './origins.js';

/** Public reads of the field API. The browser asks with the `ETag` that it holds, and an unchanged answer is a 304. */
export const fieldClient = createClient<FieldPaths>({
  baseUrl: fieldOrigin,
  credentials: 'same-origin',
});

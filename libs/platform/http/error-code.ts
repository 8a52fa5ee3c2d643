/** Refusals that the platform itself makes, whatever the feature. */
export type PlatformErrorCode =
  | 'bad_request'
  | 'malformed_body'
  | 'malformed_cursor'
  | 'validation_failed'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'method_not_allowed'
  | 'not_acceptable'
  | 'request_timeout'
  | 'conflict'
  | 'body_too_large'
  | 'uri_too_long'
  | 'unsupported_media_type'
  | 'too_many_requests'
  | 'headers_too_large'
  | 'internal_error'
  | 'not_ready'
  | 'database_unavailable'
  | 'storage_unavailable';

export const PLATFORM_STATUS = {
  bad_request: 400,
  malformed_body: 400,
  malformed_cursor: 400,
  validation_failed: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  not_acceptable: 406,
  request_timeout: 408,
  conflict: 409,
  body_too_large: 413,
  uri_too_long: 414,
  unsupported_media_type: 415,
  too_many_requests: 429,
  headers_too_large: 431,
  internal_error: 500,
  not_ready: 503,
  database_unavailable: 503,
  storage_unavailable: 503,
} as const satisfies Record<PlatformErrorCode, number>;

/** For what the framework throws by status alone. */
export const CODE_BY_STATUS: Readonly<Record<number, PlatformErrorCode>> = {
  400: 'bad_request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  406: 'not_acceptable',
  408: 'request_timeout',
  409: 'conflict',
  413: 'body_too_large',
  414: 'uri_too_long',
  415: 'unsupported_media_type',
  429: 'too_many_requests',
  431: 'headers_too_large',
  503: 'not_ready',
};

/** What to do next, where the framework's own words do not say. */
export const PLATFORM_DETAIL = {
  bad_request: 'The request could not be understood. See /docs for what this address expects.',
  malformed_body: 'The body is not valid JSON.',
  malformed_cursor: 'The cursor is not one that this list gave out. Start again without it.',
  validation_failed: 'Some fields were refused; see errors.',
  unauthenticated: 'Sign in and send the credentials that this address asks for.',
  forbidden: 'Your account may not do this.',
  not_found: 'There is nothing at this address. See /docs for the addresses there are.',
  method_not_allowed: 'This address does not take that method. See /docs.',
  not_acceptable: 'This address answers JSON only.',
  request_timeout: 'The request took too long to arrive. Send it again.',
  conflict: 'The request contradicts what is stored.',
  body_too_large: 'The body is larger than this address takes.',
  uri_too_long: 'The address is longer than any that exists here.',
  unsupported_media_type: 'Send the body as application/json.',
  headers_too_large: 'The headers are larger than this service takes.',
  too_many_requests: 'Too many requests. Wait as long as Retry-After says.',
  internal_error:
    'Something failed on our side and was recorded. Quote the correlation_id when you report it.',
  not_ready: 'The service is starting, stopping or impaired. Try again shortly.',
  database_unavailable: 'The database cannot be reached at this moment. Try again shortly.',
  storage_unavailable: 'The store of files cannot be reached at this moment. Try again shortly.',
} as const satisfies Record<PlatformErrorCode, string>;

import { BadRequestException, HttpException, ServiceUnavailableException } from '@nestjs/common';
import { DomainError } from '#kernel';
import { PLATFORM_STATUS } from './error-code.js';
import { retryAfterSeconds, toProblem } from './problem.js';

const STATUS = { ...PLATFORM_STATUS, office_closed: 409 };

function problemOf(thrown: unknown): ReturnType<typeof toProblem> {
  return toProblem(thrown, 'correlation-1', STATUS);
}

describe('toProblem', () => {
  it('gives a refusal its status, code, advice and fields', () => {
    const field = { field: 'index', code: 'min', detail: 'index must not be less than 1' };
    expect(
      problemOf(new DomainError('office_closed', 'The office opens at 07:00.', [field])),
    ).toEqual({
      type: 'about:blank',
      title: 'Office closed',
      status: 409,
      code: 'office_closed',
      detail: 'The office opens at 07:00.',
      errors: [field],
      correlation_id: 'correlation-1',
    });
  });

  it.each([
    new Error('password=hunter2'),
    new DomainError('a_code_that_nobody_mapped', 'hunter2'),
    'hunter2',
    undefined,
    Object.assign(new Error('hunter2'), { statusCode: 503 }),
  ])('tells nothing of what it does not know (%#)', (thrown) => {
    const problem = problemOf(thrown);
    expect(problem).toMatchObject({ status: 500, code: 'internal_error' });
    expect(JSON.stringify(problem)).not.toContain('hunter2');
  });

  it.each([
    [400, 'bad_request'],
    [404, 'not_found'],
    [413, 'body_too_large'],
    [415, 'unsupported_media_type'],
    [431, 'headers_too_large'],
    [412, 'bad_request'],
    [417, 'bad_request'],
  ])('names what the framework throws with status %i', (status, code) => {
    expect(problemOf(new HttpException('words of the framework', status))).toMatchObject({
      status,
      code,
    });
    expect(problemOf(Object.assign(new Error('words'), { statusCode: status }))).toMatchObject({
      code,
    });
  });

  it('sees a body that is no JSON behind the wrapping of the framework', () => {
    const cause = Object.assign(new Error('x'), {
      code: 'FST_ERR_CTP_INVALID_JSON_BODY',
      statusCode: 400,
    });
    expect(problemOf(new BadRequestException('x', { cause }))).toMatchObject({
      code: 'malformed_body',
    });
  });

  it('keeps the checks of a readiness answer', () => {
    const details = { database: { status: 'down' } };
    expect(problemOf(new ServiceUnavailableException({ status: 'error', details }))).toMatchObject({
      status: 503,
      code: 'not_ready',
      checks: details,
    });
  });
});

describe('retryAfterSeconds', () => {
  const refusal = new DomainError('too_many_requests', 'Wait.', [], { retryAfterSeconds: 41.2 });

  it('says in whole seconds what the refusal says, never too early', () => {
    expect(retryAfterSeconds(refusal, 429)).toBe(42);
  });

  it('says soon where the refusal says nothing', () => {
    expect(retryAfterSeconds(new Error('overloaded'), 503)).toBe(2);
    expect(retryAfterSeconds(new DomainError('too_many_requests', 'Wait.'), 429)).toBe(2);
  });

  it('says nothing where coming back does not help', () => {
    expect(retryAfterSeconds(refusal, 500)).toBeUndefined();
  });
});

import { HttpException } from '@nestjs/common';
import { DomainError, type FieldProblem } from '#kernel';
import {
  CODE_BY_STATUS,
  PLATFORM_DETAIL,
  PLATFORM_STATUS,
  type PlatformErrorCode,
} from './error-code.js';

/** The one error body there is: RFC 9457, with our extensions. */
export interface Problem {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly correlation_id: string;
  readonly errors?: readonly FieldProblem[];
  /** Of a readiness answer: what is up and what is not. */
  readonly checks?: unknown;
  /** What a refusal adds for programs, under names of its own. */
  readonly [member: string]: unknown;
}

export type StatusByCode = Readonly<Record<string, number>>;

interface ProblemCore {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly FieldProblem[];
  readonly checks?: unknown;
}

/** Turns whatever was thrown into the body that the client sees; nothing of an unknown error leaks out. */
export function toProblem(
  thrown: unknown,
  correlationId: string,
  statusByCode: StatusByCode,
): Problem {
  const core = fromDomainError(thrown, statusByCode) ?? fromFramework(thrown) ?? platform(500);
  const title = core.code.replaceAll('_', ' ');
  return {
    type: 'about:blank',
    title: title.charAt(0).toUpperCase() + title.slice(1),
    ...core,
    correlation_id: correlationId,
  };
}

/** Statuses that tell the client to come back, and so must say when. */
const COME_BACK = new Set([429, 503]);
const COME_BACK_AFTER_SECONDS = 2;

/** For the header of that name: whole seconds, as the refusal says, or soon where it says nothing. */
export function retryAfterSeconds(thrown: unknown, status: number): number | undefined {
  if (!COME_BACK.has(status)) return undefined;
  const seconds = thrown instanceof DomainError ? thrown.retryAfterSeconds : undefined;
  return Math.max(1, Math.ceil(seconds ?? COME_BACK_AFTER_SECONDS));
}

/** A client's fault that has no name of its own keeps its status under the general name. */
function nameOf(status: number): PlatformErrorCode {
  return (
    CODE_BY_STATUS[status] ?? (status >= 400 && status < 500 ? 'bad_request' : 'internal_error')
  );
}

function platform(status: number, code = nameOf(status)): ProblemCore {
  const isUnnamed = code === 'bad_request';
  return {
    status: isUnnamed ? status : PLATFORM_STATUS[code],
    code,
    detail: PLATFORM_DETAIL[code],
  };
}

function fromDomainError(thrown: unknown, statusByCode: StatusByCode): ProblemCore | undefined {
  if (!(thrown instanceof DomainError)) return undefined;
  const { code, detail, problems, members } = thrown as DomainError;
  const status = statusByCode[code];
  if (status === undefined) return undefined;
  return { ...members, status, code, detail, ...(problems.length > 0 ? { errors: problems } : {}) };
}

/** Nest's exceptions and Fastify's errors carry a status; their words are not part of our API. */
function fromFramework(thrown: unknown): ProblemCore | undefined {
  // Nest wraps what Fastify throws while it reads a request.
  const fault =
    thrown instanceof HttpException && thrown.cause !== undefined ? thrown.cause : thrown;
  if (isBodySyntax(fault)) return platform(400, 'malformed_body');
  if (thrown instanceof HttpException) {
    const checks = healthChecks(thrown);
    return {
      ...platform(fromFrameworkStatus(thrown.getStatus())),
      ...(checks === undefined ? {} : { checks }),
    };
  }
  const status = thrown instanceof Error && 'statusCode' in thrown ? thrown.statusCode : undefined;
  return typeof status === 'number' && status >= 400 && status < 500
    ? platform(fromFrameworkStatus(status))
    : undefined;
}

/** Our own refusals have names; a nameless 403 is the file server's, about a path that is not there for anybody. */
function fromFrameworkStatus(status: number): number {
  return status === 403 ? 404 : status;
}

const BODY_SYNTAX = new Set(['FST_ERR_CTP_EMPTY_JSON_BODY', 'FST_ERR_CTP_INVALID_JSON_BODY']);

function isBodySyntax(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  return 'code' in fault && typeof fault.code === 'string' && BODY_SYNTAX.has(fault.code);
}

function healthChecks(exception: HttpException): unknown {
  const response = exception.getResponse();
  return typeof response === 'object' && 'details' in response ? response.details : undefined;
}

/** Exhaustive at compile time: the table of an app must name every code of its features and the platform's. */
export type StatusTable<Code extends string> = Readonly<Record<Code | PlatformErrorCode, number>>;

import type { Policy, PolicyStatement } from './policy-document.js';
import { matchesWildcard } from './wildcard.js';

/** What somebody wants to do. */
export interface PolicyRequest {
  readonly action: string;
  readonly resource: string;
  /** Condition keys, such as `s3:prefix`; what the request does not say is not there. */
  readonly context: Readonly<Record<string, string>>;
}

/** Denied unless a statement allows it and none denies it. */
export function isAllowed({ Statement: statements }: Policy, request: PolicyRequest): boolean {
  const applying = statements.filter((statement) => applies(statement, request));
  return (
    applying.some(({ Effect: effect }) => effect === 'Allow') &&
    !applying.some(({ Effect: effect }) => effect === 'Deny')
  );
}

function applies(
  statement: PolicyStatement,
  { action, resource, context }: PolicyRequest,
): boolean {
  const { StringEquals: equals = {}, StringLike: like = {} } = statement.Condition ?? {};
  return (
    statement.Action.some((pattern) =>
      matchesWildcard(pattern.toLowerCase(), action.toLowerCase()),
    ) &&
    statement.Resource.some((pattern) => matchesWildcard(pattern, resource)) &&
    holds(equals, context, (wanted, said) => wanted === said) &&
    holds(like, context, matchesWildcard)
  );
}

/** Every key must be met, by one of its values. A key that the request does not have is not met. */
function holds(
  conditions: Readonly<Record<string, readonly string[]>>,
  context: Readonly<Record<string, string>>,
  isMet: (wanted: string, said: string) => boolean,
): boolean {
  return Object.entries(conditions).every(([key, values]) => {
    const said = context[key.toLowerCase()];
    return said !== undefined && values.some((wanted) => isMet(wanted, said));
  });
}

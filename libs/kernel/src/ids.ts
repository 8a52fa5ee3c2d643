import type { Brand } from './brand.js';

export type AccountId = Brand<string, 'AccountId'>;
export type ElectionId = Brand<string, 'ElectionId'>;
export type SessionId = Brand<string, 'SessionId'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isUuid(text: string): boolean {
  return UUID.test(text);
}

export const ROOM_KINDS = ['election', 'area', 'office'] as const;
export type RoomKind = (typeof ROOM_KINDS)[number];

/** Whose figures are followed there. */
export interface RoomName {
  readonly kind: RoomKind;
  readonly id: string;
}

export function keyOf({ kind, id }: RoomName): string {
  return `${kind} ${id}`;
}

/** Where somebody wanted to go before signing in. Kept in the history of the tab: an invitation's secret must reach no log. */
export interface Wish {
  readonly next: string;
}

export function nextOf(state: unknown): string {
  const wish = state as Partial<Wish> | null;
  return wish?.next ?? '/console';
}

import type { SyntheticEvent } from 'react';

/** What stands in the named fields of a form that is being sent. */
export function formValues(event: SyntheticEvent<HTMLFormElement>): (name: string) => string {
  event.preventDefault();
  const data = new FormData(event.currentTarget);
  return (name) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
}

/** The secret behind `#token=` of a link in a mail. Behind the hash it reaches no server and no log. */
export function tokenOfLink(): string | undefined {
  return new URLSearchParams(window.location.hash.slice(1)).get('token') ?? undefined;
}

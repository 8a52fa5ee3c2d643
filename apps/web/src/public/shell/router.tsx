import { useSyncExternalStore, type AnchorHTMLAttributes, type MouseEvent } from 'react';

/** Where the reader is. The public face has few addresses and little room: this is all that it needs of a router. */
export interface Address {
  readonly path: readonly string[];
  readonly query: URLSearchParams;
}

const listeners = new Set<() => void>();
let shown = window.location.href;

window.addEventListener('popstate', announce);

export function useAddress(): Address {
  const href = useSyncExternalStore(subscribe, () => shown);
  const { pathname, searchParams } = new URL(href);
  return { path: pathname.split('/').filter((part) => part !== ''), query: searchParams };
}

export function goTo(href: string): void {
  const isNewPage = new URL(href, shown).pathname !== new URL(shown).pathname;
  window.history.pushState(null, '', href);
  announce();
  if (!isNewPage) return;
  window.scrollTo(0, 0);
  // Whoever listens to the page is told that it is another one.
  document.getElementById('content')?.focus({ preventScroll: true });
}

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string };

/** An ordinary link, which stays within the page where an ordinary click is meant. */
export function Link({ href, onClick, ...rest }: LinkProps) {
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        onClick?.(event);
        if (!isPlainClick(event)) return;
        event.preventDefault();
        goTo(href);
      }}
    />
  );
}

function isPlainClick(event: MouseEvent): boolean {
  const isModified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  return event.button === 0 && !isModified && !event.defaultPrevented;
}

function announce(): void {
  shown = window.location.href;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

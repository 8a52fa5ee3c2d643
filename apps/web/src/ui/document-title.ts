import { useEffect } from 'react';

/** The page's own name first: tabs are narrow. */
export function useDocumentTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title === undefined ? 'Scrutin' : `${title} · Scrutin`;
  }, [title]);
}

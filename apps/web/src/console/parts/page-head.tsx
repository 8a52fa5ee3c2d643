import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDocumentTitle } from '../../ui/document-title.js';

interface Props {
  readonly title: string;
  readonly lead?: string;
  readonly children?: ReactNode;
}

/** What the page is, what it is for, and what can be done at once. */
export function PageHead({ title, lead, children }: Props) {
  useDocumentTitle(title);
  return (
    <header className="page-head">
      <div>
        <Title order={1}>{title}</Title>
        {lead === undefined ? null : <p>{lead}</p>}
      </div>
      {children === undefined ? null : <div className="page-deeds">{children}</div>}
    </header>
  );
}

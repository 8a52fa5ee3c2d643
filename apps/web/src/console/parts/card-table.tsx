import { Table } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  /** What heads them; none where the cells speak for themselves. */
  readonly columns?: readonly string[];
  readonly isHeadSticky?: boolean;
  readonly children: ReactNode;
}

/**
 * A table whose rows are cards where it has no room, inside a `card-rows`. It stays a table for
 * whoever hears it: some browsers forget the roles of what is no longer laid out as a table.
 */
export function CardTable({ columns = [], isHeadSticky = false, children }: Props) {
  return (
    <Table role="table" stickyHeader={isHeadSticky}>
      {columns.length === 0 ? null : (
        <Table.Thead role="rowgroup">
          <Table.Tr role="row">
            {columns.map((name) => (
              <Table.Th key={name} role="columnheader">
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
      )}
      <Table.Tbody role="rowgroup">{children}</Table.Tbody>
    </Table>
  );
}

export function CardRow({ children }: Pick<Props, 'children'>) {
  return <Table.Tr role="row">{children}</Table.Tr>;
}

/** What the row is about. */
export function CardTitle({ children }: Pick<Props, 'children'>) {
  return (
    <Table.Th role="rowheader" scope="row">
      {children}
    </Table.Th>
  );
}

interface CellProps extends Pick<Props, 'children'> {
  /** Of its column, which a card has no head to show. */
  readonly label?: string;
  /** As a card shows it: beside the title, two beside each other, or text that wants lines of its own. */
  readonly shape?: 'aside' | 'half' | 'text';
  readonly className?: string;
}

export function CardCell({ label, shape, className, children }: CellProps) {
  return (
    <Table.Td role="cell" data-label={label} data-shape={shape} className={className}>
      {children}
    </Table.Td>
  );
}

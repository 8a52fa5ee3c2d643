import { Button } from '@mantine/core';
import { useLayoutEffect, useRef, useState, type DragEvent, type RefObject } from 'react';
import { useTexts } from '../../i18n/use-texts.js';
import { colourOf } from '../../ui/palette.js';
import type { Candidate } from '../queries.js';
import { movedTo } from './moved-to.js';
import { Portrait } from './portrait.js';

type Order = readonly Candidate[];
type Direction = 'up' | 'down';

interface Props {
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

/** By the buttons of each row, or drawn to another place. Both are told aloud. */
export function OrderedCandidates({ order, onOrder }: Props) {
  const t = useTexts();
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState('');
  const hold = useFocusOnMoved(list, order);
  const [drawn, setDrawn] = useState<number>();
  const move = (from: number, to: number): void => {
    const moved = order[from];
    if (moved === undefined || from === to) return;
    onOrder(movedTo(order, from, to));
    setSaid(t('candidates.moved', { name: moved.name, place: to + 1, total: order.length }));
  };
  const rowOf = (candidate: Candidate, place: number): RowProps => ({
    ...{ candidate, place, count: order.length, isDrawn: drawn === place, onDraw: setDrawn },
    onOver: () => {
      if (drawn === undefined || drawn === place) return;
      move(drawn, place);
      setDrawn(place);
    },
    onMove: (direction) => {
      hold(candidate.id, direction);
      move(place, direction === 'up' ? place - 1 : place + 1);
    },
  });
  return (
    <>
      <p className="soft">{t('candidates.order_lead')}</p>
      <ol className="ballot" ref={list}>
        {order.map((candidate, place) => (
          <Row key={candidate.id} {...rowOf(candidate, place)} />
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}

/** A row that moves takes the focus along; at an end of the list its other button has it. */
function useFocusOnMoved(list: RefObject<HTMLOListElement | null>, order: Order) {
  const held = useRef<{ readonly id: string; readonly direction: Direction }>(undefined);
  useLayoutEffect(() => {
    if (held.current === undefined) return;
    const { id, direction } = held.current;
    held.current = undefined;
    const row = list.current?.querySelector(`[data-candidate="${id}"]`);
    const same = row?.querySelector<HTMLButtonElement>(`[data-direction=${direction}]:enabled`);
    (same ?? row?.querySelector<HTMLButtonElement>('button:enabled'))?.focus();
  }, [list, order]);
  return (id: string, direction: Direction): void => {
    held.current = { id, direction };
  };
}

interface RowProps {
  readonly candidate: Candidate;
  readonly place: number;
  readonly count: number;
  readonly isDrawn: boolean;
  readonly onDraw: (place: number | undefined) => void;
  readonly onOver: () => void;
  readonly onMove: (direction: Direction) => void;
}

function Row({ isDrawn, onDraw, onOver, ...rest }: RowProps) {
  const { candidate, place } = rest;
  return (
    <li
      draggable
      data-candidate={candidate.id}
      data-drawn={isDrawn}
      style={{ borderLeftColor: colourOf(candidate) }}
      onDragStart={(event) => {
        startDrawing(event);
        onDraw(place);
      }}
      onDragOver={(event) => {
        event.preventDefault();
        onOver();
      }}
      onDrop={(event) => {
        event.preventDefault();
      }}
      onDragEnd={() => {
        onDraw(undefined);
      }}
    >
      <span className="place-number">{place + 1}</span>
      <Portrait candidate={candidate} />
      <b className="grow">{candidate.name}</b>
      <Arrows {...rest} />
    </li>
  );
}

const ARROWS = { up: '↑', down: '↓' } as const;

function Arrows({
  candidate,
  place,
  count,
  onMove,
}: Pick<RowProps, 'candidate' | 'place' | 'count' | 'onMove'>) {
  const t = useTexts();
  const isAtEnd = { up: place === 0, down: place === count - 1 };
  return (
    <span className="place-deeds">
      {(['up', 'down'] as const).map((direction) => (
        <Button
          key={direction}
          variant="default"
          data-direction={direction}
          disabled={isAtEnd[direction]}
          aria-label={`${t(`candidates.${direction}`)} : ${candidate.name}`}
          onClick={() => {
            onMove(direction);
          }}
        >
          {ARROWS[direction]}
        </Button>
      ))}
    </span>
  );
}

/** Without any data Firefox does not begin. */
function startDrawing({ dataTransfer }: DragEvent): void {
  dataTransfer.effectAllowed = 'move';
  dataTransfer.setData('text/plain', '');
}

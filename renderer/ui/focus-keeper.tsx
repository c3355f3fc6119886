import { type RefObject, useEffect, useRef } from 'react';

type Props = {
  readonly rows: readonly unknown[];
  readonly at: number;
  readonly body: RefObject<HTMLTableSectionElement | null>;
};

/** When the row that had the focus goes away (archived, filtered), its neighbour takes it, not the page. */
export const FocusKeeper = ({ rows, at, body }: Props) => {
  const before = useRef(rows.length);
  useEffect(() => {
    const shorter = rows.length < before.current;
    before.current = rows.length;
    if (shorter && document.activeElement === document.body) body.current?.querySelectorAll('tr')[at]?.focus();
  }, [rows, at, body]);
  return null;
};

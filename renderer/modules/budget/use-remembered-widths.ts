import { useCallback, useState } from 'react';
import { z } from 'zod';

const stored = z.record(z.string(), z.number().min(20).max(2_000));

/** Widths of a grid's columns as this computer's user dragged them. A comfort, not data. */
export const useRememberedWidths = (grid: string) => {
  const key = `cauce.budget.widths.${grid}`;
  const [widths] = useState(() => read(key));
  const remember = useCallback(
    (columnKey: string, width: number) => {
      try {
        localStorage.setItem(key, JSON.stringify({ ...read(key), [columnKey]: width }));
      } catch {
        // Storage is switched off; the usual widths serve.
      }
    },
    [key],
  );
  return { widths, remember } as const;
};

const read = (key: string): Readonly<Record<string, number>> => {
  try {
    const parsed = stored.safeParse(JSON.parse(localStorage.getItem(key) ?? '{}'));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
};

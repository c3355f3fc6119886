import { useCallback, useState } from 'react';
import { z } from 'zod';

const paneKind = z.enum(['findings', 'page', 'history']);
export type PaneKind = z.infer<typeof paneKind>;

export const PANE_NAMES: Readonly<Record<PaneKind, string>> = {
  findings: 'Avisos',
  page: 'Página',
  history: 'Historial',
};

/** What stands beside the section on this computer; null where the whole width is its own. */
const layout = z.object({ pane: paneKind.nullable(), share: z.number().min(0.15).max(0.75) });
type Layout = z.infer<typeof layout>;

const KEY = 'cauce.annual-program.layout';
const USUAL: Layout = { pane: null, share: 0.3 };

/** Which pane is open and how wide; remembered on this computer. */
export const useProgramLayout = () => {
  const [state, setState] = useState(read);
  const put = useCallback((part: Partial<Layout>) => {
    setState((before) => {
      const after = { ...before, ...part };
      try {
        localStorage.setItem(KEY, JSON.stringify(after));
      } catch {
        // Storage is switched off; the usual layout serves.
      }
      return after;
    });
  }, []);
  const setPane = useCallback((pane: PaneKind | null) => put({ pane }), [put]);
  const setShare = useCallback((share: number) => put({ share }), [put]);
  return { ...state, setPane, setShare } as const;
};

const read = (): Layout => {
  try {
    const parsed = layout.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
    return parsed.success ? parsed.data : USUAL;
  } catch {
    return USUAL;
  }
};

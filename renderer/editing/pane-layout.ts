import { useCallback, useState } from 'react';
import { z } from 'zod';

const paneKind = z.enum(['findings', 'page', 'history']);
export type PaneKind = z.infer<typeof paneKind>;

/** In the order of their tabs. */
export const PANES: readonly { readonly kind: PaneKind; readonly name: string }[] = [
  { kind: 'findings', name: 'Avisos' },
  { kind: 'page', name: 'Página' },
  { kind: 'history', name: 'Historial' },
];

/** What stands beside the sections on this computer; null where the whole width is theirs. */
const layout = z.object({ pane: paneKind.nullable(), share: z.number().min(0.15).max(0.75) });
type Layout = z.infer<typeof layout>;

const USUAL: Layout = { pane: null, share: 0.3 };

/**
 * Which pane is open beside the sections and how wide; remembered on this computer.
 * @param screen as in `cauce.<screen>.layout`
 */
export const usePaneLayout = (screen: string) => {
  const key = `cauce.${screen}.layout`;
  const [state, setState] = useState(() => read(key));
  const put = useCallback(
    (part: Partial<Layout>) => {
      setState((before) => {
        const after = { ...before, ...part };
        try {
          localStorage.setItem(key, JSON.stringify(after));
        } catch {
          // Storage is switched off; the usual layout serves.
        }
        return after;
      });
    },
    [key],
  );
  const setPane = useCallback((pane: PaneKind | null) => put({ pane }), [put]);
  const setShare = useCallback((share: number) => put({ share }), [put]);
  return { ...state, setPane, setShare } as const;
};

const read = (key: string): Layout => {
  try {
    const parsed = layout.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null'));
    return parsed.success ? parsed.data : USUAL;
  } catch {
    return USUAL;
  }
};

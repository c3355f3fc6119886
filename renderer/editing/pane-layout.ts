import { useCallback, useState } from 'react';

export type PaneKind = 'findings' | 'page' | 'history';

/** In the order of their tabs. */
export const PANES: readonly { readonly kind: PaneKind; readonly name: string }[] = [
  { kind: 'findings', name: 'Avisos' },
  { kind: 'page', name: 'Página' },
  { kind: 'history', name: 'Historial' },
];

/** What stands beside the sections on this computer; null where the whole width is theirs. */
type Layout = {
  readonly pane: PaneKind | null;
  /** Of the pane, 0.15 to 0.75. */
  readonly share: number;
};

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

/** What can't be read, or was kept by another version, is the usual layout. */
const read = (key: string): Layout => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return USUAL;
    const { pane, share } = kept as Readonly<Record<string, unknown>>;
    return {
      pane: PANES.find(({ kind }) => kind === pane)?.kind ?? null,
      share: typeof share === 'number' && share >= 0.15 && share <= 0.75 ? share : USUAL.share,
    };
  } catch {
    return USUAL;
  }
};

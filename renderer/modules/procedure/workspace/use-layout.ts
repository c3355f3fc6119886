import { type RefObject, useEffect, useState } from 'react';
import {
  type EditorLayout,
  type PaneKind,
  rememberedLayout,
  rememberLayout,
} from '#renderer/modules/procedure/workspace/layout-memory.ts';

/** Narrower than this, a table or a drawing is no use. */
const EDITOR_PX = 520;
const PANE_PX = 300;
const NAVIGATOR_PX = 168;

/** Which panes stand beside the editor and how wide; remembered on this computer. */
export const useLayout = (work: RefObject<HTMLElement | null>) => {
  const [layout, setLayout] = useState<EditorLayout>(rememberedLayout);
  const [width, setWidth] = useState(0);
  useEffect(() => rememberLayout(layout), [layout]);
  useEffect(() => {
    const element = work.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [work]);

  const put = (part: Partial<EditorLayout>) => setLayout((before) => ({ ...before, ...part }));
  const spare = width + (layout.navigatorOpen ? NAVIGATOR_PX : 0);
  return {
    navigatorOpen: layout.navigatorOpen,
    rightShare: layout.rightShare,
    // A second pane that was opened on a wide window waits while the window is narrow.
    panes: layout.panes.slice(0, width === 0 || spare >= EDITOR_PX + 2 * PANE_PX ? 2 : 1),
    roomForTwo: spare >= EDITOR_PX + 2 * PANE_PX,
    setNavigatorOpen: (navigatorOpen: boolean) => put({ navigatorOpen }),
    setRightShare: (rightShare: number) => put({ rightShare }),
    setPane: (index: number, kind: PaneKind) =>
      put({
        panes: layout.panes.includes(kind)
          ? // The other pane shows it already: they change places.
            [...layout.panes].reverse()
          : layout.panes.map((pane, at) => (at === index ? kind : pane)),
      }),
    closePane: (index: number) => put({ panes: layout.panes.filter((_, at) => at !== index) }),
    showPane: (kind: PaneKind) => {
      if (!layout.panes.includes(kind)) put({ panes: [kind, ...layout.panes.slice(1)] });
    },
    openBeside: () => {
      const [first = 'flow'] = layout.panes;
      const second: PaneKind = first === 'page' ? 'flow' : 'page';
      const tight = width < EDITOR_PX + 2 * PANE_PX;
      const total = tight ? spare : width;
      const share = Math.min(0.8, Math.max(layout.rightShare, (2 * PANE_PX + 40) / total));
      put({ panes: [first, second], rightShare: share, navigatorOpen: layout.navigatorOpen && !tight });
    },
  };
};

import { type RefObject, useCallback, useRef } from 'react';

/**
 * F6 and Shift+F6 go round the panes (`data-pane`) of the workspace; each takes the focus back where it was left.
 * @returns what to call for a step
 */
export const usePaneRound = (root: RefObject<HTMLElement | null>): ((step: 1 | -1) => void) => {
  const left = useRef(new WeakMap<HTMLElement, HTMLElement>());
  return useCallback(
    (step) => {
      const panes = [...(root.current?.querySelectorAll<HTMLElement>('[data-pane]') ?? [])].filter(
        (pane) => pane.offsetParent !== null,
      );
      const active = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      const current = active?.closest<HTMLElement>('[data-pane]') ?? null;
      if (current && active) left.current.set(current, active);
      const at = current ? panes.indexOf(current) : step === 1 ? -1 : 0;
      const next = panes[(at + step + panes.length) % panes.length];
      if (!next) return;
      const remembered = left.current.get(next);
      const target = remembered?.isConnected && next.contains(remembered) ? remembered : firstIn(next);
      target.focus();
    },
    [root],
  );
};

const firstIn = (pane: HTMLElement): HTMLElement => {
  const found = pane.querySelector<HTMLElement>(
    '[data-pane-focus], [aria-current], textarea, input:not([type="file"]), [tabindex="0"], button:not([disabled])',
  );
  if (found) return found;
  pane.tabIndex = -1;
  return pane;
};

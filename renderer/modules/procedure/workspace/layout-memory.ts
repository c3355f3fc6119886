import { z } from 'zod';

export const paneKind = z.enum(['flow', 'page', 'findings', 'history']);
export type PaneKind = z.infer<typeof paneKind>;

/** How this computer last looked at a procedure. `rightShare` is the share of the width for the panes, 0.2–0.8. */
const layout = z.object({
  navigatorOpen: z.boolean(),
  rightShare: z.number().min(0.2).max(0.8),
  /** None, one, or two beside each other. */
  panes: z.array(paneKind).max(2),
});
export type EditorLayout = z.infer<typeof layout>;

export const usualLayout: EditorLayout = { navigatorOpen: true, rightShare: 0.44, panes: ['flow'] };

const KEY = 'cauce.procedure.layout';

/** What was remembered, or the usual layout where nothing (or nothing readable) was. */
export const rememberedLayout = (): EditorLayout => {
  try {
    const parsed = layout.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
    return parsed.success ? parsed.data : usualLayout;
  } catch {
    return usualLayout;
  }
};

/** A comfort, not data: where the browser refuses to remember, nothing is lost. */
export const rememberLayout = (value: EditorLayout): void => {
  try {
    localStorage.setItem(KEY, JSON.stringify(value));
  } catch {
    // Storage is switched off; the usual layout serves.
  }
};

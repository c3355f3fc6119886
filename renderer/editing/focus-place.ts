import type { FindingPlace } from '#shared/domain/common/finding.ts';

/**
 * Puts the focus on a place of the section on screen: the row's field, else the row, else the heading. Rows carry
 * `data-row`, fields `data-fields` (the names that findings call them by).
 */
export const focusPlace = (root: HTMLElement | null, { rowId, field }: FindingPlace): void => {
  const row = rowId === undefined ? null : root?.querySelector<HTMLElement>(`[data-row~="${CSS.escape(rowId)}"]`);
  const within = row ?? root;
  const box = field === undefined ? null : within?.querySelector<HTMLElement>(`[data-fields~="${CSS.escape(field)}"]`);
  const place = box ?? row ?? root?.querySelector<HTMLElement>('h2');
  const target = place?.matches('h2') ? place : (place?.querySelector<HTMLElement>(CONTROLS) ?? place);
  place?.scrollIntoView({ block: 'nearest' });
  target?.focus({ preventScroll: place !== target && (place?.offsetHeight ?? 0) < LOW });
};

/** Whether something was typed that can't be taken; the focus goes there, and whoever was leaving stays. Cells of tables only tell. */
export const staysAtProblem = (root: HTMLElement | null): boolean => {
  const box = root?.querySelector<HTMLElement>(':is(input, textarea)[aria-invalid="true"]');
  box?.scrollIntoView({ block: 'nearest' });
  box?.focus({ preventScroll: true });
  return box != null;
};

/** Pixels; what is higher may have the control that is meant out of sight. */
const LOW = 400;

const CONTROLS =
  ':is(input:not([tabindex="-1"]), textarea, select, [contenteditable="true"], [role="textbox"], button, [tabindex="0"])';

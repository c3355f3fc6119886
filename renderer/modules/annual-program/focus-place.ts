import { focusPlace as focusOn } from '#renderer/editing/focus-place.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';

/** Puts the focus on a place of the section on screen; the goal of a month of an activity stands in the schedule. */
export const focusPlace = (root: HTMLElement | null, place: FindingPlace): void => {
  const month = monthCell(root, place);
  if (!month) {
    focusOn(root, place);
    return;
  }
  month.scrollIntoView({ block: 'nearest' });
  month.focus({ preventScroll: true });
};

/** Where the card of its row has no such field: an indicator writes its months in one. */
const monthCell = (root: HTMLElement | null, { rowId = '', field = '' }: FindingPlace): HTMLElement | null => {
  const month = /^g(0[1-9]|1[0-2])$/.exec(field);
  if (!month) return null;
  const row = root?.querySelector(`[data-row~="${CSS.escape(rowId)}"]`) ?? root;
  if (row?.querySelector(`[data-fields~="${field}"]`)) return null;
  const at = `[data-gantt-row="${CSS.escape(rowId)}"] [data-at$=":${Number(month[1]) - 1}"]`;
  return root?.querySelector<HTMLElement>(at) ?? null;
};

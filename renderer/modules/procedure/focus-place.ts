import type { FindingPlace } from '#shared/domain/common/finding.ts';

/** Marks an element as the place of a row's field, so that findings and undo can jump to it. */
export const placeAttributes = (rowId: string, field: string) => ({ 'data-row': rowId, 'data-field': field }) as const;

export type RowPlace = { readonly rowId: string; readonly field?: string | undefined };

/**
 * Scrolls to the place inside `root` and gives it the focus: the field, else the first thing of the row that takes
 * the focus, else the row itself, else the section's first field.
 * @returns false where nothing of the place is on screen
 */
export const focusPlace = (root: ParentNode, { section, rowId, field }: FindingPlace): boolean => {
  if (rowId !== undefined && focusRow(root, { rowId, field })) return true;
  const holder = root.querySelector<HTMLElement>(`[data-section="${CSS.escape(section)}"]`);
  if (!holder) return false;
  focus(firstField(holder, field) ?? holder);
  return rowId === undefined;
};

/** As `focusPlace`, for a row wherever it stands. */
export const focusRow = (root: ParentNode, { rowId, field }: RowPlace): boolean => {
  const target = inRow(root, rowId, field);
  if (target) focus(target);
  return target !== null;
};

const FOCUSABLE =
  'input:not([disabled]), textarea, select, button:not([disabled]), [contenteditable="true"], [tabindex="0"]';

const firstField = (section: HTMLElement, field: string | undefined): HTMLElement | null =>
  (field === undefined ? null : section.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)) ??
  section.querySelector<HTMLElement>('[data-field]');

const inRow = (root: ParentNode, rowId: string, field: string | undefined): HTMLElement | null => {
  const row = `[data-row="${CSS.escape(rowId)}"]`;
  const exact =
    field === undefined ? null : root.querySelector<HTMLElement>(`${row}[data-field="${CSS.escape(field)}"]`);
  if (exact) return exact;
  const any = root.querySelector<HTMLElement>(`${row}[data-field]`);
  if (any) return any;
  const holder = root.querySelector<HTMLElement>(`[data-row-holder="${CSS.escape(rowId)}"]`);
  return holder?.querySelector<HTMLElement>(FOCUSABLE) ?? holder;
};

const focus = (element: HTMLElement): void => {
  const target = element.matches(FOCUSABLE) ? element : (element.querySelector<HTMLElement>(FOCUSABLE) ?? element);
  if (!target.matches(FOCUSABLE) && !target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
};

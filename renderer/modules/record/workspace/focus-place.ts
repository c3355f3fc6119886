import type { FindingPlace } from '#shared/domain/common/finding.ts';

/** Puts the focus on a place of the record: its row and column, its field, else its section. False where none is shown. */
export const focusPlace = (root: HTMLElement | null, { section, rowId, field }: FindingPlace): boolean => {
  const part = root?.querySelector<HTMLElement>(`[data-section="${CSS.escape(section)}"]`);
  if (!part) return false;
  const box =
    field === undefined ? undefined : part.querySelector<HTMLElement>(`[data-fields~="${CSS.escape(field)}"]`);
  const row = rowId === undefined ? -1 : (box?.dataset.rows ?? '').split(' ').indexOf(rowId);
  const column = Math.max(0, (box?.dataset.fields ?? '').split(' ').indexOf(field ?? ''));
  const target =
    (row < 0 ? undefined : box?.querySelector<HTMLElement>(`[data-cell="${row}-${column}"]`)) ??
    box?.querySelector<HTMLElement>(CONTROLS) ??
    part.querySelector<HTMLElement>(`[data-row="${CSS.escape(rowId ?? '')}"] ${CONTROLS}`) ??
    part.querySelector<HTMLElement>('h2');
  (box ?? part).scrollIntoView({ block: 'start' });
  target?.focus({ preventScroll: (box?.offsetHeight ?? LOW) < LOW });
  return true;
};

/** Pixels; what is higher may have the row that is meant out of sight. */
const LOW = 400;

const CONTROLS =
  ':is(input:not([tabindex="-1"]), textarea, select, [contenteditable], [role="textbox"], button, [tabindex="0"])';

/** The place of the record that an element stands in. */
export const placeOfElement = (element: Element): FindingPlace | undefined => {
  const section = element.closest<HTMLElement>('[data-section]')?.dataset.section;
  const field = element.closest<HTMLElement>('[data-fields]')?.dataset.fields?.split(' ')[0];
  return section === undefined || field === undefined ? undefined : { section, field };
};

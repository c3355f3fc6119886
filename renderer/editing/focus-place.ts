import { flushSync } from 'react-dom';
import type { FindingPlace } from '#shared/domain/common/finding.ts';

/**
 * Puts the focus on a place of the section on screen: the row's field, else the row, else the heading; on what is
 * written there before what is pressed. Rows carry
 * `data-row`, fields `data-fields` (the names that findings call them by).
 */
export const focusPlace = (root: HTMLElement | null, { rowId, field }: FindingPlace): void => {
  const row = rowId === undefined ? null : root?.querySelector<HTMLElement>(`[data-row~="${CSS.escape(rowId)}"]`);
  const within = row ?? root;
  const box = field === undefined ? null : within?.querySelector<HTMLElement>(`[data-fields~="${CSS.escape(field)}"]`);
  const place = box ?? row ?? root?.querySelector<HTMLElement>('h2');
  // What was found is there to be read or written: a button that moves it or takes it away isn't where the keys go.
  const control = place?.matches('h2')
    ? null
    : (place?.querySelector<HTMLElement>(FIELDS) ?? place?.querySelector<HTMLElement>(BUTTONS));
  const target = control ?? place;
  place?.scrollIntoView({ block: 'nearest' });
  target?.focus({ preventScroll: place !== target && (place?.offsetHeight ?? 0) < LOW });
};

/**
 * The same where a dialog that is just closing (the search, an import) may still hold the focus, or lose it: asked again
 * until the place has it, for half a second. Somebody who went elsewhere meanwhile stays there.
 */
export const focusPlaceOnceFree = (
  root: HTMLElement | null,
  place: FindingPlace,
  tries = 10,
  closing: Element | null = dialogOf(document.activeElement),
): void => {
  focusPlace(root, place);
  const again = () => {
    const { activeElement } = document;
    // A dialog that was opened since is where the person is now.
    const isElsewhere = activeElement !== document.body && (closing === null || dialogOf(activeElement) !== closing);
    if (!root?.isConnected || isElsewhere) return;
    focusPlaceOnceFree(root, place, tries - 1, closing);
  };
  if (tries > 0) setTimeout(again, 50);
};

const dialogOf = (element: Element | null): Element | null => element?.closest('[role="dialog"]') ?? null;

/**
 * Whether something was typed that can't be taken; the focus goes there, and whoever was leaving stays. Cells of tables
 * only tell, and so does what is stored and found wrong (`data-taken`). What stands half-typed is handed over first: it is by losing the focus, which keys that lead elsewhere
 * don't take.
 */
export const staysAtProblem = (root: HTMLElement | null): boolean => {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement.matches(TYPED_IN) && root?.contains(activeElement)) {
    // What the field says of it must stand on the screen before it is looked for.
    flushSync(() => activeElement.blur());
    // Whoever goes nowhere (this part is the one on screen) types on.
    activeElement.focus({ preventScroll: true });
  }
  const box = root?.querySelector<HTMLElement>(UNTAKEN);
  box?.scrollIntoView({ block: 'nearest' });
  box?.focus({ preventScroll: true });
  return box != null;
};

const UNTAKEN = ':is(input, textarea)[aria-invalid="true"]:not([data-taken])';

const TYPED_IN = ':is(input, textarea, [contenteditable="true"])';

/** Pixels; what is higher may have the control that is meant out of sight. */
const LOW = 400;

const FIELDS =
  ':is(input:not([tabindex="-1"], [type="file"], [hidden]), textarea, select, [contenteditable="true"], [role="textbox"]):not(:disabled)';

const BUTTONS = ':is(button:not(:disabled), [tabindex="0"])';

import type { MediaLine } from '#shared/domain/media/media-plan.ts';

/** How lines are gathered under headings. */
export type Grouping = 'none' | 'medium' | 'campaign' | 'item';

/** Heading of a group: `key` stands for it, '' for the lines that name none. */
export type LineGroup = { readonly key: string; readonly name: string };

export type CalendarRow =
  | { readonly kind: 'line'; readonly id: string; readonly line: MediaLine }
  | {
      readonly kind: 'group';
      readonly id: string;
      readonly name: string;
      readonly lineIds: readonly string[];
      readonly open: boolean;
    };

/**
 * The rows of the calendar: the lines in their order, under a heading for each group in the order in which they first appear.
 * @param groupOf null where lines aren't gathered
 * @param closed ids of groups whose lines aren't shown
 */
export const calendarRows = (
  lines: readonly MediaLine[],
  groupOf: ((line: MediaLine) => LineGroup) | null,
  closed: ReadonlySet<string>,
): readonly CalendarRow[] => {
  if (!groupOf) return lines.map((line) => ({ kind: 'line', id: line.id, line }));
  const names = new Map<string, string>();
  const groups = Map.groupBy(lines, (line) => {
    const { key, name } = groupOf(line);
    names.set(key, name);
    return key;
  });
  return [...groups].flatMap(([key, members]): readonly CalendarRow[] => {
    const id = `group:${key}`;
    const open = !closed.has(id);
    const heading: CalendarRow = {
      kind: 'group',
      id,
      name: names.get(key) ?? '',
      lineIds: members.map((line) => line.id),
      open,
    };
    return open ? [heading, ...members.map((line): CalendarRow => ({ kind: 'line', id: line.id, line }))] : [heading];
  });
};

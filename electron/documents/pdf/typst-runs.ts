import { printable } from '#shared/documents/glyph-coverage.ts';
import { withBreaks } from '#shared/documents/long-words.ts';
import type { ListBlock, Run } from '#shared/documents/model.ts';

/** What the template draws of a paragraph's runs. */
export const runsData = (runs: readonly Run[]) =>
  runs
    .filter((run) => run.text !== '')
    .flatMap((run) =>
      addressParts(printable(run.text)).map(({ text, address }) => {
        return { text: withBreaks(text), address, bold: run.bold ?? false, italic: run.italic ?? false };
      }),
    );

/**
 * Addresses with a hyphen apart: Spanish repeats a hyphen on the next line where a line breaks after it, which would
 * make another address of it.
 */
const addressParts = (text: string): readonly { readonly text: string; readonly address: boolean }[] =>
  text.includes('-') && ADDRESS.test(text)
    ? text
        .split(ADDRESS)
        .filter((part) => part !== '')
        .map((part) => ({ text: part, address: part.includes('-') && new RegExp(`^${ADDRESS.source}$`).test(part) }))
    : [{ text, address: false }];

const ADDRESS = /((?:https?:\/\/|www\.)\S+|[^\s@]+@[^\s@]+\.[^\s@]+)/;

type ListNode = { readonly runs: readonly object[]; readonly children: ListNode[] };

/** Flat items with levels → a tree, as lists are tagged. A level that jumps hangs under the item before it. */
export const listTree = (items: ListBlock['items']): readonly ListNode[] => {
  const root: ListNode[] = [];
  const open: { level: number; children: ListNode[] }[] = [{ level: -1, children: root }];
  for (const item of items) {
    while (open.length > 1 && (open.at(-1)?.level ?? -1) >= item.level) open.pop();
    const node: ListNode = { runs: runsData(item.runs), children: [] };
    (open.at(-1)?.children ?? root).push(node);
    open.push({ level: item.level, children: node.children });
  }
  return root;
};

import type { ClassifierIndex, ClassifierItem } from '#shared/domain/classifier/classifier-index.ts';
import type { ItemSearch } from '#shared/domain/classifier/classifier-search.ts';

/** A row of the tree as it is shown. */
export type TreeRow = {
  readonly item: ClassifierItem;
  /** 1 for chapters. */
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  /** undefined where nothing stands below. */
  readonly open: boolean | undefined;
  /** What it stands under, where the tree is a list of what was found. */
  readonly path: string;
};

/** The items that show: chapters, and what stands below the open ones. */
export const treeRows = (index: ClassifierIndex, open: ReadonlySet<string>): readonly TreeRow[] => {
  const rows: TreeRow[] = [];
  const add = (items: readonly ClassifierItem[], level: number): void => {
    for (const [at, item] of items.entries()) {
      const children = index.childrenOf(item.code);
      const isOpen = children.length > 0 ? open.has(item.code) : undefined;
      rows.push({ item, level, position: at + 1, siblings: items.length, open: isOpen, path: '' });
      if (isOpen) add(children, level + 1);
    }
  };
  add(index.childrenOf(''), 1);
  return rows;
};

const MOST_HITS = 300;

/** What was found, best first, each with what it stands under. */
export const foundRows = (index: ClassifierIndex, search: ItemSearch, query: string): readonly TreeRow[] => {
  const hits = search(query, MOST_HITS);
  return hits.map(({ item }, at) => ({
    item,
    level: 1,
    position: at + 1,
    siblings: hits.length,
    open: undefined,
    path: index
      .pathOf(item.code)
      .slice(0, -1)
      .map(({ name }) => name)
      .join(' › '),
  }));
};

/** The open codes with everything above `code` open too. */
export const revealed = (index: ClassifierIndex, open: ReadonlySet<string>, code: string): ReadonlySet<string> =>
  new Set([
    ...open,
    ...index
      .pathOf(code)
      .slice(0, -1)
      .map((item) => item.code),
  ]);

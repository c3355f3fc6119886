import {
  type ComparedContent,
  type ComparedRow,
  type DocumentWords,
  type EntityWords,
  rowsInOrder,
} from '#shared/domain/review/compare-documents.ts';

/** One row of a document as who reviews it reads it. */
export type ReadRow = {
  readonly rowId: string;
  /** «Renglón 3 (3611)». */
  readonly name: string;
  /** The row in one line; '' where only its data say something. */
  readonly summary: string;
  /** What isn't empty, each with its name. */
  readonly facts: readonly { readonly title: string; readonly value: string }[];
};

/** Rows of one kind, and what their figures sum to; '' where they have none. */
export type ReadGroup = { readonly entity: string; readonly rows: readonly ReadRow[]; readonly total: string };

export type ReadSection = { readonly section: string; readonly groups: readonly ReadGroup[] };

/**
 * A document as compact reading, section by section, in the order and with the words in which its versions are
 * compared: what a comparison can name, a reviewer can read and anchor an observation to. Sections without any row are
 * there too, so that it shows that they are empty.
 */
export const readDocument = (content: ComparedContent, words: DocumentWords): readonly ReadSection[] => {
  const sections = new Map<string, ReadGroup[]>();
  for (const entity of words) {
    const groups = sections.get(entity.section) ?? [];
    const rows = rowsInOrder(content, entity);
    if (rows.length > 0) groups.push(readGroup(rows, content, entity));
    sections.set(entity.section, groups);
  }
  return [...sections].map(([section, groups]) => ({ section, groups }));
};

const readGroup = (rows: readonly ComparedRow[], content: ComparedContent, words: EntityWords): ReadGroup => ({
  entity: words.entity,
  rows: rows.map((row, index) => ({
    rowId: row.id,
    name: words.name(row, index + 1, content),
    summary: words.summary(row, content),
    facts: words.fields.flatMap(({ field, title, show, onlyCompared }) => {
      if (words.asOne?.fields.has(field)) return [];
      const value = show(row[field], content);
      return onlyCompared || value.trim() === '' ? [] : [{ title, value }];
    }),
  })),
  total: totalOf(rows, words, content),
});

const totalOf = (rows: readonly ComparedRow[], { amount, fields }: EntityWords, content: ComparedContent): string => {
  const words = fields.find(({ field }) => field === amount);
  if (amount === undefined || !words) return '';
  const sum = rows.reduce((all, row) => all + (typeof row[amount] === 'number' ? row[amount] : 0), 0);
  return words.show(sum, content);
};

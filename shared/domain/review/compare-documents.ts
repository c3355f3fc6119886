/** One thing in which two versions differ, in a clerk's words. */
export type Difference = {
  readonly section: string;
  readonly where: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** Which datum changed; '' where a whole row came or went. */
  readonly what: string;
  readonly before: string;
  readonly after: string;
  /** Of figures: after − before, as printed; '' where it is no figure. */
  readonly difference: string;
};

export type ComparedRow = Readonly<Record<string, unknown>> & { readonly id: string };
export type ComparedContent = Readonly<Record<string, readonly ComparedRow[] | undefined>>;

/** How one field is called and shown; `figure` prints a difference, and makes the field one that sums. */
export type FieldWords = {
  readonly field: string;
  readonly title: string;
  readonly show: (value: unknown, content: ComparedContent) => string;
  readonly figure?: (amount: number) => string;
  /** It says only that it changed, and nothing to who reads the document as it stands. */
  readonly onlyCompared?: true;
  /** What a figure is worth that is kept as text; a number is worth itself. */
  readonly worth?: (value: unknown) => number | undefined;
};

/** How the rows of one entity are called. Fields that aren't listed say nothing to a person and aren't compared. */
export type EntityWords = {
  readonly entity: string;
  /** The section that a screen jumps to. */
  readonly section: string;
  /** «Renglón 3 (3611)»; `number` counts from 1; `content` is the version that the row stands in. */
  readonly name: (row: ComparedRow, number: number, content: ComparedContent) => string;
  /** What a whole row says where it came or went. */
  readonly summary: (row: ComparedRow, content: ComparedContent) => string;
  /** The field whose figure came or went with a row. */
  readonly amount?: string;
  readonly fields: readonly FieldWords[];
  /** Fields, like the days of a calendar, of which only together somebody makes sense: told as one where any changed. */
  readonly asOne?: {
    readonly fields: ReadonlySet<string>;
    readonly title: string;
    readonly worth: (row: ComparedRow) => number;
    readonly show: (row: ComparedRow) => string;
  };
  /** How rows stand that have no place of their own in a list. */
  readonly inOrder?: (rows: readonly ComparedRow[], content: ComparedContent) => readonly ComparedRow[];
};

/** What to call everything of one kind of document, in the order in which it is told. */
export type DocumentWords = readonly EntityWords[];

/**
 * In what two versions of a document differ: rows that came, went or say something else, field by field, and rows that
 * stand elsewhere. Rows are the same by their id, wherever they stand.
 */
export const compareDocuments = (
  before: ComparedContent,
  after: ComparedContent,
  words: DocumentWords,
): readonly Difference[] => words.flatMap((entity) => compareEntity(before, after, entity));

/** The rows of an entity in the order in which they are told. */
export const rowsInOrder = (content: ComparedContent, { entity, inOrder }: EntityWords): readonly ComparedRow[] => {
  const rows = content[entity] ?? [];
  return inOrder ? inOrder(rows, content) : rows;
};

const compareEntity = (before: ComparedContent, after: ComparedContent, words: EntityWords): readonly Difference[] => {
  const old = rowsInOrder(before, words);
  const now = rowsInOrder(after, words);
  const oldById = new Map(old.map((row, index) => [row.id, { row, number: index + 1 }]));
  const kept = new Set(now.map(({ id }) => id));
  const moved = movedIds(old, now);
  return [
    ...now.flatMap((row, index) => {
      const known = oldById.get(row.id);
      if (!known) return [whole('added', row, index + 1, after, words)];
      const where = words.name(row, index + 1, after);
      return [
        ...compareRow(known.row, row, { before, after }, words, where),
        ...compareAsOne(known.row, row, words, where),
        ...(moved.has(row.id) ? [place(words.section, where, known.number, index + 1)] : []),
      ];
    }),
    ...old.flatMap((row, index) => (kept.has(row.id) ? [] : [whole('removed', row, index + 1, before, words)])),
  ];
};

const compareRow = (
  rowBefore: ComparedRow,
  rowAfter: ComparedRow,
  contents: { readonly before: ComparedContent; readonly after: ComparedContent },
  words: EntityWords,
  where: string,
): readonly Difference[] =>
  words.fields.flatMap(({ field, title, show, figure, worth = ownWorth }): readonly Difference[] => {
    if (words.asOne?.fields.has(field)) return [];
    const [was, is] = [rowBefore[field], rowAfter[field]];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const [before, after] = [show(was, contents.before), show(is, contents.after)];
    const [old, now] = [worth(was), worth(is)];
    const difference = figure && old !== undefined && now !== undefined ? figure(now - old) : '';
    return [{ section: words.section, where, change: 'changed', what: title, before, after, difference }];
  });

const compareAsOne = (
  was: ComparedRow,
  is: ComparedRow,
  { section, asOne }: EntityWords,
  where: string,
): readonly Difference[] => {
  if (!asOne || ![...asOne.fields].some((field) => was[field] !== is[field])) return [];
  const more = asOne.worth(is) - asOne.worth(was);
  const difference = more > 0 ? `+${more}` : String(more);
  return [
    {
      section,
      where,
      change: 'changed',
      what: asOne.title,
      before: asOne.show(was),
      after: asOne.show(is),
      difference,
    },
  ];
};

const ownWorth = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

const whole = (
  change: 'added' | 'removed',
  row: ComparedRow,
  number: number,
  content: ComparedContent,
  words: EntityWords,
): Difference => {
  const said = words.summary(row, content);
  const amount = words.amount === undefined ? undefined : row[words.amount];
  const figure = words.fields.find(({ field }) => field === words.amount)?.figure;
  return {
    section: words.section,
    where: words.name(row, number, content),
    change,
    what: '',
    before: change === 'removed' ? said : '',
    after: change === 'added' ? said : '',
    difference: figure && typeof amount === 'number' ? figure(change === 'added' ? amount : -amount) : '',
  };
};

const place = (section: string, where: string, from: number, to: number): Difference => ({
  section,
  where,
  change: 'changed',
  what: 'lugar en la lista',
  before: String(from),
  after: String(to),
  difference: '',
});

/** A row that is moved takes another order key; rows that only have others before them now keep theirs. */
const movedIds = (old: readonly ComparedRow[], now: readonly ComparedRow[]): ReadonlySet<string> => {
  const ranks = new Map(old.map(({ id, rank }) => [id, rank]));
  return new Set(now.flatMap(({ id, rank }) => (ranks.has(id) && ranks.get(id) !== rank ? [id] : [])));
};

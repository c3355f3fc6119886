import { generateNKeysBetween } from 'fractional-indexing';
import type { DraftRow, RecordDraft } from '#electron/imports/program-record/record-draft.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import {
  emptyRecord,
  type ProgramRecord,
  type RecordContact,
  type RecordLink,
  recordOf,
} from '#shared/domain/program-record/program-record.ts';
import type { RecordCatalogue, RecordDefinitions } from '#shared/domain/program-record/record-definitions.ts';

const LINE = 2_000;
const NOTE = 100_000;
const SHORT = 100;
/** Rows that a collection takes from one text; the rest is kept together as a leftover. */
const MOST_ROWS = 400;

/** Gives a draft its ids, ranks and links. What is longer than its field admits is kept whole as a leftover. */
export const buildRecord = (
  draft: RecordDraft,
  {
    definitions,
    catalogues,
    newId,
  }: {
    readonly definitions: RecordDefinitions;
    readonly catalogues: readonly RecordCatalogue[];
    readonly newId: IdSource;
  },
): ProgramRecord => {
  const empty = emptyRecord(newId());
  const leftovers = [...draft.leftovers];
  const bounded = (text: string, most: number): string => {
    if (text.length <= most) return text;
    leftovers.push({ text, hint: 'Demasiado largo para su campo' });
    return '';
  };
  const some = <T>(rows: readonly T[], words: (row: T) => string): readonly T[] => {
    const rest = rows.slice(MOST_ROWS).map(words).join('\n');
    if (rest !== '') leftovers.push({ text: rest, hint: 'Demasiados renglones para su campo' });
    return rows.slice(0, MOST_ROWS);
  };
  const ids = new Map<DraftRow, string>();
  const idOf = (row: DraftRow): string => {
    const known = ids.get(row) ?? newId();
    ids.set(row, known);
    return known;
  };
  const labels = new Map(
    definitions.fields.flatMap((field) =>
      (catalogues.find((catalogue) => catalogue.key === field.catalogue)?.values ?? []).map(
        ({ value, label }) => [`${field.key} ${value}`, label] as const,
      ),
    ),
  );
  const { scalars } = draft;
  const value = ranked(some(draft.values, (row) => row.value)).map(({ row, rank }) => {
    const text = bounded(row.value, LINE);
    return {
      id: idOf(row),
      rank,
      fieldKey: row.fieldKey,
      value: text,
      label: labels.get(`${row.fieldKey} ${text}`) ?? '',
    };
  });
  const contact: readonly RecordContact[] = ranked(
    some(draft.contacts, (row) => [row.person, row.post, row.area, row.organisation].join(' ').trim()),
  ).map(({ row, rank }) => ({
    id: idOf(row),
    rank,
    role: row.role,
    person: bounded(row.person, LINE),
    post: bounded(row.post, LINE),
    area: bounded(row.area, LINE),
    organisation: bounded(row.organisation, LINE),
  }));
  const phone = ranked(some(draft.phones, (row) => [row.areaCode, row.number, row.extension].join(' ').trim())).map(
    ({ row, rank }) => ({
      id: idOf(row),
      rank,
      areaCode: bounded(row.areaCode, SHORT),
      number: bounded(row.number, SHORT),
      extension: bounded(row.extension, SHORT),
    }),
  );
  const email = ranked(some(draft.emails, (row) => row.address)).map(({ row, rank }) => ({
    id: idOf(row),
    rank,
    address: bounded(row.address, LINE),
  }));
  const kept = new Set([...value, ...contact, ...phone, ...email].map((row) => row.id));
  const link = ranked(some(linkRows(draft), (row) => row.url)).map(
    ({ row: { target, url, ...row }, rank }): RecordLink => {
      const id = target ? ids.get(target) : undefined;
      return {
        id: newId(),
        rank,
        ...row,
        url: bounded(url, LINE),
        targetId: id !== undefined && kept.has(id) ? id : null,
      };
    },
  );
  return {
    ...empty,
    record: [
      {
        ...recordOf(empty),
        name: bounded(scalars.name, LINE),
        description: bounded(scalars.description, NOTE),
        webPage: bounded(scalars.webPage, LINE),
        agency: bounded(scalars.agency, LINE),
        objective: [...draft.objective],
        startYear: bounded(scalars.startYear, SHORT),
        targetPopulation: bounded(scalars.targetPopulation, NOTE),
        capturedOn: bounded(scalars.capturedOn, SHORT),
        sourceUrl: bounded(scalars.sourceUrl, LINE),
        recordNumber: bounded(scalars.recordNumber, SHORT),
        portal: bounded(scalars.portal, LINE),
      },
    ],
    value,
    contact,
    phone,
    email,
    link,
    leftover: ranked(leftovers.flatMap(pieces)).map(({ row, rank }) => ({ id: newId(), rank, ...row })),
  };
};

type LinkDraft = Pick<RecordLink, 'number' | 'url' | 'fieldKey'> & { readonly target: DraftRow | null };

/** The listed links, each with the field that names its number; then the numbers that no list explains. */
const linkRows = (draft: RecordDraft): readonly LinkDraft[] => {
  const listed = draft.links.flatMap(({ number, url }): readonly LinkDraft[] => {
    const users = draft.references.filter((reference) => reference.number === number);
    if (users.length === 0) return [{ number, url, fieldKey: '', target: null }];
    return users.map(({ fieldKey, row }) => ({ number, url, fieldKey, target: row }));
  });
  const unexplained = draft.references
    .filter((reference) => !draft.links.some((link) => link.number === reference.number))
    .map(({ number, fieldKey, row }) => ({ number, url: '', fieldKey, target: row }));
  return [...listed, ...unexplained];
};

const ranked = <T>(rows: readonly T[]): readonly { readonly row: T; readonly rank: string }[] => {
  const ranks = generateNKeysBetween(null, null, rows.length);
  return rows.map((row, index) => ({ row, rank: ranks[index] ?? '' }));
};

const pieces = ({ text, hint }: { readonly text: string; readonly hint: string }) =>
  Array.from({ length: Math.ceil(text.length / NOTE) }, (_, index) => ({
    text: text.slice(index * NOTE, (index + 1) * NOTE),
    hint: hint.slice(0, LINE),
  }));

import type { Finding, FindingPlace, FindingSeverity } from '#shared/domain/common/finding.ts';
import { plainText } from '#shared/domain/common/rich-text.ts';
import { meaningfulWords, type Word } from '#shared/domain/common/spanish-words.ts';
import {
  type Activity,
  type ActivityDocument,
  activityNumbers,
  type Branch,
  type Cover,
  coverOf,
  type ProcedureContent,
} from '#shared/domain/procedure/procedure.ts';
import type { ProcedureProfile, ProfileSection, SectionKind } from '#shared/domain/procedure/profile.ts';

/** Place of findings about the cover: it is no section of the profile. */
export const COVER_SECTION = 'cover';

/** A text that a person wrote, in composed Unicode (NFC), and where; what the wording checks read. */
export type WrittenText = {
  readonly text: string;
  /** The text's words that carry meaning. */
  readonly words: readonly Word[];
  readonly place: FindingPlace;
  /** In words; asked for only where something was found. */
  readonly where: () => string;
};

/** A procedure prepared once for all checks: rows grouped, activities numbered, sections found. */
export type Reading = {
  readonly content: ProcedureContent;
  readonly profile: ProcedureProfile;
  readonly cover: Cover;
  readonly numbers: ReadonlyMap<string, number>;
  readonly branches: ReadonlyMap<string, readonly Branch[]>;
  readonly documents: ReadonlyMap<string, readonly ActivityDocument[]>;
  /** The profile's section of a kind; undefined where the profile has none. */
  readonly section: (kind: SectionKind) => ProfileSection | undefined;
  /** Descriptions and outcomes. */
  readonly courseTexts: readonly WrittenText[];
  /** Limits, section texts and responsibilities. */
  readonly sectionTexts: readonly WrittenText[];
};

export const readProcedure = (content: ProcedureContent, profile: ProcedureProfile): Reading => {
  const numbers = activityNumbers(content);
  const sections = new Map<SectionKind, ProfileSection>();
  for (const section of profile.sections) if (!sections.has(section.kind)) sections.set(section.kind, section);
  const base = {
    content,
    profile,
    cover: coverOf(content),
    numbers,
    branches: groupByActivity(content.branch),
    documents: groupByActivity(content.activityDocument),
    section: (kind: SectionKind) => sections.get(kind),
  };
  return { ...base, courseTexts: courseTextsOf(base), sectionTexts: sectionTextsOf(base) };
};

type Base = Omit<Reading, 'courseTexts' | 'sectionTexts'>;

/** «Desarrollo, actividad 5». */
export const whereActivity = (reading: Base, activityId: string): string =>
  `${reading.section('activities')?.title ?? 'Desarrollo'}, actividad ${reading.numbers.get(activityId) ?? '?'}`;

/** «Desarrollo, actividad 5, respuesta «No»». */
export const whereBranch = (reading: Base, branch: Branch): string => {
  const answer = branch.answer.trim();
  const index = (reading.branches.get(branch.activityId) ?? []).indexOf(branch) + 1;
  return `${whereActivity(reading, branch.activityId)}, respuesta ${answer === '' ? index : `«${answer}»`}`;
};

export const placeOf = (reading: Base, kind: SectionKind, rowId?: string, field?: string): FindingPlace => ({
  section: reading.section(kind)?.key ?? COVER_SECTION,
  ...(rowId === undefined ? {} : { rowId }),
  ...(field === undefined ? {} : { field }),
});

/** Title of the section of a kind, for `where`. */
export const titleOf = (reading: Base, kind: SectionKind): string => reading.section(kind)?.title ?? 'Portada';

/** «Reglas de Operación» as a person finds it in the contents: «3. Reglas de Operación». */
export const sectionName = (section: ProfileSection): string =>
  section.number === '' ? section.title : `${section.number}. ${section.title}`;

export const finding = (
  code: string,
  severity: FindingSeverity,
  place: FindingPlace,
  where: string,
  message: string,
  remedy: string,
): Finding => ({ code, severity, place, where, message, remedy });

/** Words of the person, quoted and short enough for one line. */
export const quote = (text: string): string => {
  const line = text.trim().replace(/\s+/g, ' ');
  return `«${line.length > 90 ? `${line.slice(0, 89).trimEnd()}…` : line}»`;
};

const groupByActivity = <T extends { readonly activityId: string }>(
  rows: readonly T[],
): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.activityId);
    if (group) group.push(row);
    else groups.set(row.activityId, [row]);
  }
  return groups;
};

/**
 * Texts already taken apart, by the row that holds them. Rows never change in place, so while somebody types only the
 * row under the cursor is read again; a row that is let go takes its words along.
 */
const readRows = new WeakMap<object, Map<string, Pick<WrittenText, 'text' | 'words'>>>();

const read = (row: object, field: string, written: () => string): Pick<WrittenText, 'text' | 'words'> => {
  const fields = readRows.get(row) ?? new Map<string, Pick<WrittenText, 'text' | 'words'>>();
  readRows.set(row, fields);
  const known = fields.get(field);
  if (known) return known;
  const text = written().normalize('NFC');
  const fresh = { text, words: meaningfulWords(text) };
  fields.set(field, fresh);
  return fresh;
};

/** The description's words, read once for all checks. */
export const descriptionWords = (activity: Activity): readonly Word[] =>
  read(activity, 'description', () => activity.description).words;

const courseTextsOf = (reading: Base): readonly WrittenText[] =>
  reading.content.activity.flatMap((activity: Activity) => [
    {
      ...read(activity, 'description', () => activity.description),
      place: placeOf(reading, 'activities', activity.id, 'description'),
      where: () => whereActivity(reading, activity.id),
    },
    ...(reading.branches.get(activity.id) ?? []).map((branch) => ({
      ...read(branch, 'outcome', () => branch.outcome),
      place: placeOf(reading, 'activities', branch.id, 'outcome'),
      where: () => whereBranch(reading, branch),
    })),
  ]);

const sectionTextsOf = (reading: Base): readonly WrittenText[] => {
  const { content, cover, profile } = reading;
  const objective = titleOf(reading, 'objective');
  const responsibilities = titleOf(reading, 'responsibilities');
  return [
    ...(['limitStart', 'limitEnd'] as const).map((field) => ({
      ...read(cover, field, () => cover[field]),
      place: placeOf(reading, 'objective', cover.id, field),
      where: () => objective,
    })),
    ...content.sectionText.flatMap((row) => {
      const section = profile.sections.find((candidate) => candidate.key === row.sectionKey);
      if (!section) return [];
      const place = { section: section.key, rowId: row.id, field: 'body' };
      return [{ ...read(row, 'body', () => plainText(row.body)), place, where: () => section.title }];
    }),
    ...content.responsibility.map((row) => ({
      ...read(row, 'functions', () => plainText(row.functions)),
      place: placeOf(reading, 'responsibilities', row.id, 'functions'),
      where: () => responsibilities,
    })),
  ];
};

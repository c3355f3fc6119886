import type { AnnualProgramChange, AnnualProgramContent } from '#shared/domain/annual-program/annual-program.ts';
import { setSectionText } from '#shared/domain/annual-program/program-edits.ts';
import type { ProgramProfile } from '#shared/domain/annual-program/program-profile.ts';
import { removeProgramRow } from '#shared/domain/annual-program/program-rows.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import type { RichBlock, RichText } from '#shared/domain/common/rich-text.ts';

/**
 * The sections of one programme: those of its profile, renamed, put in another order, left out, or with some of its own
 * between. The programme keeps its table of contents as one of its texts, written as a list: a numbered item is printed,
 * a bullet isn't; each says its title and, in italics, its key. A programme without that text has its profile's sections.
 */
export type OutlineSection = {
  readonly section: ProgramProfile['sections'][number];
  readonly printed: boolean;
};

/** Of the text that holds the table of contents; no section of a profile is called so. */
export const OUTLINE_KEY = 'contents';
const OWN = 'own-';

/** Sections that a person added to this programme. */
export const isOwnSection = (key: string): boolean => key.startsWith(OWN);

/** A programme without cover or without sheet of signatures can't be authorised. */
export const isAlwaysPrinted = ({ kind }: OutlineSection['section']): boolean =>
  kind === 'cover' || kind === 'signatures';

type Texts = Pick<AnnualProgramContent, 'sectionText'>;

/** Every section in the programme's order, printed or not. What the profile has and the programme doesn't name follows it. */
export const sectionOutline = (profile: ProgramProfile, content: Texts): readonly OutlineSection[] => {
  const written = content.sectionText.find(({ sectionKey }) => sectionKey === OUTLINE_KEY)?.body ?? [];
  const known = new Map(profile.sections.map((section) => [section.key, section]));
  const outline: OutlineSection[] = [];
  for (const block of written) {
    const [title = '', key = ''] = block.runs.map(({ text }) => text);
    const section = known.get(key) ?? (isOwnSection(key) ? ownSection(key) : undefined);
    if (!section || outline.some((entry) => entry.section.key === key)) continue;
    outline.push({
      section: title.trim() === '' ? section : { ...section, title },
      printed: block.kind === 'numbered' || isAlwaysPrinted(section),
    });
  }
  for (const [index, section] of profile.sections.entries()) {
    if (outline.some((entry) => entry.section.key === section.key)) continue;
    const before = profile.sections[index - 1]?.key;
    outline.splice(outline.findIndex((entry) => entry.section.key === before) + 1, 0, { section, printed: true });
  }
  return outline;
};

/** The profile as this programme follows it: what prints, in its order, by its names. */
export const profileAsFollowed = (profile: ProgramProfile, content: Texts): ProgramProfile => ({
  ...profile,
  sections: sectionOutline(profile, content)
    .filter(({ printed }) => printed)
    .map(({ section }) => section),
});

/** Keeps another table of contents. */
export const writeOutline = (
  content: AnnualProgramContent,
  outline: readonly OutlineSection[],
  newId: IdSource,
): readonly AnnualProgramChange[] => setSectionText(content, OUTLINE_KEY, outline.map(itemOf), newId);

/** Back to the sections of the profile; texts of the programme's own sections go. */
export const forgetOutline = ({ sectionText }: Texts): readonly AnnualProgramChange[] =>
  sectionText
    .filter(({ sectionKey }) => sectionKey === OUTLINE_KEY || isOwnSection(sectionKey))
    .map(({ id }) => removeProgramRow('sectionText', id));

/** Takes a section of the programme's own away, with its text. */
export const removeOwnSection = (
  content: AnnualProgramContent,
  outline: readonly OutlineSection[],
  key: string,
  newId: IdSource,
): readonly AnnualProgramChange[] => [
  ...writeOutline(
    content,
    outline.filter(({ section }) => section.key !== key),
    newId,
  ),
  ...content.sectionText
    .filter(({ sectionKey }) => sectionKey === key)
    .map(({ id }) => removeProgramRow('sectionText', id)),
];

/** A table of contents in words, as histories and comparisons tell it; undefined for any other text. */
export const outlineWords = (body: RichText): string | undefined => {
  const items = body.map(({ kind, runs: [title, key, ...more] }) =>
    kind !== 'paragraph' && title && key?.italic === true && more.length === 0
      ? `${title.text}${kind === 'bullet' ? ' (no se imprime)' : ''}`
      : undefined,
  );
  return items.length === 0 || items.includes(undefined) ? undefined : items.join('; ');
};

/** A section of the programme's own, to be written as text. */
export const newOwnSection = (newId: IdSource, title: string): OutlineSection => ({
  section: { ...ownSection(`${OWN}${newId()}`), title },
  printed: true,
});

const ownSection = (key: string): OutlineSection['section'] => ({
  key,
  title: 'Apartado propio',
  kind: 'text',
  help: 'Apartado propio de este programa: se escribe como texto.',
});

const itemOf = ({ section: { key, title }, printed }: OutlineSection): RichBlock => ({
  kind: printed ? 'numbered' : 'bullet',
  level: 0,
  runs: [{ text: title }, { text: key, italic: true }],
});

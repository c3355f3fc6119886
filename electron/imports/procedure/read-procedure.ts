import { buildContent, type ImportedImage } from '#electron/imports/procedure/build-content.ts';
import { keepWhatIsMissing } from '#electron/imports/procedure/conservation.ts';
import { type Draft, emptyDraft, type SourceSection } from '#electron/imports/procedure/draft.ts';
import { labelled, readCover } from '#electron/imports/procedure/read-cover.ts';
import { keep, readSection } from '#electron/imports/procedure/read-sections.ts';
import {
  FOREIGN_SECTION,
  headingTable,
  type SplitSource,
  splitSections,
} from '#electron/imports/procedure/section-headings.ts';
import { type SourceBlock, textUnits } from '#electron/imports/source-blocks.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import type { ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import type { ProcedureProfile } from '#shared/domain/procedure/profile.ts';

export type ReadProcedure = {
  readonly content: ProcedureContent;
  readonly unplaced: readonly string[];
  readonly notes: readonly string[];
};

export type ReadOptions = {
  readonly profiles: readonly ProcedureProfile[];
  /** The profile to read into; null picks the one whose sections the source resembles most. */
  readonly profileId: string | null;
  readonly newId: IdSource;
  readonly imageOf: (bytes: Uint8Array) => ImportedImage | null;
  /** Texts of running headers, which stand outside the body of a DOCX. */
  readonly headerTexts: readonly string[];
};

/**
 * Understands a published procedure. Nothing is written and no sentence is dropped: what has no place is a leftover.
 * @throws DomainError `not-a-procedure` where neither activities nor sections of a procedure are found
 */
export const readProcedure = (blocks: readonly SourceBlock[], options: ReadOptions): ReadProcedure => {
  const profile = pickProfile(blocks, options);
  const kinds = new Map(profile.sections.map((section) => [section.key, section.kind]));
  const table = headingTable(options.profiles, profile);
  const { before, sections, repeatedHeadings } = coverHeadings(splitSections(blocks, table));
  const draft = emptyDraft();
  draft.consumed.push(...repeatedHeadings);
  readCover(before, options.profiles, profile, draft);
  for (const section of sections) {
    const kind = kinds.get(section.key);
    if (kind) readSection(section, kind, draft);
    else keepForeign(section, draft);
  }
  for (const text of options.headerTexts) if (!labelled(text, draft)) draft.consumed.push(text);
  refuseUnlessProcedure(draft, sections);
  keepWhatIsMissing(textUnits(blocks), draft);
  const content = buildContent(draft, profile, options.newId, options.imageOf);
  return { content, unplaced: draft.leftovers.map((row) => row.text), notes: draft.notes };
};

const pickProfile = (blocks: readonly SourceBlock[], { profiles, profileId }: ReadOptions): ProcedureProfile => {
  const named = profiles.find((profile) => profile.id === profileId);
  if (named) return named;
  if (profileId !== null) {
    throw new DomainError(
      'invalid-input',
      `No existe el perfil «${profileId}». Los perfiles disponibles son: ${profiles.map((p) => p.id).join(', ')}. Elija uno de ellos.`,
    );
  }
  const scored = profiles.map((profile) => {
    const own = headingTable([{ ...profile, sections: profile.sections.map((s) => ({ ...s, aliases: [] })) }], profile);
    return { profile, score: new Set(splitSections(blocks, own).sections.map((section) => section.key)).size };
  });
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a), scored[0] ?? { profile: undefined, score: 0 });
  if (!best.profile)
    throw new DomainError('internal', 'No hay perfiles de procedimiento instalados. Vuelva a instalar Cauce.');
  return best.profile;
};

/** «PROCEDIMIENTO» on a cover is also a name for the activities section: without activities under it, it is the cover. */
const coverHeadings = (split: SplitSource): SplitSource => {
  const [first, ...others] = split.sections;
  const isCover =
    first?.key === 'activities' &&
    others.some((section) => section.key === 'activities') &&
    !first.blocks.some((block) => block.kind === 'table' && block.rows.length > 2);
  if (!first || !isCover) return split;
  return {
    ...split,
    before: [...split.before, { kind: 'paragraph', runs: [{ text: first.heading }] }, ...first.blocks],
    sections: others,
  };
};

const keepForeign = (section: SourceSection, draft: Draft): void => {
  draft.consumed.push(section.heading);
  keep(section.blocks, `Sección «${section.heading}», que este perfil no tiene`, draft);
};

const refuseUnlessProcedure = (draft: Draft, sections: readonly SourceSection[]): void => {
  const activities = draft.activities.length;
  const known = new Set(sections.map((section) => section.key).filter((key) => key !== FOREIGN_SECTION)).size;
  if ((activities >= 2 && known >= 1) || (activities >= 1 && known >= 3) || known >= 5) return;
  throw new DomainError(
    'not-a-procedure',
    'El texto no parece un procedimiento: no se encontró la tabla de actividades ni las secciones que lo forman (objetivo, alcance, desarrollo…). ' +
      'Revise que sea el documento completo, o cree un procedimiento nuevo y copie ahí lo que necesite.',
  );
};

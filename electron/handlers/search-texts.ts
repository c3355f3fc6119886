import type { SearchText } from '#electron/storage/repositories/search-index-repository.ts';
import type { DossierContent } from '#shared/domain/dossier/dossier.ts';
import { dossierEntities, dossierOf } from '#shared/domain/dossier/dossier.ts';
import { type ManualContent, manualEntities } from '#shared/domain/manual/manual.ts';
import { activityNumbers, type ProcedureContent, procedureEntities } from '#shared/domain/procedure/procedure.ts';
import type { ProcedureProfile, SectionKind } from '#shared/domain/procedure/profile.ts';
import { type ContactRole, type ProgramRecord, recordEntities } from '#shared/domain/program-record/program-record.ts';
import type { RecordDefinitions, RecordField } from '#shared/domain/program-record/record-definitions.ts';
import { HISTORY_SECTION, LEFTOVER_SECTION } from '#shared/domain/program-record/record-reading.ts';
import { type WordPart, wordParts } from '#shared/domain/search/word-fields.ts';

/** One findable text out of what a row says, in a section and at a place in words. */
export const textAt = (
  section: string,
  rowId: string | null,
  place: readonly string[],
  parts: readonly WordPart[],
): SearchText => ({ section, rowId, place: place.filter((part) => part !== '').join(', '), parts });

/** Texts that say nothing aren't findable; a name is kept apart from them. */
export const sayingSomething = (texts: readonly SearchText[]): readonly SearchText[] =>
  texts.filter(({ parts }) => parts.length > 0);

/** Everything a person may look for in a procedure, with the place it stands in under its profile. */
export const procedureTexts = (content: ProcedureContent, profile: ProcedureProfile): readonly SearchText[] => {
  const titleOf = (kind: SectionKind) => profile.sections.find((section) => section.kind === kind)?.title;
  const keyOf = (kind: SectionKind) => profile.sections.find((section) => section.kind === kind)?.key ?? kind;
  const numbers = activityNumbers(content);
  const activity = (id: string) => `actividad ${numbers.get(id) ?? '?'}`;
  const rows = <E extends keyof ProcedureContent>(
    entity: E,
    kind: SectionKind,
    detail: (row: ProcedureContent[E][number]) => string = () => '',
  ) =>
    content[entity].map((row) =>
      textAt(
        keyOf(kind),
        row.id,
        [titleOf(kind) ?? 'Procedimiento', detail(row)],
        wordParts(procedureEntities[entity], row),
      ),
    );
  const limits = (parts: readonly WordPart[], are: boolean) =>
    parts.filter(({ field }) => (field === 'limitStart' || field === 'limitEnd') === are);
  return sayingSomething([
    ...content.cover.flatMap((row): SearchText[] => {
      const parts = wordParts(procedureEntities.cover, row);
      return [
        { ...textAt('cover', row.id, ['Portada'], limits(parts, false)), isName: true },
        textAt(keyOf('objective'), row.id, [titleOf('objective') ?? 'Procedimiento', 'límites'], limits(parts, true)),
      ];
    }),
    ...content.coverField.map((row) =>
      textAt('cover', row.id, ['Portada'], wordParts(procedureEntities.coverField, row)),
    ),
    ...content.sectionText.map((row) => {
      const section = profile.sections.find((candidate) => candidate.key === row.sectionKey);
      return textAt(row.sectionKey, row.id, [section?.title ?? 'Texto'], wordParts(procedureEntities.sectionText, row));
    }),
    ...rows('area', 'scope'),
    ...rows('post', 'activities', () => 'puesto'),
    ...rows('activity', 'activities', (row) => activity(row.id)),
    ...rows('branch', 'activities', (row) => activity(row.activityId)),
    ...rows('activityDocument', 'activities', (row) => activity(row.activityId)),
    ...rows('responsibility', 'responsibilities'),
    ...rows('collaborator', 'collaborators'),
    ...rows('definition', 'definitions'),
    ...rows('reference', 'references'),
    ...rows('form', 'forms'),
    ...rows('revision', 'revisions'),
    ...rows('annex', 'annexes'),
    ...rows('signatory', 'signatures'),
    ...content.leftover.map((row) =>
      textAt('leftover', row.id, ['Texto sin colocar'], wordParts(procedureEntities.leftover, row)),
    ),
  ]);
};

const MANUAL_PLACES: Readonly<Record<string, string>> = { presentation: 'Presentación', legalBasis: 'Marco jurídico' };

export const manualTexts = (content: ManualContent): readonly SearchText[] =>
  sayingSomething([
    ...content.manual.flatMap((row): SearchText[] => {
      const parts = wordParts(manualEntities.manual, row);
      const cover = parts.filter(({ field }) => MANUAL_PLACES[field] === undefined);
      return [
        { ...textAt('cover', row.id, ['Portada'], cover), isName: true },
        ...parts.flatMap((part) => {
          const place = MANUAL_PLACES[part.field];
          return place === undefined ? [] : [textAt(part.field, row.id, [place], [part])];
        }),
      ];
    }),
    ...content.signatory.map((row) =>
      textAt('signatures', row.id, ['Firmas'], wordParts(manualEntities.signatory, row)),
    ),
  ]);

/** A record's texts in the sections of its definitions; an answer is found under the label of its field. */
export const programTexts = (content: ProgramRecord, definitions: RecordDefinitions): readonly SearchText[] => {
  const at = (field: RecordField | undefined, rowId: string, parts: readonly WordPart[]) => {
    const section = definitions.sections.find((candidate) => candidate.key === field?.section);
    return textAt(field?.section ?? '', rowId, [section?.title ?? 'Ficha', field?.label ?? ''], parts);
  };
  const first = (entity: RecordField['entity'], role?: ContactRole) =>
    definitions.fields.find((field) => field.entity === entity && (role === undefined || field.role === role));
  return sayingSomething([
    ...content.record.flatMap((row) =>
      wordParts(recordEntities.record, row).map((part): SearchText => {
        const asked = definitions.fields.find(({ entity, field }) => entity === 'record' && field === part.field);
        const text = at(asked, row.id, [part]);
        return part.field === 'name' ? { ...text, isName: true } : text;
      }),
    ),
    ...content.value.map((row) =>
      at(
        definitions.fields.find(({ key }) => key === row.fieldKey),
        row.id,
        wordParts(recordEntities.value, row),
      ),
    ),
    ...content.contact.map((row) => at(first('contact', row.role), row.id, wordParts(recordEntities.contact, row))),
    ...content.phone.map((row) => at(first('phone'), row.id, wordParts(recordEntities.phone, row))),
    ...content.email.map((row) => at(first('email'), row.id, wordParts(recordEntities.email, row))),
    ...content.link.map((row) => at(first('link'), row.id, wordParts(recordEntities.link, row))),
    ...content.period.map((row) =>
      textAt(HISTORY_SECTION, row.id, ['Historia del programa'], wordParts(recordEntities.period, row)),
    ),
    ...content.leftover.map((row) =>
      textAt(LEFTOVER_SECTION, row.id, ['Texto sin lugar'], wordParts(recordEntities.leftover, row)),
    ),
  ]);
};

/** What was written in a dossier and what its files are called, by the number of their activity. */
export const dossierTexts = (
  content: DossierContent,
  procedure: ProcedureContent,
  programName: string,
): readonly SearchText[] => {
  const numbers = activityNumbers(procedure);
  const { id, fiscalYear } = dossierOf(content);
  const at = (activityId: string, rowId: string, what: string, parts: readonly WordPart[]) =>
    textAt(activityId, rowId, [`Actividad ${numbers.get(activityId) ?? '?'}`, what], parts);
  const activityOfPost = (postId: string) => procedure.activity.find((row) => row.postId === postId)?.id ?? '';
  return sayingSomething([
    { ...textAt('', id, [], [{ field: 'name', text: `${programName} · ${fiscalYear}` }]), isName: true },
    ...content.activityNote.map((row) =>
      at(row.activityId, row.id, 'nota', wordParts(dossierEntities.activityNote, row)),
    ),
    ...content.step.map((row) => at(row.activityId, row.id, 'curso', wordParts(dossierEntities.step, row))),
    ...content.assignment.map((row) => {
      const post = procedure.post.find((one) => one.id === row.postId)?.name ?? '';
      const parts = wordParts(dossierEntities.assignment, row);
      return textAt(activityOfPost(row.postId), row.id, [post.trim() === '' ? 'Responsable' : post], parts);
    }),
    ...content.evidence.map((row) => at(row.activityId, row.id, 'evidencia', wordParts(dossierEntities.evidence, row))),
  ]);
};

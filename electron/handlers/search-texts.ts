import type { SearchText } from '#electron/storage/repositories/search-repository.ts';
import { plainText } from '#shared/domain/common/rich-text.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { DossierContent } from '#shared/domain/dossier/dossier.ts';
import type { ManualContent } from '#shared/domain/manual/manual.ts';
import { activityNumbers, coverOf, type ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import type { ProcedureProfile, SectionKind } from '#shared/domain/procedure/profile.ts';
import { type ContactRole, type ProgramRecord, recordOf } from '#shared/domain/program-record/program-record.ts';
import type { RecordDefinitions, RecordField } from '#shared/domain/program-record/record-definitions.ts';
import { HISTORY_SECTION, LEFTOVER_SECTION } from '#shared/domain/program-record/record-reading.ts';

/** Everything a person may look for in a procedure, with the place it stands in under its profile. */
export const procedureTexts = (content: ProcedureContent, profile: ProcedureProfile): readonly SearchText[] => {
  const sectionOf = (kind: SectionKind) => profile.sections.find((section) => section.kind === kind);
  const at = (kind: SectionKind, rowId: string, body: string, detail = '') => {
    const section = sectionOf(kind);
    return entry(section?.key ?? kind, rowId, [section?.title ?? 'Procedimiento', detail], body);
  };
  const numbers = activityNumbers(content);
  const activity = (id: string) => `actividad ${numbers.get(id) ?? '?'}`;
  const cover = coverOf(content);
  return [
    entry('cover', cover.id, ['Portada'], [cover.title, cover.code, cover.areaName].join('\n')),
    ...content.coverField.map((row) => entry('cover', row.id, ['Portada'], row.value)),
    ...content.sectionText.map((row) => {
      const section = profile.sections.find((candidate) => candidate.key === row.sectionKey);
      return entry(row.sectionKey, row.id, [section?.title ?? 'Texto'], plainText(row.body));
    }),
    at('objective', cover.id, `${cover.limitStart}\n${cover.limitEnd}`, 'límites'),
    ...content.area.map((row) => at('scope', row.id, row.name)),
    ...content.post.map((row) => at('activities', row.id, row.name, 'puesto')),
    ...content.activity.map((row) =>
      at('activities', row.id, [row.description, row.question, row.predefinedProcedure].join('\n'), activity(row.id)),
    ),
    ...content.branch.map((row) => at('activities', row.id, `${row.answer}\n${row.outcome}`, activity(row.activityId))),
    ...content.activityDocument.map((row) => at('activities', row.id, row.title, activity(row.activityId))),
    ...content.responsibility.map((row) =>
      at('responsibilities', row.id, `${row.document}\n${plainText(row.functions)}`),
    ),
    ...content.collaborator.map((row) => at('collaborators', row.id, `${row.name}\n${row.role}`)),
    ...content.definition.map((row) => at('definitions', row.id, `${row.term}: ${row.meaning}`)),
    ...content.reference.map((row) => at('references', row.id, `${row.code} ${row.title}`)),
    ...content.form.map((row) => at('forms', row.id, `${row.code} ${row.title}`)),
    ...content.revision.map((row) => at('revisions', row.id, `${row.subject}\n${row.summary}`)),
    ...content.annex.map((row) => at('annexes', row.id, `${row.title}\n${row.alt}`)),
    ...content.signatory.map((row) => at('signatures', row.id, `${row.name}\n${row.position}`)),
    ...content.leftover.map((row) => entry('leftover', row.id, ['Texto sin colocar'], row.text)),
  ].filter((text) => text.folded !== '');
};

export const manualTexts = (content: ManualContent): readonly SearchText[] =>
  content.manual
    .flatMap((row) => [
      entry('cover', row.id, ['Portada'], [row.title, row.code, row.areaName].join('\n')),
      entry('presentation', row.id, ['Presentación'], plainText(row.presentation)),
      entry('legalBasis', row.id, ['Marco jurídico'], plainText(row.legalBasis)),
    ])
    .concat(content.signatory.map((row) => entry('signatures', row.id, ['Firmas'], `${row.name}\n${row.position}`)))
    .filter((text) => text.folded !== '');

/** A record's texts in the sections of its definitions; an answer is found under the label of its field. */
export const programTexts = (content: ProgramRecord, definitions: RecordDefinitions): readonly SearchText[] => {
  const at = (field: RecordField | undefined, rowId: string, body: string) => {
    const section = definitions.sections.find((candidate) => candidate.key === field?.section);
    return entry(field?.section ?? '', rowId, [section?.title ?? 'Ficha', field?.label ?? ''], body);
  };
  const byKey = (key: string) => definitions.fields.find((field) => field.key === key);
  const first = (entity: RecordField['entity'], role?: ContactRole) =>
    definitions.fields.find((field) => field.entity === entity && (role === undefined || field.role === role));
  const record = recordOf(content);
  const scalars = definitions.fields
    .filter((field) => field.entity === 'record')
    .map((field) => {
      const value = (record as Readonly<Record<string, unknown>>)[field.field];
      const text = field.field === 'objective' ? plainText(record.objective) : typeof value === 'string' ? value : '';
      return at(field, record.id, text);
    });
  return [
    ...scalars,
    ...content.value.map((row) => at(byKey(row.fieldKey), row.id, `${row.value}\n${row.label}`)),
    ...content.contact.map((row) =>
      at(first('contact', row.role), row.id, [row.person, row.post, row.area, row.organisation].join('\n')),
    ),
    ...content.phone.map((row) => at(first('phone'), row.id, `${row.areaCode} ${row.number} ${row.extension}`)),
    ...content.email.map((row) => at(first('email'), row.id, row.address)),
    ...content.link.map((row) => at(first('link'), row.id, row.url)),
    ...content.period.map((row) =>
      entry(HISTORY_SECTION, row.id, ['Historia del programa'], [row.institution, row.act, row.source].join('\n')),
    ),
    ...content.leftover.map((row) => entry(LEFTOVER_SECTION, row.id, ['Texto sin lugar'], row.text)),
  ].filter((text) => text.folded !== '');
};

/** What was written in a dossier and what its files are called, by the number of their activity. */
export const dossierTexts = (content: DossierContent, procedure: ProcedureContent): readonly SearchText[] => {
  const numbers = activityNumbers(procedure);
  const at = (activityId: string, rowId: string, what: string, body: string) =>
    entry(activityId, rowId, [`Actividad ${numbers.get(activityId) ?? '?'}`, what], body);
  return [
    ...content.activityNote.map((row) => at(row.activityId, row.id, 'nota', plainText(row.body))),
    ...content.step.map((row) => at(row.activityId, row.id, 'curso', [row.note, row.officerName].join('\n'))),
    ...content.evidence.map((row) => at(row.activityId, row.id, 'evidencia', `${row.name}\n${row.description}`)),
  ].filter((text) => text.folded !== '');
};

const entry = (section: string, rowId: string, place: readonly string[], text: string): SearchText => {
  const body = text.trim();
  return { section, rowId, place: place.filter(Boolean).join(', '), body, folded: foldText(body) };
};

import { parsed, rowWords, words } from '#electron/handlers/history-words.ts';
import type { ChangeRecord } from '#electron/storage/journal/journal-writer.ts';
import type { HistoryStep } from '#electron/storage/repositories/journal-repository.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import { ACTIVITY_STATE_WORDS } from '#shared/domain/dossier/course-states.ts';
import type { DossierContent } from '#shared/domain/dossier/dossier.ts';
import { postNameOf } from '#shared/domain/dossier/posts-held.ts';
import { activityNumbers, type ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import type { HistoryEntry } from '#shared/ipc/history.ts';

type DossierWords = { readonly content: DossierContent; readonly procedure: ProcedureContent };

/** A step of a dossier's journal in words: what happened to which activity, who holds what, what was written. */
export const dossierHistoryWords = (step: HistoryStep, known: DossierWords): HistoryEntry => {
  const { records, ...line } = step;
  return { ...line, details: records.flatMap((record) => detailOf(record, known)) };
};

/** A closing or a reopening: who, why, and how many files were kept with it. */
export const closingHistoryWords = ({ records, ...line }: HistoryStep): HistoryEntry => {
  const rows = records.map(({ entity, after }) => ({ entity, row: rowOf(parsed(after)) }));
  const kept = rows.filter(({ entity }) => entity === 'closedDocument').length;
  return {
    ...line,
    details: rows.flatMap(({ entity, row }) => {
      if (entity !== 'closing') return [];
      const who = [row.officerName, row.postName].filter(Boolean).join(', ');
      return [
        { what: 'Por', before: '', after: who },
        ...(row.note ? [{ what: 'Nota', before: '', after: String(row.note).slice(0, 300) }] : []),
        ...(kept > 0 ? [{ what: 'Archivos guardados', before: '', after: String(kept) }] : []),
      ];
    }),
  };
};

const detailOf = (record: ChangeRecord, known: DossierWords): HistoryEntry['details'] => {
  const before = parsed(record.before);
  const after = parsed(record.after);
  const rows = known.content[record.entity as keyof DossierContent] as readonly { readonly id: string }[] | undefined;
  const row = rowOf(record.op === 'update' ? rows?.find(({ id }) => id === record.rowId) : (after ?? before));
  const name = nameOf(record.entity, row, known);
  if (record.op !== 'update') {
    const said = SAID[record.entity] ?? [];
    const told = (value: unknown) =>
      value === null
        ? ''
        : said
            .map((field) => valueWords(field, rowOf(value)[field], known))
            .filter(Boolean)
            .join(' · ') || rowWords(value);
    const happened = record.op === 'delete' ? 'se borró' : record.entity === 'step' ? 'empezó' : 'se agregó';
    // A dossier's own row says nothing that the list doesn't.
    if (record.entity === 'dossier') return [{ what: `${name}: ${happened}`, before: '', after: '' }];
    return [{ what: `${name}: ${happened}`, before: told(before), after: told(after) }];
  }
  const field = record.field ?? '';
  if (field === 'rank') return [{ what: `${name}: lugar en la lista`, before: '', after: 'cambió de lugar' }];
  return [
    {
      what: `${name}: ${FIELDS[field] ?? field}`,
      before: valueWords(field, before, known),
      after: valueWords(field, after, known),
    },
  ];
};

type Row = Readonly<Record<string, unknown>>;

const rowOf = (value: unknown): Row => (typeof value === 'object' && value !== null ? (value as Row) : {});

const nameOf = (entity: string, row: Row, { procedure }: DossierWords): string => {
  const number = activityNumbers(procedure).get(String(row.activityId));
  const activity = number === undefined ? 'Actividad' : `Actividad ${number}`;
  if (entity === 'step') return activity;
  if (entity === 'activityNote') return `${activity}, nota`;
  if (entity === 'evidence') return `${activity}, evidencia`;
  if (entity === 'assignment') {
    const post = postNameOf(procedure, String(row.postId));
    return post === '' ? 'Quién ocupa un puesto' : `Quién ocupa «${post}»`;
  }
  return 'Expediente';
};

/** What an added or deleted row says of itself, in this order. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  step: ['startedOn', 'officerName', 'note'],
  assignment: ['officerName', 'startedOn'],
  activityNote: ['body'],
  evidence: ['name', 'description'],
};

const valueWords = (field: string, value: unknown, { procedure }: DossierWords): string => {
  if (value === null || value === undefined || value === '') return '';
  switch (field) {
    case 'startedOn':
    case 'endedOn':
    case 'addedOn':
      return formatLongDate(String(value));
    case 'state':
      return ACTIVITY_STATE_WORDS[value as keyof typeof ACTIVITY_STATE_WORDS] ?? words(value);
    case 'branchId':
      return procedure.branch.find(({ id }) => id === value)?.answer ?? '';
    case 'activityId':
    case 'nextActivityId': {
      const number = activityNumbers(procedure).get(String(value));
      return number === undefined ? '' : `actividad ${number}`;
    }
    case 'postId':
      return postNameOf(procedure, String(value));
    default:
      return words(value);
  }
};

const FIELDS: Readonly<Record<string, string>> = {
  archived: 'archivado',
  state: 'estado',
  startedOn: 'desde',
  endedOn: 'terminó el',
  branchId: 'respuesta que se tomó',
  nextActivityId: 'siguió la',
  activityId: 'actividad',
  postId: 'puesto',
  officerName: 'servidor público',
  postName: 'puesto',
  note: 'nota',
  body: 'texto',
  description: 'descripción',
  name: 'nombre',
};

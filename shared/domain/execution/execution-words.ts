import { monthName } from '#shared/domain/common/fiscal-year.ts';
import type { LogEntry } from '#shared/domain/execution/execution.ts';
import { ENTRY_KIND_NAMES, entryWords } from '#shared/domain/execution/execution-finding.ts';
import type { ComparedContent, DocumentWords, FieldWords } from '#shared/domain/review/compare-documents.ts';
import {
  choiceField,
  dateField,
  joined,
  quantityField,
  rowName,
  said,
  textField,
} from '#shared/domain/review/field-words.ts';

/** What is called by an id outside the log; undefined where it is gone. */
type OutsideNames = (id: string) => string | undefined;

export const PEOPLE_BASIS_NAMES = { counted: 'Contadas', estimated: 'Estimadas' } as const;

/** How a comparison and the history call what a log is made of; sections are those of its findings. */
export const executionWords = (outside: OutsideNames): DocumentWords => {
  const named = (value: unknown): string =>
    typeof value === 'string' ? (outside(value) ?? 'uno que ya no está') : 'ninguno';
  const outsideField = (field: string, title: string): FieldWords => ({ field, title, show: named });
  return [
    {
      entity: 'execution',
      section: 'log',
      name: () => 'Datos generales',
      summary: () => '',
      fields: [textField('title', 'título')],
    },
    {
      entity: 'entry',
      section: 'log',
      name: (row, number) => entryWords(row as unknown as LogEntry, number - 1),
      summary: (row) => joined([ENTRY_KIND_NAMES[row.kind as 'talk'] ?? '', said(row.date), said(row.place)]),
      fields: [
        choiceField('kind', 'tipo', ENTRY_KIND_NAMES),
        textField('date', 'fecha'),
        textField('endDate', 'último día'),
        textField('title', 'título'),
        textField('description', 'descripción'),
        textField('place', 'lugar'),
        outsideField('territoryId', 'territorio'),
        outsideField('activityId', 'actividad del programa'),
        quantityField('quantity', 'cantidad'),
        outsideField('mediaLineId', 'renglón de medios'),
        quantityField('insertions', 'inserciones'),
        outsideField('agreementId', 'convenio'),
        quantityField('people', 'personas'),
        choiceField('peopleBasis', 'cómo se supo', PEOPLE_BASIS_NAMES),
        textField('peopleSource', 'de dónde salen las personas'),
        textField('responsible', 'responsable'),
        textField('outcome', 'resultado'),
      ],
    },
    {
      entity: 'entryPeople',
      section: 'log',
      name: (row, _, content) => `${entryOf(row.entryId, content)}, personas de ${named(row.segmentId)}`,
      summary: (row) => said(row.people),
      fields: [outsideField('segmentId', 'grupo'), quantityField('people', 'personas')],
    },
    {
      entity: 'entryEvidence',
      section: 'log',
      name: (row, _, content) => `${entryOf(row.entryId, content)}, evidencia ${said(row.name)}`,
      summary: (row) => joined([said(row.name), said(row.caption)]),
      fields: [textField('name', 'nombre'), textField('caption', 'pie de foto')],
    },
    {
      entity: 'entrySpending',
      section: 'log',
      name: (row, _, content) => `${entryOf(row.entryId, content)}, gasto`,
      summary: (row) => named(row.spendingId),
      fields: [outsideField('spendingId', 'gasto')],
    },
    {
      entity: 'indicatorResult',
      section: 'indicators',
      name: (row) => `Indicador ${named(row.indicatorId)}, ${monthName(Number(row.month))}`,
      summary: (row) => said(row.value),
      fields: [
        quantityField('value', 'valor'),
        quantityField('numerator', 'numerador'),
        quantityField('denominator', 'denominador'),
        textField('source', 'fuente'),
        textField('note', 'notas'),
      ],
    },
    {
      entity: 'explanation',
      section: 'activities',
      name: (row, number) => rowName('Explicación', number, named(row.activityId ?? row.mediaLineId)),
      summary: (row) => said(row.reason),
      fields: [
        outsideField('activityId', 'actividad'),
        outsideField('mediaLineId', 'renglón de medios'),
        textField('reason', 'por qué'),
        textField('remedy', 'qué se hará'),
      ],
    },
    {
      entity: 'publication',
      section: 'transparency',
      name: (row) => `Transparencia, trimestre ${row.quarter}`,
      summary: (row) => said(row.note),
      fields: [
        textField('quarter', 'trimestre'),
        textField('role', 'función de la dependencia'),
        textField('responsibleArea', 'área responsable'),
        dateField('validatedOn', 'fecha de validación'),
        dateField('updatedOn', 'fecha de actualización'),
        textField('note', 'nota'),
        textField('programName', 'documento del programa'),
        dateField('programApprovedOn', 'fecha de aprobación'),
        textField('programLink', 'hipervínculo al programa'),
        textField('airtimeMessage', 'mensaje de tiempos oficiales'),
        textField('airtimeLink', 'hipervínculo de tiempos oficiales'),
      ],
    },
  ];
};

const entryOf = (id: unknown, content: ComparedContent): string => {
  const index = content.entry?.findIndex((row) => row.id === id) ?? -1;
  const row = content.entry?.[index];
  return row ? entryWords(row as unknown as LogEntry, index) : 'Entrada borrada';
};

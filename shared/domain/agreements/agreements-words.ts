import { agreementWords } from '#shared/domain/agreements/agreement-finding.ts';
import { AGREEMENT_KIND_NAMES, TRANSITIONS } from '#shared/domain/agreements/agreement-states.ts';
import type { Agreement } from '#shared/domain/agreements/agreements.ts';
import { TERRITORY_NAMES } from '#shared/domain/diagnosis/territory-rules.ts';
import { SECTOR_NAMES } from '#shared/domain/partners/partner-words.ts';
import type { ComparedContent, DocumentWords, FieldWords } from '#shared/domain/review/compare-documents.ts';
import {
  choiceField,
  joined,
  moneyField,
  quantityField,
  referenceField,
  richField,
  rowName,
  said,
  saidMoney,
  saidReference,
  textField,
} from '#shared/domain/review/field-words.ts';

/** What is called by an id outside the agreements; undefined where it is gone. */
type OutsideNames = (id: string) => string | undefined;

export const SIDE_NAMES = { ours: 'Nuestra parte', other: 'La otra parte' } as const;
export const SIGNATORY_ROLE_NAMES = { signs: 'Firma', witness: 'Testigo', 'follow-up': 'Da seguimiento' } as const;
export const NATURE_NAMES = { money: 'En dinero', 'in-kind': 'En especie' } as const;
export const AGREEMENT_FILE_NAMES = {
  signed: 'Documento firmado',
  annex: 'Anexo',
  'legal-opinion': 'Dictamen jurídico',
  other: 'Otro archivo',
} as const;

const ACT_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  TRANSITIONS.map(({ step, words }) => [step, words]),
);

/** How a comparison and the history call what agreements are made of; sections are those of their findings. */
export const agreementsWords = (outside: OutsideNames): DocumentWords => {
  const named = (value: unknown): string =>
    typeof value === 'string' ? (outside(value) ?? 'uno que ya no está') : 'ninguno';
  const outsideField = (field: string, title: string): FieldWords => ({ field, title, show: named });
  /** What an agreement names of another document. */
  const tie = (entity: string, section: string, field: string, word: string): DocumentWords[number] => ({
    entity,
    section,
    name: (row, _, content) => `${agreementOf(row.agreementId, content)}, ${word}`,
    summary: (row) => named(row[field]),
    fields: [outsideField(field, word)],
  });
  return [
    {
      entity: 'agreements',
      section: 'agreement',
      name: () => 'Datos generales',
      summary: () => '',
      fields: [textField('title', 'título')],
    },
    {
      entity: 'agreement',
      section: 'agreement',
      name: (row) => agreementWords(row as unknown as Agreement),
      summary: (row) => joined([said(row.object), daysOf(row.startDate, row.endDate)]),
      fields: [
        choiceField('kind', 'tipo', AGREEMENT_KIND_NAMES),
        {
          field: 'amendsId',
          title: 'modifica',
          show: (value, content) => (typeof value === 'string' ? agreementOf(value, content) : 'ninguno'),
        },
        textField('number', 'número'),
        textField('title', 'título'),
        textField('object', 'objeto'),
        textField('mediumType', 'tipo de medio'),
        textField('procurement', 'procedimiento de contratación'),
        textField('procurementNumber', 'número del procedimiento'),
        textField('procurementReasons', 'razones de la contratación'),
        textField('legalBasis', 'fundamento jurídico'),
        textField('requestingArea', 'área que lo pide'),
        textField('startDate', 'inicio de vigencia'),
        textField('endDate', 'fin de vigencia'),
        textField('place', 'lugar de firma'),
        textField('jurisdiction', 'jurisdicción'),
        textField('link', 'enlace público'),
        textField('note', 'notas'),
      ],
    },
    {
      entity: 'act',
      section: 'course',
      name: (row, _, content) => `${agreementOf(row.agreementId, content)}, acto`,
      summary: (row) => joined([ACT_NAMES[said(row.act)] ?? '', said(row.date), said(row.reason)]),
      fields: [
        choiceField('act', 'acto', ACT_NAMES),
        textField('date', 'fecha'),
        textField('actor', 'quién'),
        textField('reason', 'motivo'),
      ],
    },
    {
      entity: 'party',
      section: 'parties',
      name: (row, _, content) => `${agreementOf(row.agreementId, content)}, parte ${said(row.name)}`.trim(),
      summary: (row) => joined([SIDE_NAMES[row.side as 'ours'] ?? '', said(row.name), said(row.taxId)]),
      fields: [
        choiceField('side', 'lado', SIDE_NAMES),
        textField('name', 'nombre'),
        textField('shortName', 'cómo la llama el texto'),
        choiceField('sector', 'sector', SECTOR_NAMES),
        textField('taxId', 'RFC'),
        textField('address', 'domicilio'),
        textField('mediaRegistry', 'registro en padrón de medios'),
        richField('declarations', 'declaraciones'),
      ],
    },
    {
      entity: 'signatory',
      section: 'parties',
      name: (row, _, content) => `${agreementOf(row.agreementId, content)}, ${said(row.name) || 'firmante'}`,
      summary: (row) => joined([SIGNATORY_ROLE_NAMES[row.role as 'signs'] ?? '', said(row.name), said(row.position)]),
      fields: [
        referenceField('partyId', 'por quién firma', 'party'),
        choiceField('role', 'papel', SIGNATORY_ROLE_NAMES),
        textField('name', 'nombre'),
        textField('position', 'cargo'),
      ],
    },
    {
      entity: 'promise',
      section: 'promises',
      name: (row, _, content) =>
        `${agreementOf(row.agreementId, content)}, compromiso ${shortened(row.description)}`.trim(),
      summary: (row, content) =>
        joined([
          saidReference(content, 'party', row.partyId),
          row.nature === 'money' ? saidMoney(row.amount) : joined([`${said(row.quantity)} ${said(row.unit)}`.trim()]),
          said(row.dueDate),
        ]),
      amount: 'amount',
      fields: [
        {
          field: 'amendsPromiseId',
          title: 'compromiso que modifica',
          show: (value, content) =>
            shortened(content.promise?.find(({ id }) => id === value)?.description) || 'ninguno',
        },
        referenceField('partyId', 'quién lo cumple', 'party'),
        choiceField('nature', 'en qué', NATURE_NAMES),
        textField('description', 'descripción'),
        quantityField('quantity', 'cantidad'),
        textField('unit', 'unidad'),
        textField('dueDate', 'fecha'),
        moneyField('amount', 'importe'),
        moneyField('estimatedValue', 'valor estimado'),
        textField('valuedBy', 'de dónde sale el valor'),
        textField('itemCode', 'partida'),
        outsideField('departmentId', 'departamento'),
        outsideField('fundingSourceId', 'fuente de financiamiento'),
        textField('month', 'mes que lo paga'),
      ],
    },
    {
      entity: 'delivery',
      section: 'ledger',
      name: (row, _, content) => `${agreementOf(row.agreementId, content)}, entrega del ${said(row.date) || 's/f'}`,
      summary: (row) => joined([said(row.quantity), row.amount === 0 ? '' : saidMoney(row.amount), said(row.note)]),
      fields: [
        {
          field: 'promiseId',
          title: 'compromiso',
          show: (value, content) => shortened(content.promise?.find(({ id }) => id === value)?.description),
        },
        textField('date', 'fecha'),
        quantityField('quantity', 'cantidad'),
        moneyField('amount', 'importe'),
        textField('receivedBy', 'quién lo recibió'),
        textField('note', 'notas'),
        outsideField('entryId', 'entrada de bitácora'),
      ],
    },
    tie('commitment', 'money', 'spendingId', 'compromiso del presupuesto'),
    tie('agreementLine', 'promises', 'mediaLineId', 'renglón de medios'),
    tie('agreementActivity', 'promises', 'activityId', 'actividad del programa'),
    {
      entity: 'territory',
      section: 'territory',
      name: (row, _, content) => `${agreementOf(row.agreementId, content)}, territorio`,
      summary: (row) => said(row.name),
      fields: [choiceField('level', 'tipo', TERRITORY_NAMES), textField('code', 'clave'), textField('name', 'nombre')],
    },
    {
      entity: 'clause',
      section: 'clauses',
      name: (row, _, content) => `${agreementOf(row.agreementId, content)}, ${said(row.title) || 'cláusula'}`,
      summary: (row) => said(row.title),
      fields: [textField('title', 'título'), richField('body', 'texto')],
    },
    {
      entity: 'file',
      section: 'files',
      name: (row, number) => rowName('Archivo', number, row.name),
      summary: (row) => joined([AGREEMENT_FILE_NAMES[row.kind as 'signed'] ?? '', said(row.name), said(row.addedOn)]),
      fields: [choiceField('kind', 'qué es', AGREEMENT_FILE_NAMES), textField('name', 'nombre')],
    },
  ];
};

/** «Convenio de concertación CON-1»: whose row it is. */
const agreementOf = (id: unknown, content: ComparedContent): string => {
  const row = content.agreement?.find((one) => one.id === id);
  return row ? agreementWords(row as unknown as Agreement) : 'Convenio borrado';
};

const shortened = (text: unknown): string => {
  const plain = said(text).replace(/\s+/g, ' ');
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain;
};

const daysOf = (start: unknown, end: unknown): string =>
  said(start) === '' && said(end) === '' ? '' : `${said(start) || '?'} a ${said(end) || '?'}`;

import { type ChartSpec, isBlankChart } from '#shared/documents/chart.ts';
import { authorisationBlocks, type DocumentAuthorisation } from '#shared/documents/compose/authorisation.ts';
import { heading, paragraph } from '#shared/documents/compose/blocks.ts';
import type { MonthRow } from '#shared/documents/compose/figure-table.ts';
import { procedureImages } from '#shared/documents/compose/images.ts';
import { DRAFT_WATERMARK } from '#shared/documents/compose/procedure.ts';
import type { Fact } from '#shared/documents/compose/program-record-tables.ts';
import type { Block, ChartBlock, DocumentModel } from '#shared/documents/model.ts';
import { bodyArea } from '#shared/documents/page-geometry.ts';
import { type BudgetContent, budgetOf } from '#shared/domain/budget/budget.ts';
import { type SubtotalRow, subtotalRows, type Totals } from '#shared/domain/budget/totals.ts';
import type { ClassifierIndex } from '#shared/domain/classifier/classifier-index.ts';
import type { Institution } from '#shared/domain/institution/institution.ts';

/** What both documents of a budget print. */
export type BudgetDocumentInput = {
  readonly content: BudgetContent;
  /** Of the budget's year; undefined where none is chosen: codes then stand without names. */
  readonly classifier: ClassifierIndex | undefined;
  /** Names of the programmes whose dossiers work with this budget. */
  readonly programs: readonly string[];
  readonly institution: Institution;
  readonly signatures: readonly { readonly role: string; readonly name: string; readonly position: string }[];
  /** Of an authorised anteproyecto, which then is no draft. */
  readonly authorisation?: DocumentAuthorisation;
};

/** How the rows of a budget are called on paper. */
export type BudgetNames = {
  /** «3611 Difusión en radio…» */
  readonly item: (code: string) => string;
  /** «Restringida: la valida …» where it is. */
  readonly restriction: (code: string) => readonly string[];
  readonly chapter: (code: string) => string | undefined;
  readonly department: (id: string | null) => string;
  readonly source: (id: string | null) => string;
};

export const budgetNames = (
  content: Pick<BudgetContent, 'department' | 'fundingSource'>,
  classifier: ClassifierIndex | undefined,
): BudgetNames => {
  const departments = new Map(content.department.map((row) => [row.id, codedName(row)]));
  const sources = new Map(content.fundingSource.map((row) => [row.id, codedName(row)]));
  return {
    item: (code) => {
      if (code.trim() === '') return 'Sin partida';
      const name = classifier?.find(code)?.name;
      return name === undefined ? `${code} (no está en el clasificador)` : `${code} ${name}`;
    },
    restriction: (code) => {
      const item = classifier?.find(code);
      if (!item?.restricted) return [];
      return [
        item.validator.trim() === ''
          ? 'Restringida: el clasificador no dice quién la valida'
          : `Restringida: la valida ${item.validator.trim()}`,
      ];
    },
    chapter: (code) => classifier?.find(code)?.name,
    department: (id) => (id === null ? 'Sin departamento' : (departments.get(id) ?? 'Departamento borrado')),
    source: (id) => (id === null ? 'Sin fuente de financiamiento' : (sources.get(id) ?? 'Fuente borrada')),
  };
};

const codedName = ({ code, name }: { readonly code: string; readonly name: string }): string =>
  [code.trim(), name.trim()].filter((part) => part !== '').join(' ') || 'Sin nombre';

/** Page, running header and footer of both documents; the title stands on the first page. */
export const budgetModel = (
  input: BudgetDocumentInput,
  { title, final, blocks }: { readonly title: string; readonly final: boolean; readonly blocks: readonly Block[] },
): DocumentModel => {
  const { content, institution } = input;
  const budget = budgetOf(content);
  const directorate = budget.directorate.trim();
  const name = budget.title.trim() || directorate || 'Presupuesto sin nombre';
  const year = `Ejercicio fiscal ${budget.fiscalYear}`;
  return {
    title: `${title}: ${name}`,
    subject: `${title}, ${year.toLowerCase()}`,
    author: institution.name.trim() || directorate,
    language: 'es-MX',
    watermark: final ? null : DRAFT_WATERMARK,
    sections: [
      {
        orientation: 'landscape',
        header: {
          logoSha: institution.logoSha,
          rows: [
            [institution.name.trim() || directorate || '—', institution.subtitle.trim()].filter((text) => text !== ''),
            [`${title}: ${noFields(name)}`],
          ],
        },
        footer: { left: noFields(directorate), center: year, right: 'Página {page} de {pages}' },
        blocks: [
          paragraph(title, 'cover-subtitle', 'center'),
          paragraph(name, 'cover-title', 'center'),
          paragraph([directorate, year].filter((text) => text !== '').join(' · '), 'cover-subtitle', 'center'),
          ...blocks,
          ...authorisationBlocks('presupuesto', input.authorisation),
          ...signatureBlocks(input),
        ],
      },
    ],
    images: procedureImages([], institution),
    embedded: null,
  };
};

/** A name that happens to hold «{page}» must not become a page number. */
const noFields = (text: string): string => text.replace(/\{(pages?)\}/g, '{ $1 }');

const signatureBlocks = ({ signatures }: BudgetDocumentInput): readonly Block[] =>
  signatures.length === 0
    ? []
    : [
        heading('presupuesto_firmantes', 1, '', 'Firmas'),
        { kind: 'signatures', id: 'presupuesto_firmas', people: signatures },
      ];

/** Whose budget it is, of which programmes and year, and by which classifier its codes are read. */
export const budgetFacts = ({ content, classifier, programs }: BudgetDocumentInput): readonly Fact[] => {
  const budget = budgetOf(content);
  const scheme = classifier?.scheme;
  return [
    { label: 'Dirección', text: budget.directorate.trim() },
    ...(programs.length === 0
      ? []
      : [{ label: programs.length === 1 ? 'Programa' : 'Programas', text: programs.join('\n') }]),
    { label: 'Ejercicio fiscal', text: String(budget.fiscalYear) },
    {
      label: 'Clasificador por objeto del gasto',
      text: scheme
        ? [scheme.name, scheme.owner, scheme.edition, `ejercicio ${scheme.fiscalYear}`]
            .map((part) => part.trim())
            .filter((part) => part !== '')
            .join(', ')
        : '',
    },
  ].map((fact) => ({ ...fact, text: fact.text === '' ? 'Sin dato' : fact.text }));
};

/** Parts with something in them, numbered as they come. */
export const numberedParts = (
  parts: readonly { readonly id: string; readonly title: string; readonly blocks: readonly Block[] }[],
): readonly Block[] =>
  parts
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ id, title, blocks }, index) => [heading(`presupuesto_${id}`, 1, `${index + 1}.`, title), ...blocks]);

/** Chapters, concepts, generic items that group several, and items, each with its year; then everything. */
export const subtotalMonthRows = (totals: Totals, names: BudgetNames): readonly MonthRow[] => [
  ...printedSubtotals(totals).map((row) => subtotalMonthRow(row, names)),
  { name: 'Total', amounts: totals.total, weight: 'total' },
];

export const subtotalMonthRow = ({ code, level, amounts }: SubtotalRow, names: BudgetNames): MonthRow => ({
  name: names.item(code),
  notes: level === 'item' || level === 'generic' ? names.restriction(code) : [],
  amounts,
  weight: level === 'chapter' ? 'subtotal' : level === 'concept' ? 'strong' : 'plain',
});

/** A generic item with a single item under it would say the same figures twice. */
export const printedSubtotals = (totals: Totals): readonly SubtotalRow[] => {
  const rows = subtotalRows(totals);
  return rows.filter(({ code, level }, index) => {
    // Lines may stand at the generic item itself.
    if (level !== 'generic' || totals.byItem.has(code)) return true;
    const next = rows.slice(index + 1).findIndex((row) => row.level !== 'item');
    const items = next < 0 ? rows.length - index - 1 : next;
    return items !== 1;
  });
};

/** A chart with its title and unit under it; nothing where there is nothing to draw. */
export const chartBlock = (id: string, spec: ChartSpec): readonly ChartBlock[] =>
  isBlankChart(spec)
    ? []
    : [
        {
          kind: 'chart',
          id,
          spec,
          alt: spec.alt,
          caption: `${spec.title}, en ${spec.unit.words}`,
          widthMm: Math.min(220, bodyArea('landscape').widthMm),
          heightMm: heightOf(spec),
        },
      ];

const heightOf = ({ kind, categories, series }: ChartSpec): number =>
  kind === 'bars' ? Math.min(130, 22 + categories.length * (6 + 6 * series.length)) : 72;

/** Said under a title of which there is nothing yet. */
export const nothingYet = (text: string): Block => paragraph(text, 'empty-notice', 'left');

import { authorisationBlocks, type DocumentAuthorisation } from '#shared/documents/compose/authorisation.ts';
import { heading, paragraph, richBlocks, textCell } from '#shared/documents/compose/blocks.ts';
import { complianceBlocks } from '#shared/documents/compose/compliance.ts';
import { identityBlocks } from '#shared/documents/compose/cover.ts';
import { capitalised, coverageBlocks, diagnosisNames } from '#shared/documents/compose/diagnosis-figures.ts';
import {
  figureCell,
  nothing,
  type PlanFrame,
  type PlanPages,
  type PlanSignature,
  planModel,
  planTable,
  writtenCell,
} from '#shared/documents/compose/plan-parts.ts';
import { printedQuantity } from '#shared/documents/compose/printed-quantities.ts';
import { type ProgramBudgetLine, programBudgetBlocks } from '#shared/documents/compose/program-budget.ts';
import { indicatorBlocks } from '#shared/documents/compose/program-indicators.ts';
import { objectiveBlocks, segmentMatrixBlocks } from '#shared/documents/compose/program-objectives.ts';
import { factsTable } from '#shared/documents/compose/program-record-tables.ts';
import { scheduleBlocks } from '#shared/documents/compose/program-schedule.ts';
import type { Block, DocumentModel } from '#shared/documents/model.ts';
import type { AnnualProgramContent } from '#shared/domain/annual-program/annual-program.ts';
import type { ProgramProfile } from '#shared/domain/annual-program/program-profile.ts';
import { segmentMatrix } from '#shared/domain/annual-program/segment-matrix.ts';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import { moneyAndWords } from '#shared/domain/common/money-words.ts';
import { isBlank } from '#shared/domain/common/rich-text.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import { FIGURE_NAMES } from '#shared/domain/diagnosis/diagnosis-finding.ts';
import type { Institution } from '#shared/domain/institution/institution.ts';
import type { Guideline } from '#shared/domain/review/guideline.ts';

export type AnnualProgramDocumentInput = {
  readonly content: AnnualProgramContent;
  readonly profile: ProgramProfile;
  readonly diagnosis: DiagnosisContent;
  readonly lines: readonly ProgramBudgetLine[];
  readonly guidelines: readonly Guideline[];
  /** Name of each item's code; a code without name stands alone. */
  readonly itemNames: ReadonlyMap<string, string>;
  readonly programName: string;
  readonly institution: Institution;
  /** Of an authorised programme; without it BORRADOR stands across the page. */
  readonly authorisation?: DocumentAuthorisation;
};

/** «Programa anual»: the sections of its profile, in the profile's order. */
export const composeAnnualProgram = (input: AnnualProgramDocumentInput): DocumentModel => {
  const { content, profile, programName, institution, authorisation } = input;
  const [row] = content.annualProgram;
  const frame: PlanFrame = {
    title: 'Programa anual',
    name: row?.title ?? '',
    programName,
    fiscalYear: row?.fiscalYear ?? 0,
    institution,
    watermark: authorisation === undefined,
  };
  let number = 0;
  const pages = profile.sections.flatMap((section): readonly PlanPages[] => {
    if (section.kind === 'cover') return coverPages(input, frame);
    number += 1;
    const orientation = LANDSCAPE.has(section.kind) ? 'landscape' : 'portrait';
    const title = heading(`programa_${number}`, 1, `${number}.`, section.title);
    const blocks = sectionBlocks(section, input);
    return [
      {
        orientation,
        blocks: OWN_PAGE.has(section.kind)
          ? [{ kind: 'page-break' }, title, ...blocks, { kind: 'page-break' }]
          : [title, ...blocks],
      },
    ];
  });
  return planModel(frame, pages.map(withoutIdleBreaks(pages)));
};

type Section = ProgramProfile['sections'][number];

const LANDSCAPE: ReadonlySet<Section['kind']> = new Set(['schedule', 'budget', 'indicators']);
/** One page, and nothing else on it. */
const OWN_PAGE: ReadonlySet<Section['kind']> = new Set(['summary', 'signatures']);

/** Where a change of orientation starts a page anyhow, or the document ends, a break would leave an empty one. */
const withoutIdleBreaks =
  (pages: readonly PlanPages[]) =>
  (page: PlanPages, index: number): PlanPages => {
    const joins = (other: PlanPages | undefined): boolean =>
      other !== undefined && other.orientation === page.orientation && !other.bare && !page.bare;
    const before = pages[index - 1];
    const first = page.blocks[0]?.kind === 'page-break';
    const last = page.blocks.at(-1)?.kind === 'page-break';
    const doubled = first && joins(before) && before?.blocks.at(-1)?.kind === 'page-break';
    const from = first && (!joins(before) || doubled) ? 1 : 0;
    return {
      ...page,
      blocks: page.blocks.slice(from, last && !joins(pages[index + 1]) ? -1 : undefined),
    };
  };

const coverPages = (
  { institution, authorisation }: AnnualProgramDocumentInput,
  frame: PlanFrame,
): readonly PlanPages[] => [
  {
    orientation: 'portrait',
    bare: true,
    blocks: [
      ...identityBlocks(institution),
      { kind: 'spacer', heightMm: 45 },
      paragraph(frame.title, 'cover-subtitle', 'center'),
      paragraph(frame.name.trim() || frame.programName.trim() || 'Programa sin nombre', 'cover-title', 'center'),
      paragraph(frame.programName.trim(), 'cover-subtitle', 'center'),
      { kind: 'spacer', heightMm: 20 },
      paragraph(`Ejercicio fiscal ${frame.fiscalYear}`, 'cover-subtitle', 'center'),
      paragraph(
        authorisation === undefined ? 'Borrador, sin autorizar' : `Versión ${authorisation.version}, autorizada`,
        'body',
        'center',
      ),
    ],
  },
  { orientation: 'portrait', blocks: [{ kind: 'contents', title: 'Contenido', levels: 1 }, { kind: 'page-break' }] },
];

const sectionBlocks = (section: Section, input: AnnualProgramDocumentInput): readonly Block[] => {
  const { content, profile, diagnosis, lines, guidelines, itemNames, authorisation } = input;
  switch (section.kind) {
    case 'cover':
      return [];
    case 'summary':
      return summaryBlocks(input);
    case 'text':
    case 'annexes':
      return writtenSection(section, content);
    case 'diagnosis':
      return diagnosisSummary(diagnosis);
    case 'objectives':
      return objectiveBlocks(content, diagnosis);
    case 'schedule':
      return scheduleBlocks(content, diagnosis);
    case 'segments':
      return segmentMatrixBlocks(content, diagnosis);
    case 'budget':
      return programBudgetBlocks(content, lines, itemNames);
    case 'indicators':
      return indicatorBlocks(content, profile.indicatorForm);
    case 'compliance':
      return complianceBlocks(content, guidelines);
    case 'signatures':
      return [
        paragraph(
          'Las personas que firman hacen constar que el programa se elaboró, se revisó y recibe el visto bueno para su ejecución en el ejercicio señalado.',
        ),
        ...authorisationBlocks('programa', authorisation),
        { kind: 'signatures', id: 'programa_firmas', people: programSignatures(content, profile) },
      ];
    default:
      return assertNever(section.kind);
  }
};

const writtenSection = (section: Section, content: AnnualProgramContent): readonly Block[] => {
  const body = content.sectionText.find(({ sectionKey }) => sectionKey === section.key)?.body ?? [];
  if (!isBlank(body)) return richBlocks(body);
  return [nothing(section.kind === 'annexes' ? 'Sin anexos.' : 'Todavía no se ha escrito.')];
};

/** The profile's roles in their order, each with who signs; a role that nobody took keeps its line. */
export const programSignatures = (
  content: Pick<AnnualProgramContent, 'signatory'>,
  profile: ProgramProfile,
): readonly PlanSignature[] =>
  profile.signatureRoles.flatMap(({ key, title }): readonly PlanSignature[] => {
    const people = content.signatory.filter(({ role }) => role === key);
    return people.length === 0
      ? [{ role: title, name: '', position: '' }]
      : people.map(({ name, position }) => ({ role: title, name, position }));
  });

const summaryBlocks = ({ content, diagnosis }: AnnualProgramDocumentInput): readonly Block[] => {
  const groups = segmentMatrix(content, diagnosis.segment);
  const places = new Set(content.activityTerritory.map(({ territoryId }) => territoryId)).size;
  const specific = content.objective.filter(({ kind }) => kind === 'specific').length;
  const general = content.objective.filter(({ kind }) => kind === 'general').map(({ text }) => text.trim());
  return [
    ...factsTable(
      [
        { label: 'Objetivo general', text: general.join('\n') },
        { label: 'Objetivos específicos', text: `${specific}, con ${content.strategy.length} estrategias` },
        { label: 'Actividades', text: String(content.activity.length) },
        { label: 'Territorios', text: String(places) },
        {
          label: 'Grupos que se alcanzan',
          text: `${groups.filter(({ reached }) => reached).length} de ${groups.length}`,
        },
        {
          label: 'Presupuesto que usan las actividades',
          text: moneyAndWords(content.activityLine.reduce((sum, { amount }) => sum + amount, 0)),
        },
      ].map((fact) => ({ ...fact, text: fact.text.trim() === '' ? 'Sin dato' : fact.text })),
      'programa_resumen',
      'Resumen del programa anual',
    ),
    ...planTable({
      id: 'programa_resumen_metas',
      summary: 'Metas del año de los indicadores principales',
      titles: ['Indicador', 'Unidad', 'Línea base', 'Meta del año'],
      shares: [0.5, 0.18, 0.16, 0.16],
      rows: mainIndicators(content).map((row) => ({
        cells: [
          writtenCell(row.name, 'Indicador sin nombre'),
          writtenCell(row.unit),
          figureCell(printedQuantity(row.baseline)),
          figureCell(printedQuantity(row.annualGoal)),
        ],
      })),
    }),
  ];
};

/** End and purpose first; never more than fit on the page of the summary. */
const mainIndicators = ({ indicator }: AnnualProgramContent): AnnualProgramContent['indicator'] => {
  const strategic = indicator.filter(({ level }) => level === 'end' || level === 'purpose');
  return [...strategic, ...indicator.filter((row) => !strategic.includes(row))].slice(0, 8);
};

/** Populations of everybody, coverage, findings and the problem: the diagnosis itself has the rest. */
const diagnosisSummary = (diagnosis: DiagnosisContent): readonly Block[] => {
  const names = diagnosisNames(diagnosis);
  const core = diagnosis.treeNode.find(({ tree, side }) => tree === 'problem' && side === 'core')?.text.trim() ?? '';
  const wide = new Set(diagnosis.territory.filter(({ parentId }) => parentId === null).map(({ id }) => id));
  const isWide = (id: string | null): boolean => id === null || wide.has(id);
  const figures = diagnosis.figure.filter(
    ({ segmentId, territoryId, kind }) => segmentId === null && isWide(territoryId) && kind !== 'other',
  );
  const coverage = coverageBlocks(
    { ...diagnosis, figure: diagnosis.figure.filter(({ territoryId }) => isWide(territoryId)) },
    'programa_cobertura',
  );
  const sources = new Map(diagnosis.source.map((row) => [row.id, row]));
  return [
    ...(core === '' ? [] : [paragraph([{ text: 'Problema: ', bold: true }, { text: core }])]),
    ...planTable({
      id: 'programa_poblaciones',
      summary: 'Poblaciones del territorio más amplio, con su fuente y fecha',
      titles: ['Población', 'Territorio', 'Valor', 'De quiénes', 'Fuente', 'Fecha'],
      shares: [0.2, 0.18, 0.13, 0.15, 0.22, 0.12],
      size: 8.5,
      rows: figures.map((figure) => ({
        cells: [
          textCell(capitalised(figure.concept.trim() || FIGURE_NAMES[figure.kind])),
          textCell(names.territory(figure.territoryId)),
          figureCell(`${printedQuantity(figure.value)}${figure.unit === 'percent' ? ' %' : ''}`),
          writtenCell(figure.base, figure.unit === 'people' ? 'Personas' : 'No dice de quiénes'),
          writtenCell(figure.sourceId === null ? '' : (sources.get(figure.sourceId)?.title ?? ''), 'Sin fuente'),
          writtenCell(figure.date, 'Sin fecha'),
        ],
      })),
    }),
    ...coverage,
    ...planTable({
      id: 'programa_hallazgos',
      summary: 'Hallazgos del diagnóstico, numerados',
      titles: ['Núm.', 'Hallazgo del diagnóstico'],
      shares: [0.08, 0.92],
      rows: diagnosis.conclusion.map(({ text }, index) => ({
        breaks: text.length > 1_500,
        cells: [textCell(String(index + 1), { align: 'center' }), writtenCell(text, 'Sin texto')],
      })),
    }),
    ...(core === '' && figures.length + diagnosis.conclusion.length === 0
      ? [nothing('El expediente todavía no tiene diagnóstico.')]
      : []),
  ];
};

import { authorisationBlocks, type DocumentAuthorisation } from '#shared/documents/compose/authorisation.ts';
import { heading, paragraph, richBlocks } from '#shared/documents/compose/blocks.ts';
import { complianceBlocks } from '#shared/documents/compose/compliance.ts';
import { identityBlocks } from '#shared/documents/compose/cover.ts';
import {
  nothing,
  type PlanFrame,
  type PlanPages,
  type PlanSignature,
  planModel,
} from '#shared/documents/compose/plan-parts.ts';
import { ownTitle } from '#shared/documents/compose/plan-titles.ts';
import { figureListBlocks, type PrintedSection } from '#shared/documents/compose/program-annexes.ts';
import { type ProgramBudgetLine, programBudgetBlocks } from '#shared/documents/compose/program-budget.ts';
import { programDiagnosisBlocks, sourceListBlocks } from '#shared/documents/compose/program-diagnosis.ts';
import { indicatorBlocks } from '#shared/documents/compose/program-indicators.ts';
import { objectiveBlocks, segmentMatrixBlocks } from '#shared/documents/compose/program-objectives.ts';
import { scheduleBlocks } from '#shared/documents/compose/program-schedule.ts';
import { programSummaryBlocks } from '#shared/documents/compose/program-summary.ts';
import type { Block, DocumentModel } from '#shared/documents/model.ts';
import type { AnnualProgramContent } from '#shared/domain/annual-program/annual-program.ts';
import type { ProgramProfile } from '#shared/domain/annual-program/program-profile.ts';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import { isBlank } from '#shared/domain/common/rich-text.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
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
    name: ownTitle(row?.title ?? '', 'Programa anual', row?.fiscalYear ?? 0, programName),
    programName,
    fiscalYear: row?.fiscalYear ?? 0,
    institution,
    watermark: authorisation === undefined,
  };
  const sections = printedSections(input);
  const pages = profile.sections.flatMap((section): readonly PlanPages[] => {
    if (section.kind === 'cover') return coverPages(input, frame);
    const index = sections.findIndex(({ key }) => key === section.key);
    const { number, blocks: written } = sections[index] ?? { number: '', blocks: [] };
    const orientation = LANDSCAPE.has(section.kind) ? 'landscape' : 'portrait';
    const title = heading(`programa_${index + 1}`, 1, `${number}.`, section.title);
    const blocks = section.kind === 'annexes' ? [...written, ...annexBlocks(input, sections)] : written;
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

/** All but the cover, numbered. */
const printedSections = (input: AnnualProgramDocumentInput): readonly (PrintedSection & { readonly key: string })[] =>
  input.profile.sections
    .filter(({ kind }) => kind !== 'cover')
    .map((section, index) => ({
      key: section.key,
      kind: section.kind,
      number: String(index + 1),
      blocks: sectionBlocks(section, input),
    }));

/** What stands after the annexes that a person wrote: figures and tables, and the sources of the diagnosis. */
const annexBlocks = (
  { diagnosis }: AnnualProgramDocumentInput,
  sections: readonly PrintedSection[],
): readonly Block[] => [...figureListBlocks(sections), ...sourceListBlocks(diagnosis)];

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
      ...(frame.name.trim() === '' ? [] : [paragraph(frame.programName.trim(), 'cover-subtitle', 'center')]),
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
      return programSummaryBlocks(input);
    case 'text':
    case 'annexes':
      return writtenSection(section, content);
    case 'diagnosis':
      return programDiagnosisBlocks(diagnosis);
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
        ...authorisationBlocks('programa', authorisation, 2),
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

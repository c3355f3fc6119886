import { type BudgetSource, budgetFindings } from '#electron/documents/budget-findings.ts';
import type { DocumentService, RenderOptions } from '#electron/documents/document-service.ts';
import { agreementFindings, bulletinFindings, progressFindings } from '#electron/documents/execution-findings.ts';
import { insertionOrderFindings, mediaPlanFindings, strategyFindings } from '#electron/documents/media-findings.ts';
import { preparePhotographs } from '#electron/documents/photographs/prepare-photographs.ts';
import {
  type AnnualProgramSource,
  annualProgramFindings,
  type ComplianceSource,
  complianceFindings,
  type DiagnosisSource,
} from '#electron/documents/plan-findings.ts';
import { composeAgreement } from '#shared/documents/compose/agreement.ts';
import type { AgreementInput } from '#shared/documents/compose/agreement-paper.ts';
import { composeAnnualProgram } from '#shared/documents/compose/annual-program.ts';
import { composeBudget } from '#shared/documents/compose/budget.ts';
import { composeBudgetWorkbook } from '#shared/documents/compose/budget-workbook.ts';
import { type BulletinInput, composeBulletin } from '#shared/documents/compose/bulletin.ts';
import { composeCompliance } from '#shared/documents/compose/compliance.ts';
import { type ConsolidatedInput, composeConsolidated } from '#shared/documents/compose/consolidated.ts';
import { composeConsolidatedWorkbook } from '#shared/documents/compose/consolidated-workbook.ts';
import { composeDiagnosis } from '#shared/documents/compose/diagnosis.ts';
import { composeDirectory, type DirectoryInput } from '#shared/documents/compose/directory.ts';
import { composeDirectoryWorkbook } from '#shared/documents/compose/directory-workbook.ts';
import { composeDistribution } from '#shared/documents/compose/distribution.ts';
import { composeDistributionWorkbook } from '#shared/documents/compose/distribution-workbook.ts';
import { composeInsertionOrder, type InsertionOrderInput } from '#shared/documents/compose/insertion-order.ts';
import { composeLetter, type LetterInput } from '#shared/documents/compose/letter.ts';
import { composeManual, type ManualInput } from '#shared/documents/compose/manual.ts';
import { composeMediaPlan, type MediaPlanInput } from '#shared/documents/compose/media-plan.ts';
import { composeMediaPlanWorkbook } from '#shared/documents/compose/media-plan-workbook.ts';
import { composeProcedure, type ProcedureInput } from '#shared/documents/compose/procedure.ts';
import { composeProgramRecord, type ProgramRecordInput } from '#shared/documents/compose/program-record.ts';
import { composeProgramRecordWorkbook } from '#shared/documents/compose/program-record-workbook.ts';
import { composeProgramWorkbook } from '#shared/documents/compose/program-workbook.ts';
import type { ProgressInput } from '#shared/documents/compose/progress-reading.ts';
import { composeProgressReport } from '#shared/documents/compose/progress-report.ts';
import { composeStrategy, type StrategyInput } from '#shared/documents/compose/strategy.ts';
import { composeTransparency, type TransparencyInput } from '#shared/documents/compose/transparency.ts';
import { composeTransparencyWorkbook } from '#shared/documents/compose/transparency-workbook.ts';
import { stopsExport } from '#shared/documents/export-rules.ts';
import { glyphFindings } from '#shared/documents/glyph-coverage.ts';
import type { DocumentModel } from '#shared/documents/model.ts';
import type { WorkbookModel } from '#shared/documents/workbook.ts';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { checkConsolidated } from '#shared/domain/consolidated/consolidated-rules.ts';
import { checkDiagnosis } from '#shared/domain/diagnosis/diagnosis-rules.ts';
import { checkDirectory } from '#shared/domain/partners/directory-rules.ts';
import { coverOf } from '#shared/domain/procedure/procedure.ts';
import { checkProcedure } from '#shared/domain/procedure/procedure-rules.ts';
import { checkProgramRecord, type RecordCheckOptions } from '#shared/domain/program-record/program-record-rules.ts';
import { checkTransparency } from '#shared/domain/transparency/transparency-rules.ts';

/**
 * Everything a document prints, gathered by a handler, the command line or the act of authorising. `createdAt` is the
 * instant of the last change, so that two exports of the same state are the same file.
 */
export type DocumentSource = { readonly createdAt: string } & (
  | ({ readonly kind: 'procedure' } & Omit<ProcedureInput, 'embed'>)
  | ({ readonly kind: 'manual' } & Omit<ManualInput, 'embed'>)
  | ({ readonly kind: 'program-record' } & Omit<ProgramRecordInput, 'embed'> & RecordCheckOptions)
  | ({ readonly kind: 'budget' } & BudgetSource)
  | ({ readonly kind: 'distribution' } & BudgetSource)
  | ({ readonly kind: 'diagnosis' } & DiagnosisSource)
  | ({ readonly kind: 'annual-program' } & AnnualProgramSource)
  | ({ readonly kind: 'compliance' } & ComplianceSource)
  | ({ readonly kind: 'strategy' } & StrategyInput)
  | ({ readonly kind: 'media-plan' } & MediaPlanInput)
  | ({ readonly kind: 'insertion-order' } & InsertionOrderInput)
  | ({ readonly kind: 'letter' } & LetterInput)
  | ({ readonly kind: 'directory' } & DirectoryInput)
  | ({ readonly kind: 'agreement' } & AgreementInput)
  | ({ readonly kind: 'progress' } & ProgressInput)
  | ({ readonly kind: 'bulletin' } & BulletinInput)
  | ({ readonly kind: 'transparency' } & TransparencyInput)
  | ({ readonly kind: 'consolidated' } & ConsolidatedInput)
);

/** The model that writers draw. Only Word files carry the content for a lossless re-import. */
export const documentModel = (source: DocumentSource, format: 'pdf' | 'docx'): DocumentModel => {
  const embed = format === 'docx';
  switch (source.kind) {
    case 'procedure':
      return composeProcedure({ ...source, embed });
    case 'manual':
      return composeManual({ ...source, embed });
    case 'program-record':
      return composeProgramRecord({ ...source, embed });
    case 'budget':
      return composeBudget(source);
    case 'distribution':
      return composeDistribution(source);
    case 'diagnosis':
      return composeDiagnosis(source);
    case 'annual-program':
      return composeAnnualProgram(source);
    case 'compliance':
      return composeCompliance(source);
    case 'strategy':
      return composeStrategy(source);
    case 'media-plan':
      return composeMediaPlan(source);
    case 'insertion-order':
      return composeInsertionOrder(source);
    case 'letter':
      return composeLetter(source);
    case 'directory':
      return composeDirectory(source);
    case 'agreement':
      return composeAgreement(source);
    case 'progress':
      return composeProgressReport(source);
    case 'bulletin':
      return composeBulletin(source);
    case 'transparency':
      return composeTransparency(source);
    case 'consolidated':
      return composeConsolidated(source);
    default:
      return assertNever(source);
  }
};

/**
 * Makes the file.
 * @param readImage bytes of an image of the store by SHA-256
 * @throws DomainError `cancelled`, `internal`
 */
export const renderDocument = async (
  service: DocumentService,
  source: DocumentSource,
  format: 'pdf' | 'docx',
  readImage: (sha: string) => Uint8Array,
  options?: RenderOptions,
): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> => {
  const scaled =
    source.kind === 'progress'
      ? await preparePhotographs(service, source, readImage, within(options, 0, PHOTOGRAPHS_SHARE))
      : undefined;
  const model = documentModel(
    source.kind === 'progress' && scaled ? { ...source, photographs: scaled.photographs } : source,
    format,
  );
  const images = new Map(model.images.map(({ sha }) => [sha, scaled?.images.get(sha) ?? readImage(sha)]));
  const rest = scaled ? within(options, PHOTOGRAPHS_SHARE, 1) : options;
  return service.render({ format, model, images, createdAt: source.createdAt }, rest);
};

/** Of the time that a report with photographs takes the first time. */
const PHOTOGRAPHS_SHARE = 0.6;

/** A part of the work tells its progress as a part of the whole: what is shown never runs backwards. */
const within = (options: RenderOptions | undefined, from: number, to: number): RenderOptions => ({
  ...options,
  onProgress: (fraction, step) => options?.onProgress?.(from + fraction * (to - from), step),
});

/**
 * The document as a workbook that people calculate with, filter and put together with others.
 * @throws DomainError `invalid-input` where a document has none, `too-large`, `cancelled`, `internal`
 */
export const renderWorkbook = async (
  service: DocumentService,
  source: DocumentSource,
  options?: RenderOptions,
): Promise<Uint8Array> => {
  const workbook = workbookModel(source);
  if (!workbook) {
    throw new DomainError(
      'invalid-input',
      'Este documento no se exporta a Excel: no tiene datos que poner en una tabla. Expórtelo en PDF o DOCX.',
    );
  }
  const { bytes } = await service.render({ format: 'xlsx', workbook, createdAt: source.createdAt }, options);
  return bytes;
};

const workbookModel = (source: DocumentSource): WorkbookModel | undefined => {
  switch (source.kind) {
    case 'budget':
      return composeBudgetWorkbook(source);
    case 'distribution':
      return composeDistributionWorkbook(source);
    case 'program-record':
      return composeProgramRecordWorkbook(source);
    case 'annual-program':
      return composeProgramWorkbook({
        ...source,
        author: source.institution.name.trim() || source.programName.trim(),
        final: source.authorisation !== undefined,
      });
    case 'directory':
      return composeDirectoryWorkbook(source);
    case 'consolidated':
      return composeConsolidatedWorkbook(source);
    case 'media-plan':
      return composeMediaPlanWorkbook(source);
    case 'transparency':
      return composeTransparencyWorkbook(source);
    case 'procedure':
    case 'manual':
    case 'diagnosis':
    case 'compliance':
    case 'strategy':
    case 'insertion-order':
    case 'letter':
    case 'agreement':
    case 'progress':
    case 'bulletin':
      return undefined;
    default:
      return assertNever(source);
  }
};

/** What the pre-dictamen says about everything in the document; in a manual each place names its procedure. */
export const documentFindings = (source: DocumentSource): readonly Finding[] => [
  ...contentFindings(source),
  ...glyphFindings(documentModel(source, 'pdf')),
];

const contentFindings = (source: DocumentSource): readonly Finding[] => {
  switch (source.kind) {
    case 'procedure':
      return checkProcedure(source.content, source.profile);
    case 'manual':
      return source.members.flatMap(({ content, profile }) => {
        const title = coverOf(content).title.trim() || 'Procedimiento sin título';
        return checkProcedure(content, profile).map((finding) => ({ ...finding, where: `${title}: ${finding.where}` }));
      });
    case 'program-record':
      return checkProgramRecord(source.content, source);
    case 'budget':
    case 'distribution':
      return budgetFindings(source.kind, source);
    case 'diagnosis':
      return checkDiagnosis(source.content, source);
    case 'annual-program':
      return annualProgramFindings(source);
    case 'compliance':
      return complianceFindings(source);
    case 'strategy':
      return strategyFindings(source);
    case 'media-plan':
      return mediaPlanFindings(source);
    case 'insertion-order':
      return insertionOrderFindings(source);
    case 'letter':
      return [];
    case 'directory':
      return checkDirectory(source.content, source.asOf);
    case 'agreement':
      return agreementFindings(source);
    case 'progress':
      return progressFindings(source);
    case 'bulletin':
      return bulletinFindings(source);
    case 'transparency':
      return checkTransparency(source);
    case 'consolidated':
      return checkConsolidated(source.consolidated);
    default:
      return assertNever(source);
  }
};

/** @throws DomainError `blocked-by-findings` naming every place, when one of the findings stops an export */
export const requireExportable = (source: DocumentSource, findings: readonly Finding[]): void => {
  const blocking = findings.filter((finding) => stopsExport(source.kind, finding));
  if (blocking.length === 0) return;
  const places = blocking.slice(0, 5).map((finding) => `${finding.where}: ${finding.message}`);
  const rest = blocking.length > 5 ? ` Y ${blocking.length - 5} más.` : '';
  if (source.kind !== 'procedure' && source.kind !== 'manual') {
    const remedies = [...new Set(blocking.map(({ remedy }) => remedy))].slice(0, 5).join(' ');
    throw new DomainError('blocked-by-findings', `No se exportó. ${places.join(' ')}${rest} ${remedies}`);
  }
  throw new DomainError(
    'blocked-by-findings',
    `No se exportó: hay ${blocking.length === 1 ? 'una rama que perdió su destino' : `${blocking.length} ramas que perdieron su destino`}. ${places.join(' ')}${rest} Elija a qué actividad sigue cada una y vuelva a exportar.`,
  );
};

import { z } from 'zod';
import { finding } from '#shared/domain/common/finding.ts';
import { fiscalYear, month } from '#shared/domain/common/fiscal-year.ts';
import { id } from '#shared/domain/common/ids.ts';
import { reviewedKind } from '#shared/domain/review/review.ts';
import { bytes, channel, sha256, storeBytes } from '#shared/ipc/channel.ts';

export const documentTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('procedure'), versionId: id }),
  z.object({ kind: z.literal('manual'), manualId: id }),
  z.object({ kind: z.literal('program-record'), programId: id }),
  /** «Anteproyecto de presupuesto»: what is asked. */
  z.object({ kind: z.literal('budget'), budgetId: id }),
  /** «Distribución por partidas»: what each department received, and its course. */
  z.object({ kind: z.literal('distribution'), budgetId: id }),
  z.object({ kind: z.literal('diagnosis'), diagnosisId: id }),
  z.object({ kind: z.literal('annual-program'), annualProgramId: id }),
  /** «Cumplimiento de lineamientos» of an annual programme, as a sheet of its own. */
  z.object({ kind: z.literal('compliance'), annualProgramId: id }),
  /** «Estrategia de comunicación» with its campaigns. */
  z.object({ kind: z.literal('strategy'), strategyId: id }),
  /** «Plan de medios»: the copy that is the plan. */
  z.object({ kind: z.literal('media-plan'), mediaPlanId: id }),
  /** «Orden de inserción»: one outlet's, as the plan calls it; all of them, one after the other, without. */
  z.object({ kind: z.literal('insertion-order'), mediaPlanId: id, outlet: z.string().max(2_000).nullable() }),
  /** The letter of one act of a document's Vo.Bo., with its «acuse» where something was delivered. */
  z.object({ kind: z.literal('letter'), documentKind: reviewedKind, documentId: id, actId: id }),
  /** «Directorio» of the desk, as it stands today. */
  z.object({ kind: z.literal('directory'), directoryId: id }),
  /** The text of one agreement out of its data: a draft until it is signed. */
  z.object({ kind: z.literal('agreement'), agreementsId: id, agreementId: id }),
  /** «Informe de avance» up to the end of a month. */
  z.object({ kind: z.literal('progress'), executionId: id, upTo: month }),
  z.object({ kind: z.literal('bulletin'), bulletinsId: id, bulletinId: id }),
  /** Rows that the transparency platform asks for of a quarter, as a workbook. */
  z.object({ kind: z.literal('transparency'), executionId: id, quarter: z.number().int().min(1).max(4) }),
  /** «Consolidado»: the dossiers of a year together. */
  z.object({ kind: z.literal('consolidated'), fiscalYear }),
]);
export type DocumentTarget = z.infer<typeof documentTarget>;

/** `svg`, `png` and `bpmn` are the flowchart of one procedure; `xlsx` is for documents that people calculate with. */
export const exportFormat = z.enum(['docx', 'pdf', 'xlsx', 'bpmn', 'svg', 'png']);
export type ExportFormat = z.infer<typeof exportFormat>;

/** Where a file went: saved by the desktop program, or handed to the browser as a download. */
export const savedFile = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), path: z.string() }),
  z.object({ kind: z.literal('download'), name: z.string(), mime: z.string(), bytes: storeBytes }),
  z.object({ kind: z.literal('cancelled') }),
]);
export type SavedFile = z.infer<typeof savedFile>;

export const documentChannels = {
  /** The PDF that an export at this moment would write; `sha` is the SHA-256 of `bytes`. */
  'document.preview': channel(
    z.object({ target: documentTarget, jobId: id }),
    z.object({ bytes, sha: sha256, pages: z.number().int() }),
  ),
  'document.export': channel(
    z.object({ target: documentTarget, format: exportFormat, jobId: id }),
    z.object({ file: savedFile, sha: sha256, findings: z.array(finding) }),
  ),
  'document.cancel': channel(z.object({ jobId: id }), z.object({ cancelled: z.boolean() })),
} as const;

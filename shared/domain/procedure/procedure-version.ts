import { z } from 'zod';
import { instant, isoDate } from '#shared/domain/common/dates.ts';
import { id } from '#shared/domain/common/ids.ts';

/** A favourable opinion: against which edition of which guide, when, under which number. */
export const dictamen = z.object({
  guideCode: z.string().min(1).max(200),
  guideEdition: z.string().max(200),
  date: isoDate,
  reference: z.string().max(200),
});
export type Dictamen = z.infer<typeof dictamen>;

export const obsolescence = z.object({ reason: z.string().trim().min(1).max(2_000), date: isoDate });
export type Obsolescence = z.infer<typeof obsolescence>;

/** A version in the library. What it says is its content; this is what was done to it. Acts alone change it. */
export const procedureVersion = z.object({
  id,
  procedureId: id,
  /** 1, 2, 3 … within the procedure. */
  number: z.number().int().min(1),
  stage: z.enum(['draft', 'authorised']),
  authorisedAt: instant.nullable(),
  /** The version that ended this one's validity. */
  supersededBy: id.nullable(),
  upToDate: z.boolean(),
  obsolete: obsolescence.nullable(),
  dictamen: dictamen.nullable(),
  /** SHA-256 (hex) of the canonical JSON of the frozen content; of the stored PDF; of the signed scan. */
  contentSha: z.string().nullable(),
  pdfSha: z.string().nullable(),
  docxSha: z.string().nullable(),
  scanSha: z.string().nullable(),
});
export type ProcedureVersion = z.infer<typeof procedureVersion>;

/** The four properties of a procedure document as the governing rule defines them; not states of one line. */
export type DocumentProperties = {
  readonly vigente: boolean;
  readonly actualizado: boolean;
  readonly obsoleto: boolean;
  readonly dictaminado: boolean;
};

/**
 * Vigente: authorised and not superseded, however old its dates or signatories. Actualizado: vigente, marked as
 * answering to present needs, and not obsolete. Obsoleto: marked so, with a reason. Dictaminado: has an opinion.
 */
export const documentProperties = (version: ProcedureVersion): DocumentProperties => {
  const vigente = version.stage === 'authorised' && version.supersededBy === null;
  const obsoleto = version.obsolete !== null;
  return {
    vigente,
    actualizado: vigente && version.upToDate && !obsoleto,
    obsoleto,
    dictaminado: version.dictamen !== null,
  };
};

/** What the cover of the next version says: «03» after «02»; words and dates are left to the person. */
export const nextVersionLabel = (label: string): string => {
  const digits = label.trim();
  return /^\d{1,4}$/.test(digits) ? String(Number(digits) + 1).padStart(digits.length, '0') : label;
};

import { documentHolding } from '#electron/handlers/document-holding.ts';
import { closedYearOf, requireDocumentYearOpen } from '#electron/handlers/year-closed.ts';
import { readActs, readActsAsCorrected } from '#electron/storage/repositories/review-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import type { DocumentAuthorisation } from '#shared/documents/compose/authorisation.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import type { ReviewedKind } from '#shared/domain/review/review.ts';
import { type Standing, standingOf } from '#shared/domain/review/review-state.ts';
import { agreementWith } from '#shared/domain/review/reviewed-names.ts';
import { holderOf, whyOnlyRead } from '#shared/exchange/holding.ts';

export type DocumentStanding = Standing & {
  /** Whether what is judged may be changed: while it is a draft or was returned, by who holds it, before its year is closed. */
  readonly mayEdit: boolean;
  /** Why it may only be read here, as a sentence: somebody else holds it; '' where this computer does. */
  readonly heldElsewhere: string;
  /** Who that is; '' where this computer holds it. */
  readonly holder: string;
};

/** Where a document stands in its Vo.Bo.; one that was never sent is a draft. Reads only its acts and deliveries. */
export const documentStanding = (db: ReadableDb, kind: ReviewedKind, documentId: string): DocumentStanding => {
  const standing = standingOf({ act: readActs(db, documentId) });
  const holding = documentHolding(db, documentId);
  const heldElsewhere = whyOnlyRead(holding, agreementWith(kind));
  const isOpen = standing.state === 'draft' || standing.state === 'returned';
  const mayEdit = isOpen && heldElsewhere === '' && closedYearOf(db, kind, documentId) === undefined;
  return { ...standing, heldElsewhere, holder: holderOf(holding), mayEdit };
};

/** Whose Vo.Bo. the document carries now; undefined unless it is authorised as it stands. */
export const authorisationOf = (
  db: ReadableDb,
  kind: ReviewedKind,
  documentId: string,
): DocumentAuthorisation | undefined => {
  const { state, version } = documentStanding(db, kind, documentId);
  const act = readActsAsCorrected(db, documentId).at(-1);
  if (state !== 'authorised' || !act) return undefined;
  const { officerName, postName, on, letterNumber } = act;
  return { officerName, postName, on, letterNumber, version };
};

/** @throws DomainError `frozen` while the document waits for an answer, is authorised, or is of a closed year */
export const requireDocumentEditable = (db: ReadableDb, kind: ReviewedKind, documentId: string): void => {
  const { state, round, version, mayEdit, heldElsewhere } = documentStanding(db, kind, documentId);
  if (mayEdit) return;
  requireDocumentYearOpen(db, kind, documentId);
  const { name, course } = NAMES[kind];
  const { end, it } = agreementWith(kind);
  if (heldElsewhere !== '') {
    throw new DomainError('frozen', `No se guardó el cambio: aquí ${name} solo se consulta: ${heldElsewhere}`);
  }
  throw new DomainError(
    'frozen',
    state === 'sent'
      ? `No se guardó el cambio: ${name} está en validación (ronda ${round}) y se revisa tal como se envió. Espere la respuesta, o retire el envío para cambiar${it}.`
      : `No se guardó el cambio: ${name} está autorizad${end} (versión ${version}).${course} Para cambiar${it} abra otra versión, que volverá a pasar por Vo.Bo.`,
  );
};

const NAMES: Readonly<Record<ReviewedKind, { readonly name: string; readonly course: string }>> = {
  budget: {
    name: 'el anteproyecto',
    course: ' Los oficios, la distribución, las adecuaciones y el gasto se siguen registrando.',
  },
  diagnosis: { name: 'el diagnóstico', course: '' },
  'annual-program': { name: 'el programa anual', course: '' },
  strategy: { name: 'la estrategia de comunicación', course: '' },
  'media-plan': {
    name: 'el plan de medios',
    course: ' Sus renglones se siguen ligando a los contratos del presupuesto.',
  },
};

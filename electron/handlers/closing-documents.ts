import { findAgreementsOf, readAgreementsContent } from '#electron/storage/repositories/agreements-repository.ts';
import { readBudgetContent } from '#electron/storage/repositories/budget-repository.ts';
import { findBulletinsOf, readBulletinsContent } from '#electron/storage/repositories/bulletins-repository.ts';
import { type DossierHeadline, readDossierHeadline } from '#electron/storage/repositories/dossier-repository.ts';
import { findExecutionOf } from '#electron/storage/repositories/execution-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { AGREEMENT_KIND_NAMES } from '#shared/domain/agreements/agreement-states.ts';
import type { ClosingFormat } from '#shared/domain/dossier/year-closing.ts';
import type { DocumentTarget } from '#shared/ipc/document-channels.ts';

/** A document that a closing keeps. */
type ClosingDocument = {
  readonly title: string;
  readonly target: DocumentTarget;
  readonly formats: readonly ClosingFormat[];
};

/** Every document of a dossier that there is now, in the order of the year. @throws DomainError not-found */
export const closingDocuments = (db: ReadableDb, dossierId: string): readonly ClosingDocument[] => {
  const dossier = readDossierHeadline(db, dossierId);
  return KINDS.flatMap(({ title, formats, targets }) =>
    targets(db, dossier).map(({ name, target }) => ({
      title: name === '' ? title : `${title}: ${name}`,
      target,
      formats,
    })),
  );
};

/** `name` tells one of several from the others; '' where there is one. */
type Found = { readonly name: string; readonly target: DocumentTarget };

type ClosingKind = {
  readonly title: string;
  readonly formats: readonly ClosingFormat[];
  readonly targets: (db: ReadableDb, dossier: DossierHeadline) => readonly Found[];
};

const PAPER = ['pdf', 'docx'] as const;
const PAPER_AND_SHEET = ['pdf', 'docx', 'xlsx'] as const;

/** A new kind of document is one more line. */
const KINDS: readonly ClosingKind[] = [
  {
    title: 'Ficha del programa',
    formats: PAPER_AND_SHEET,
    targets: (_, { programId }) => [one({ kind: 'program-record', programId })],
  },
  {
    title: 'Anteproyecto de presupuesto',
    formats: PAPER_AND_SHEET,
    targets: (_, { budgetId }) => [one({ kind: 'budget', budgetId })],
  },
  {
    title: 'Distribución por partidas',
    formats: PAPER_AND_SHEET,
    targets: (db, { budgetId }) => (hasDistribution(db, budgetId) ? [one({ kind: 'distribution', budgetId })] : []),
  },
  {
    title: 'Diagnóstico',
    formats: PAPER,
    targets: (_, { diagnosisId }) => begun(diagnosisId, (id) => ({ kind: 'diagnosis', diagnosisId: id })),
  },
  {
    title: 'Programa anual',
    formats: PAPER_AND_SHEET,
    targets: (_, { annualProgramId }) =>
      begun(annualProgramId, (id) => ({ kind: 'annual-program', annualProgramId: id })),
  },
  {
    title: 'Estrategia de comunicación',
    formats: PAPER,
    targets: (_, { strategyId }) => begun(strategyId, (id) => ({ kind: 'strategy', strategyId: id })),
  },
  {
    title: 'Plan de medios',
    formats: PAPER_AND_SHEET,
    targets: (_, { mediaPlanId }) => begun(mediaPlanId, (id) => ({ kind: 'media-plan', mediaPlanId: id })),
  },
  { title: 'Convenio', formats: PAPER, targets: (db, { dossierId }) => agreementTargets(db, dossierId) },
  {
    title: 'Informe de avance',
    formats: PAPER,
    targets: (db, { dossierId }) =>
      begun(findExecutionOf(db, dossierId), (id) => ({ kind: 'progress', executionId: id, upTo: 12 })),
  },
  { title: 'Boletín', formats: PAPER, targets: (db, { dossierId }) => issuedBulletins(db, dossierId) },
];

const one = (target: DocumentTarget): Found => ({ name: '', target });

const begun = (id: string | null | undefined, target: (id: string) => DocumentTarget): readonly Found[] =>
  id === null || id === undefined ? [] : [one(target(id))];

const hasDistribution = (db: ReadableDb, budgetId: string): boolean =>
  readBudgetContent(db, budgetId).distribution.length > 0;

/** Also those that were never signed, which their papers say. */
const agreementTargets = (db: ReadableDb, dossierId: string): readonly Found[] => {
  const agreementsId = findAgreementsOf(db, dossierId);
  if (agreementsId === undefined) return [];
  return readAgreementsContent(db, agreementsId).agreement.map(({ id, kind, number, title }) => ({
    name: number.trim() || title.trim() || AGREEMENT_KIND_NAMES[kind],
    target: { kind: 'agreement', agreementsId, agreementId: id },
  }));
};

/** Only what went out: a draft is nobody's bulletin. */
const issuedBulletins = (db: ReadableDb, dossierId: string): readonly Found[] => {
  const bulletinsId = findBulletinsOf(db, dossierId);
  if (bulletinsId === undefined) return [];
  return readBulletinsContent(db, bulletinsId)
    .bulletin.filter(({ issuedOn }) => issuedOn !== '')
    .map(({ id, number, title }) => ({
      name: number.trim() || title.trim(),
      target: { kind: 'bulletin', bulletinsId, bulletinId: id },
    }));
};

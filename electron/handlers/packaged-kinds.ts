import { annualProgramTables } from '#electron/storage/annual-program-tables.ts';
import { sha256 } from '#electron/storage/blobs.ts';
import { budgetTables } from '#electron/storage/budget-tables.ts';
import { diagnosisTables } from '#electron/storage/diagnosis-tables.ts';
import { type LooseChange, type ScopeTables, tableOf } from '#electron/storage/journal/entity-tables.ts';
import { mediaPlanTables } from '#electron/storage/media-plan-tables.ts';
import {
  annualProgramInserts,
  findAnnualProgramOf,
  findDossierOfAnnualProgram,
  readAnnualProgramContent,
} from '#electron/storage/repositories/annual-program-repository.ts';
import { budgetInserts, readBudgetContent } from '#electron/storage/repositories/budget-repository.ts';
import {
  diagnosisInserts,
  findDiagnosisOf,
  findDossierOfDiagnosis,
  readDiagnosisContent,
} from '#electron/storage/repositories/diagnosis-repository.ts';
import {
  findDossierOfMediaPlan,
  findMediaPlanOf,
  mediaPlanInserts,
  readMediaPlanContent,
} from '#electron/storage/repositories/media-plan-repository.ts';
import { type RevisionRow, readRevisions } from '#electron/storage/repositories/revision-repository.ts';
import {
  findDossierOfStrategy,
  findStrategyOf,
  readStrategyContent,
  strategyInserts,
} from '#electron/storage/repositories/strategy-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { strategyTables } from '#electron/storage/strategy-tables.ts';
import { annualProgramContent } from '#shared/domain/annual-program/annual-program.ts';
import { budgetContent } from '#shared/domain/budget/budget.ts';
import { canonicalJson } from '#shared/domain/common/canonical-json.ts';
import type { Collections, EntitySchemas } from '#shared/domain/common/changes.ts';
import { diagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import { mediaPlanContent } from '#shared/domain/media/media-plan.ts';
import { strategyContent } from '#shared/domain/strategy/strategy.ts';
import type { PackagedDocument } from '#shared/exchange/package-payload.ts';
import { nextRevision } from '#shared/exchange/revisions.ts';

export type PackagedKind = PackagedDocument['kind'];
/** A document's rows, whatever its kind. */
export type AnyContent = Collections<EntitySchemas>;

/** What handing over must know of a kind of document. */
export type Packaged = {
  readonly tables: ScopeTables;
  /** Entity of the row that is the document itself. */
  readonly own: string;
  /** «el diagnóstico», for sentences. */
  readonly called: string;
  /** @throws DomainError not-found */
  readonly read: (db: ReadableDb, documentId: string) => PackagedDocument;
  readonly inserts: (document: PackagedDocument) => readonly LooseChange[];
  /** The content parsed again; undefined where it is none. */
  readonly isContent: (content: unknown) => boolean;
  /** The dossiers that it belongs to; none where it isn't here. */
  readonly dossiersOf: (db: ReadableDb, documentId: string) => readonly string[];
  /** The document of this kind that a dossier has. */
  readonly ofDossier: (db: ReadableDb, dossierId: string) => string | undefined;
};

const only = (id: string | undefined): readonly string[] => (id === undefined ? [] : [id]);

export const PACKAGED: Readonly<Record<PackagedKind, Packaged>> = {
  budget: {
    tables: budgetTables,
    own: 'budget',
    called: 'el presupuesto',
    read: (db, id) => ({ kind: 'budget', schemaVersion: 1, content: readBudgetContent(db, id) }),
    inserts: (document) => (document.kind === 'budget' ? budgetInserts(document.content) : []),
    isContent: (content) => budgetContent.safeParse(content).success,
    dossiersOf: (db, id) =>
      db
        .all<{ id: string }>('SELECT id FROM dossier WHERE budget_id = ? ORDER BY archived, created_at, id', id)
        .map((row) => row.id),
    ofDossier: (db, id) => db.get<{ id: string }>('SELECT budget_id AS id FROM dossier WHERE id = ?', id)?.id,
  },
  diagnosis: {
    tables: diagnosisTables,
    own: 'diagnosis',
    called: 'el diagnóstico',
    read: (db, id) => ({ kind: 'diagnosis', schemaVersion: 1, content: readDiagnosisContent(db, id) }),
    inserts: (document) => (document.kind === 'diagnosis' ? diagnosisInserts(document.content) : []),
    isContent: (content) => diagnosisContent.safeParse(content).success,
    dossiersOf: (db, id) => only(findDossierOfDiagnosis(db, id)),
    ofDossier: findDiagnosisOf,
  },
  'annual-program': {
    tables: annualProgramTables,
    own: 'annualProgram',
    called: 'el programa anual',
    read: (db, id) => ({ kind: 'annual-program', schemaVersion: 1, content: readAnnualProgramContent(db, id) }),
    inserts: (document) => (document.kind === 'annual-program' ? annualProgramInserts(document.content) : []),
    isContent: (content) => annualProgramContent.safeParse(content).success,
    dossiersOf: (db, id) => only(findDossierOfAnnualProgram(db, id)),
    ofDossier: findAnnualProgramOf,
  },
  strategy: {
    tables: strategyTables,
    own: 'strategy',
    called: 'la estrategia de comunicación',
    read: (db, id) => ({ kind: 'strategy', schemaVersion: 1, content: readStrategyContent(db, id) }),
    inserts: (document) => (document.kind === 'strategy' ? strategyInserts(document.content) : []),
    isContent: (content) => strategyContent.safeParse(content).success,
    dossiersOf: (db, id) => only(findDossierOfStrategy(db, id)),
    ofDossier: findStrategyOf,
  },
  'media-plan': {
    tables: mediaPlanTables,
    own: 'mediaPlan',
    called: 'el plan de medios',
    read: (db, id) => ({ kind: 'media-plan', schemaVersion: 1, content: readMediaPlanContent(db, id) }),
    inserts: (document) => (document.kind === 'media-plan' ? mediaPlanInserts(document.content) : []),
    isContent: (content) => mediaPlanContent.safeParse(content).success,
    dossiersOf: (db, id) => only(findDossierOfMediaPlan(db, id)),
    ofDossier: findMediaPlanOf,
  },
};

/** Whether a document of that id is here. */
export const isDocumentHere = (db: ReadableDb, kind: PackagedKind, documentId: string): boolean => {
  const { tables, own } = PACKAGED[kind];
  return db.get(tableOf(tables, own).selectSql, documentId, documentId) !== undefined;
};

/** A document as it stands, with the chain that leads to it: its last revision is its present content. */
export type PresentDocument = {
  readonly document: PackagedDocument;
  readonly json: string;
  readonly sha: string;
  readonly revisions: readonly RevisionRow[];
};

/** @throws DomainError not-found */
export const presentDocument = (db: ReadableDb, kind: PackagedKind, documentId: string): PresentDocument => {
  const document = PACKAGED[kind].read(db, documentId);
  const json = canonicalJson(document.content);
  const sha = sha256(json);
  const known = readRevisions(db, documentId);
  const head = known.at(-1);
  if (head?.contentSha === sha) return { document, json, sha, revisions: known };
  const next = nextRevision(documentId, sha, head ? [head.id] : [], sha256);
  return { document, json, sha, revisions: [...known, next] };
};

/** Any document's rows, for what compares and merges them whatever their kind. */
export const rowsOf = (document: PackagedDocument): AnyContent => document.content as unknown as AnyContent;

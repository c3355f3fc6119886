import { agreementsTables } from '#electron/storage/agreements-tables.ts';
import { annualProgramTables } from '#electron/storage/annual-program-tables.ts';
import { backupManifest, readManifests } from '#electron/storage/backup.ts';
import { sha256 } from '#electron/storage/blobs.ts';
import { budgetTables } from '#electron/storage/budget-tables.ts';
import { bulletinsTables } from '#electron/storage/bulletins-tables.ts';
import { classifierTables } from '#electron/storage/classifier-tables.ts';
import { closingTables } from '#electron/storage/closing-tables.ts';
import { diagnosisTables } from '#electron/storage/diagnosis-tables.ts';
import { directoryTables } from '#electron/storage/directory-tables.ts';
import { dossierTables } from '#electron/storage/dossier-tables.ts';
import { executionTables } from '#electron/storage/execution-tables.ts';
import { guidelineTables } from '#electron/storage/guideline-tables.ts';
import { tableOf } from '#electron/storage/journal/entity-tables.ts';
import { journalProblems } from '#electron/storage/journal/verify-journal.ts';
import { mediaPlanTables } from '#electron/storage/media-plan-tables.ts';
import { procedureTables } from '#electron/storage/procedure-tables.ts';
import { catalogueTables, programTables } from '#electron/storage/program-tables.ts';
import { deskTables } from '#electron/storage/repositories/desk-repository.ts';
import { manualTables } from '#electron/storage/repositories/manual-repository.ts';
import { libraryTables } from '#electron/storage/repositories/procedure-repository.ts';
import { checkBackup } from '#electron/storage/restore.ts';
import { reviewTables } from '#electron/storage/review-tables.ts';
import { storageError } from '#electron/storage/sqlite-errors.ts';
import type { StoreHandle } from '#electron/storage/store-handle.ts';
import { strategyTables } from '#electron/storage/strategy-tables.ts';
import { deliveryProblems } from '#electron/storage/verify-deliveries.ts';
import { reviewProblems } from '#electron/storage/verify-review.ts';

/**
 * Looks at everything a store can tell about itself and changes nothing. Each problem is a Spanish sentence; none
 * means that the database is whole, rows fit together, every file has its hash, signed versions are what was signed,
 * the journal leads to the present rows, and the newest backup can be restored.
 */
export const verifyStore = (store: StoreHandle): readonly string[] => [
  ...databaseProblems(store),
  ...blobProblems(store),
  ...evidenceProblems(store),
  ...frozenProblems(store),
  ...reviewProblems(store),
  ...deliveryProblems(store),
  ...journalProblems(store.read, [
    deskTables,
    libraryTables,
    procedureTables,
    manualTables,
    programTables,
    catalogueTables,
    classifierTables,
    budgetTables,
    dossierTables,
    closingTables,
    reviewTables,
    diagnosisTables,
    annualProgramTables,
    strategyTables,
    mediaPlanTables,
    agreementsTables,
    executionTables,
    bulletinsTables,
    guidelineTables,
    directoryTables,
  ]),
  ...backupProblems(store),
];

const databaseProblems = (store: StoreHandle): readonly string[] => [
  ...store.read
    .all<{ integrity_check: string }>('PRAGMA integrity_check(20)')
    .filter((row) => row.integrity_check !== 'ok')
    .map((row) => `La base de datos está dañada: ${row.integrity_check}. Restaure el respaldo más reciente.`),
  ...store.read
    .all<{ table: string }>('PRAGMA foreign_key_check')
    .slice(0, 20)
    .map((row) => `Un registro de «${row.table}» apunta a otro que no existe. Restaure el respaldo más reciente.`),
];

const blobProblems = (store: StoreHandle): readonly string[] =>
  store.read.all<{ sha: string }>('SELECT sha FROM blob ORDER BY sha').flatMap(({ sha }) => {
    try {
      store.blobs.get(sha);
      return [];
    } catch (error) {
      return [storageError(error, store.blobs.path(sha)).message];
    }
  });

/** Tables of files that people added or a closing kept, and what each calls one. */
const ADDED_FILES = [
  ['dossier_evidence', (name: string) => `de la evidencia «${name}» de un expediente`],
  ['agreements_file', (name: string) => `«${name}» de un convenio`],
  ['execution_entry_evidence', (name: string) => `de la evidencia «${name}» de la bitácora`],
  ['dossier_closed_document', (name: string) => `«${name}», guardado al cerrar un ejercicio`],
] as const;

/** Files that a document names and the register of files doesn't know: no backup would take them along. */
const evidenceProblems = (store: StoreHandle): readonly string[] =>
  ADDED_FILES.flatMap(([table, called]) =>
    store.read
      .all<{ name: string }>(`SELECT name FROM ${table} WHERE sha NOT IN (SELECT sha FROM blob) ORDER BY name LIMIT 20`)
      .map(({ name }) => `Falta el archivo ${called(name)}. Restaure el respaldo más reciente.`),
  );

type FrozenRow = {
  readonly versionId: string;
  readonly contentJson: string;
  readonly contentSha: string;
  readonly printedJson: string;
  readonly printedSha: string;
  readonly pdfSha: string;
  readonly docxSha: string;
};

const frozenProblems = (store: StoreHandle): readonly string[] => {
  const { read } = store;
  const rows = read.all<FrozenRow>(
    `SELECT version_id AS versionId, content_json AS contentJson, content_sha AS contentSha,
       printed_json AS printedJson, printed_sha AS printedSha, pdf_sha AS pdfSha, docx_sha AS docxSha
     FROM frozen_version ORDER BY version_id`,
  );
  const problems: string[] = [];
  const table = tableOf(procedureTables, 'version');
  for (const row of rows) {
    const versionRow = read.get(table.selectSql, row.versionId, row.versionId);
    const version = versionRow ? table.rowFromSql(versionRow) : undefined;
    const same =
      sha256(row.contentJson) === row.contentSha &&
      sha256(row.printedJson) === row.printedSha &&
      version?.stage === 'authorised' &&
      version.contentSha === row.contentSha &&
      version.pdfSha === row.pdfSha &&
      version.docxSha === row.docxSha;
    if (!same) problems.push(`La versión autorizada ${row.versionId} ya no es la que se firmó. Restaure un respaldo.`);
  }
  const unfrozen = read.all<{ id: string }>(
    `SELECT id FROM procedure_version WHERE stage = 'authorised' AND id NOT IN (SELECT version_id FROM frozen_version)`,
  );
  return [
    ...problems,
    ...unfrozen.map(({ id }) => `La versión autorizada ${id} no tiene su contenido congelado. Restaure un respaldo.`),
  ];
};

const backupProblems = (store: StoreHandle): readonly string[] => {
  const newest = readManifests(store.directory)[0];
  if (!newest) return [];
  try {
    checkBackup(store.directory, backupManifest.parse(newest));
    return newest.missing.length === 0
      ? []
      : [`Al respaldo más reciente (${newest.name}) le faltan ${newest.missing.length} archivos adjuntos.`];
  } catch (error) {
    return [storageError(error, newest.name).message];
  }
};

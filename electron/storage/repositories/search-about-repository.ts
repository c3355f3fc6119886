import type { ReadableDb } from '#electron/storage/store-handle.ts';
import type { ReviewedKind } from '#shared/domain/review/review.ts';

/** What a document that was found is called, and where it belongs. */
export type AboutDocument = {
  readonly title: string;
  readonly archived: boolean;
  /** Of what belongs to a dossier, or is opened within one. */
  readonly dossierId: string | null;
  /** Of a review: of what. */
  readonly reviewed: ReviewedKind | null;
};

/**
 * What a search says of one document; undefined where it is gone. Each is one look-up by key: a search asks it of every
 * document in which something was found.
 */
export const readAbout = (db: ReadableDb, scopeKind: string, scopeId: string): AboutDocument | undefined => {
  const sql = Object.hasOwn(ABOUT, scopeKind) ? ABOUT[scopeKind] : undefined;
  if (sql === undefined) return undefined;
  const row = db.get<{ title: string | null; archived: number; dossierId: string | null; reviewed: string | null }>(
    sql,
    scopeId,
  );
  if (!row) return undefined;
  const { title, archived, dossierId, reviewed } = row;
  return { title: title ?? '', archived: archived === 1, dossierId, reviewed: reviewed as ReviewedKind | null };
};

const ofDossier = (table: string): string =>
  `SELECT coalesce(r.name, '') || ' · ' || d.fiscal_year AS title, d.archived, d.id AS dossierId, NULL AS reviewed
   FROM ${table} x JOIN dossier d ON d.id = x.dossier_id LEFT JOIN program_record r ON r.program_id = d.program_id
   WHERE x.id = ?`;

/** A budget is archived with the last dossier that uses it, and opened within the newest one in use. */
const NEWEST_DOSSIER = 'SELECT d.id FROM dossier d WHERE d.budget_id = b.id ORDER BY d.archived, d.id DESC LIMIT 1';
const BUDGET_ARCHIVED = `EXISTS (SELECT 1 FROM dossier d WHERE d.budget_id = b.id)
  AND NOT EXISTS (SELECT 1 FROM dossier d WHERE d.budget_id = b.id AND d.archived = 0)`;
const BUDGET_TITLE = "CASE WHEN trim(b.title) = '' THEN 'Presupuesto ' || b.fiscal_year ELSE b.title END";

const PLANS = ['diagnosis', 'annual_program', 'strategy', 'media_plan'] as const;

const DOSSIER = `SELECT coalesce(r.name, '') || ' · ' || d.fiscal_year AS title, d.archived, d.id AS dossierId, NULL AS reviewed
    FROM dossier d LEFT JOIN program_record r ON r.program_id = d.program_id WHERE d.id = ?`;

const ABOUT: Readonly<Record<string, string>> = {
  procedure: `SELECT c.title, p.archived, NULL AS dossierId, NULL AS reviewed FROM procedure_cover c
    JOIN procedure_version v ON v.id = c.version_id JOIN procedure p ON p.id = v.procedure_id WHERE v.id = ?`,
  manual: `SELECT c.title, r.archived, NULL AS dossierId, NULL AS reviewed
    FROM manual_record r JOIN manual_cover c ON c.manual_id = r.id WHERE r.id = ?`,
  program: `SELECT r.name AS title, p.archived, NULL AS dossierId, NULL AS reviewed
    FROM program p JOIN program_record r ON r.program_id = p.id WHERE p.id = ?`,
  dossier: DOSSIER,
  // Its id is that of its dossier.
  'year-closing': DOSSIER,
  budget: `SELECT ${BUDGET_TITLE} AS title, ${BUDGET_ARCHIVED} AS archived, (${NEWEST_DOSSIER}) AS dossierId,
    NULL AS reviewed FROM budget b WHERE b.id = ?`,
  diagnosis: ofDossier('diagnosis'),
  'annual-program': ofDossier('annual_program'),
  strategy: ofDossier('strategy'),
  'media-plan': ofDossier('media_plan'),
  agreements: ofDossier('agreements'),
  execution: ofDossier('execution'),
  bulletins: ofDossier('bulletins'),
  // Its id is that of the document that is reviewed.
  review: `SELECT coalesce(r.name, ${BUDGET_TITLE}) || CASE WHEN d.id IS NULL THEN '' ELSE ' · ' || d.fiscal_year END AS title,
      coalesce(d.archived, 0) AS archived, d.id AS dossierId, x.kind AS reviewed
    FROM review x LEFT JOIN budget b ON b.id = x.id
    LEFT JOIN dossier d ON d.id = coalesce((${NEWEST_DOSSIER}),
      ${PLANS.map((table) => `(SELECT dossier_id FROM ${table} WHERE id = x.id)`).join(', ')})
    LEFT JOIN program_record r ON r.program_id = d.program_id WHERE x.id = ?`,
  classifier: `SELECT name || ' · ' || fiscal_year AS title, 0 AS archived, NULL AS dossierId, NULL AS reviewed
    FROM classifier WHERE id = ?`,
  directory: `SELECT 'Directorio' AS title, 0 AS archived, NULL AS dossierId, NULL AS reviewed FROM directory WHERE id = ?`,
  // Shipped guidelines are no rows: the caller knows them.
  guideline: `SELECT document || CASE WHEN numeral = '' THEN '' ELSE ', ' || numeral END AS title, 0 AS archived, NULL AS dossierId, NULL AS reviewed FROM desk_guideline WHERE id = ?`,
  'record-catalogue': `SELECT '' AS title, 0 AS archived, NULL AS dossierId, NULL AS reviewed
    FROM record_catalogue_value WHERE catalogue = ? LIMIT 1`,
  desk: `SELECT 'Esta mesa' AS title, 0 AS archived, NULL AS dossierId, NULL AS reviewed FROM desk WHERE id = ?`,
};

/** Dossiers that are called by a programme: what they are called changes with it. */
export const readDossiersOfProgram = (db: ReadableDb, programId: string): readonly string[] =>
  db.column<string>('SELECT id FROM dossier WHERE program_id = ?', programId);

import type { Finding } from '#shared/domain/common/finding.ts';

/** Words before the place of a finding, so that a list of several documents says whom each belongs to. */
const PREFIXES = {
  record: 'Ficha del programa',
  budget: 'Presupuesto',
  diagnosis: 'Diagnóstico',
  'annual-program': 'Programa anual',
  strategy: 'Estrategia de comunicación',
  'media-plan': 'Plan de medios',
  agreements: 'Convenios y contratos',
  execution: 'Ejecución',
  bulletins: 'Boletines',
} as const;

export type DossierDocument = keyof typeof PREFIXES;

const DOCUMENTS = Object.keys(PREFIXES) as DossierDocument[];

/** The findings of a dossier's documents as one list, each with its document in `where`; those not begun have none. */
export const dossierFindings = (
  findings: Readonly<Partial<Record<DossierDocument, readonly Finding[]>>>,
): readonly Finding[] => DOCUMENTS.flatMap((document) => prefixed(document, findings[document] ?? []));

/** The document that a finding of `dossierFindings` belongs to. */
export const documentOfFinding = (finding: Pick<Finding, 'where'>): DossierDocument =>
  DOCUMENTS.find((document) => finding.where.startsWith(PREFIXES[document])) ?? 'record';

const prefixed = (document: DossierDocument, findings: readonly Finding[]): readonly Finding[] =>
  findings.map((finding) => ({
    ...finding,
    where: finding.where === '' ? PREFIXES[document] : `${PREFIXES[document]} · ${finding.where}`,
  }));

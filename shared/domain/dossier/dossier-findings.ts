import type { Finding } from '#shared/domain/common/finding.ts';

/** Words before the place of a finding, so that a list of several documents says whom each belongs to. */
const PREFIXES = { record: 'Ficha del programa', budget: 'Presupuesto' } as const;

export type DossierDocument = keyof typeof PREFIXES;

/** The findings of a dossier's documents as one list, each with its document in `where`. */
export const dossierFindings = (
  findings: Readonly<Record<DossierDocument, readonly Finding[]>>,
): readonly Finding[] => [...prefixed('record', findings.record), ...prefixed('budget', findings.budget)];

/** The document that a finding of `dossierFindings` belongs to. */
export const documentOfFinding = (finding: Pick<Finding, 'where'>): DossierDocument =>
  finding.where.startsWith(PREFIXES.budget) ? 'budget' : 'record';

const prefixed = (document: DossierDocument, findings: readonly Finding[]): readonly Finding[] =>
  findings.map((finding) => ({
    ...finding,
    where: finding.where === '' ? PREFIXES[document] : `${PREFIXES[document]} · ${finding.where}`,
  }));

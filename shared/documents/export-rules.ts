import type { Finding } from '#shared/domain/common/finding.ts';

/** The documents that there are, as the contract names them. */
export type DocumentKind = 'procedure' | 'manual' | 'program-record' | 'budget' | 'distribution';

/**
 * Whether a finding stops the export of a document. A procedure or a record with something blocking can't be printed
 * rightly. A budget can: it is looked over on paper, with BORRADOR across it; only sums that no longer are exact, and
 * so would print false figures, stop it.
 */
export const stopsExport = (kind: DocumentKind, { code, severity }: Pick<Finding, 'code' | 'severity'>): boolean =>
  severity === 'blocking' && (kind === 'budget' || kind === 'distribution' ? code === TOTAL_TOO_LARGE : true);

const TOTAL_TOO_LARGE = 'total-too-large';

import type { Finding } from '#shared/domain/common/finding.ts';

/** The documents that there are, as the contract names them. */
export type DocumentKind =
  | 'procedure'
  | 'manual'
  | 'program-record'
  | 'budget'
  | 'distribution'
  | 'diagnosis'
  | 'annual-program'
  | 'compliance'
  | 'strategy'
  | 'media-plan'
  | 'insertion-order'
  | 'letter'
  | 'directory'
  | 'agreement'
  | 'progress'
  | 'bulletin'
  | 'transparency'
  | 'consolidated';

/**
 * Whether a finding stops the export of a document. A procedure or a record with something blocking can't be printed
 * rightly. What goes through a Vo.Bo. can: it is looked over on paper, with BORRADOR across it; only sums that no longer
 * are exact, and so would print false figures, stop it.
 */
export const stopsExport = (kind: DocumentKind, { code, severity }: Pick<Finding, 'code' | 'severity'>): boolean =>
  severity === 'blocking' && (WHOLE_ONLY.has(kind) || TOO_LARGE.has(code));

const WHOLE_ONLY: ReadonlySet<DocumentKind> = new Set(['procedure', 'manual', 'program-record']);

/** Of a budget's total, and of a line of a media plan. */
const TOO_LARGE: ReadonlySet<string> = new Set(['total-too-large', 'cost-too-large']);

import type { Finding, FindingSeverity } from '#shared/domain/common/finding.ts';
import type { FigureKind } from '#shared/domain/diagnosis/diagnosis.ts';

/** Where findings of a diagnosis live: one section for each part of the screen. */
export type DiagnosisSection =
  | 'context'
  | 'territories'
  | 'populations'
  | 'segments'
  | 'swot'
  | 'trees'
  | 'conclusions'
  | 'results';

export const diagnosisFinding = (
  code: string,
  severity: FindingSeverity,
  place: { readonly section: DiagnosisSection; readonly rowId?: string; readonly field?: string },
  where: string,
  message: string,
  remedy: string,
): Finding => ({ code, severity, place, where, message, remedy });

/** As screen and documents name them. */
export const FIGURE_NAMES: Readonly<Record<FigureKind, string>> = {
  potential: 'población potencial',
  target: 'población objetivo',
  served: 'población atendida',
  other: 'otra cifra',
};

import type { PaneKind } from '#renderer/modules/budget/budget-layout.ts';

export const PANE_NAMES: Readonly<Record<PaneKind, string>> = {
  line: 'Renglón',
  findings: 'Hallazgos',
  page: 'Página',
  history: 'Historial',
};

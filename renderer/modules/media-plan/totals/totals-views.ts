/** The faces of the totals. */
export type TotalsView = 'medium' | 'month' | 'week' | 'item' | 'segment' | 'campaign' | 'figures' | 'lines';

export const TOTALS_VIEWS: readonly { readonly view: TotalsView; readonly label: string }[] = [
  { view: 'medium', label: 'Por medio' },
  { view: 'month', label: 'Por mes' },
  { view: 'week', label: 'Por semana' },
  { view: 'item', label: 'Por partida' },
  { view: 'segment', label: 'Por grupo' },
  { view: 'campaign', label: 'Por campaña' },
  { view: 'figures', label: 'Cifras' },
  { view: 'lines', label: 'Cifras por renglón' },
];

import type { MediaSection } from '#shared/domain/media/media-reading.ts';

/** The parts of the screen: the sections in which findings live, the totals and the copies. */
export type MediaPart = MediaSection | 'totals' | 'compare';

export const MEDIA_PARTS: readonly { readonly part: MediaPart; readonly label: string }[] = [
  { part: 'plan', label: 'Plan' },
  { part: 'lines', label: 'Renglones' },
  { part: 'calendar', label: 'Calendario' },
  { part: 'totals', label: 'Totales' },
  { part: 'compare', label: 'Comparar copias' },
  { part: 'audience', label: 'Audiencia' },
  { part: 'budget', label: 'Presupuesto' },
  { part: 'blackouts', label: 'Vedas' },
];

/** The part of a section's name; undefined where there is none. */
export const partOf = (section: string): MediaPart | undefined =>
  MEDIA_PARTS.find(({ part }) => part === section)?.part;

import { CONFIDENCE_WORDS, type Guideline, guidelineTitle } from '#shared/domain/review/guideline.ts';

/** «Rige desde 2019», «Rigió de 2014 a 2018», «Sin años anotados». */
export const validityWords = ({ fromYear, toYear }: Pick<Guideline, 'fromYear' | 'toYear'>): string => {
  if (fromYear === null && toYear === null) return 'Sin años anotados';
  if (toYear === null) return `Desde ${fromYear}`;
  return fromYear === null ? `Hasta ${toYear}` : fromYear === toYear ? `Solo ${toYear}` : `De ${fromYear} a ${toYear}`;
};

type Confidence = {
  readonly label: string;
  readonly color: 'success' | 'informative' | 'warning' | 'brand';
  readonly meaning: string;
};

/** How sure a guideline is, as people read it: what nobody checked is never shown as if it were law. */
export const CONFIDENCE: Readonly<Record<Guideline['confidence'], Confidence>> = {
  V2: { label: CONFIDENCE_WORDS.V2.name, color: 'success', meaning: 'Se leyó en dos o más fuentes.' },
  V1: {
    label: CONFIDENCE_WORDS.V1.name,
    color: 'informative',
    meaning: 'Se leyó en una sola fuente: confírmelo en el texto publicado.',
  },
  CG: {
    label: CONFIDENCE_WORDS.CG.name,
    color: 'warning',
    meaning: 'Nadie lo leyó en su fuente. No lo cite como norma hasta encontrarlo en el texto publicado.',
  },
  mesa: { label: CONFIDENCE_WORDS.mesa.name, color: 'brand', meaning: 'Lo escribió su oficina.' },
};

/** How a row, a menu and a dialog call it, short. */
export const shortTitle = (guideline: Guideline): string => {
  const title = guidelineTitle(guideline);
  return title.length > MOST_TITLE ? `${title.slice(0, MOST_TITLE - 1).trimEnd()}…` : title;
};

const MOST_TITLE = 90;

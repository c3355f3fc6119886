import type { ReviewedKind } from '#shared/domain/review/review.ts';

/**
 * How screens and letters call a section of a document under review; findings, observations and comparisons name it by
 * its key. '' is the whole document.
 */
export const reviewSectionName = (kind: ReviewedKind, section: string): string =>
  section === '' ? WHOLE_DOCUMENT : (NAMES[kind][section] ?? section);

const WHOLE_DOCUMENT = 'Todo el documento';

const NAMES: Readonly<Record<ReviewedKind, Readonly<Record<string, string>>>> = {
  budget: { budget: 'Datos generales', lines: 'Renglones', ceilings: 'Techos' },
  diagnosis: {
    context: 'Contexto',
    territories: 'Territorios',
    populations: 'Poblaciones',
    segments: 'Segmentos',
    swot: 'FODA',
    trees: 'Árboles de problemas y de objetivos',
    conclusions: 'Conclusiones',
    results: 'Resultados del año anterior',
  },
  'annual-program': {
    cover: 'Portada',
    summary: 'Resumen en una página',
    texts: 'Textos de los apartados',
    presentation: 'Presentación',
    'legal-basis': 'Marco jurídico',
    diagnosis: 'Resumen del diagnóstico',
    objectives: 'Objetivos y estrategias',
    activities: 'Actividades',
    schedule: 'Actividades y calendario',
    segments: 'Grupos de atención',
    budget: 'Presupuesto',
    indicators: 'Indicadores',
    compliance: 'Cumplimiento de lineamientos',
    signatures: 'Hoja de Vo.Bo. y firmas',
    annexes: 'Anexos',
  },
  strategy: {
    strategy: 'Misión, visión y objetivos',
    topics: 'Temas',
    campaigns: 'Campañas',
    audiences: 'Públicos y territorios',
    materials: 'Materiales',
    signatures: 'Firmas',
  },
  'media-plan': {
    plan: 'Datos del plan',
    lines: 'Renglones',
    calendar: 'Calendario de inserciones',
    audience: 'Audiencia',
    budget: 'Presupuesto',
    blackouts: 'Vedas',
  },
};

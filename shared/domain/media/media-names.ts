import type { Row } from '#shared/domain/common/changes.ts';
import type { Airtime, MediaPlanEntities, RateBasis } from '#shared/domain/media/media-plan.ts';

/** How each choice of a media plan is called on screen, on paper and in comparisons. */
export const AIRTIME_NAMES = {
  bought: 'Comprado',
  'in-kind': 'En especie',
  state: 'Tiempo de Estado',
  fiscal: 'Tiempo fiscal',
} as const satisfies Readonly<Record<Airtime, string>>;

export const LINE_AUDIENCE_NAMES = {
  external: 'Público externo',
  internal: 'Público interno',
} as const satisfies Readonly<Record<Row<MediaPlanEntities, 'line'>['audience'], string>>;

export const RATE_BASIS_NAMES = {
  insertion: 'Por inserción',
  'column-centimetre': 'Por centímetro-columna',
  page: 'Por página',
} as const satisfies Readonly<Record<RateBasis, string>>;

export const UNIVERSE_NAMES = {
  population: 'Población',
  target: 'Público objetivo',
} as const satisfies Readonly<Record<Row<MediaPlanEntities, 'universe'>['kind'], string>>;

/** What an insertion's rate is for, where a column of its own asks it. */
export const RATE_UNIT_NAMES = {
  insertion: 'Inserción',
  'column-centimetre': 'Centímetro columna',
  page: 'Plana',
} as const satisfies Readonly<Record<RateBasis, string>>;

/** Of a workbook's columns: what a line has none of, in words that an import knows again. */
export const NO_ITEM = 'Sin partida';
export const NO_CAMPAIGN = 'Sin campaña';

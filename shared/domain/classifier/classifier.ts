import { z } from 'zod';
import { type Change, type Collections, changeSchema, type Row } from '#shared/domain/common/changes.ts';
import { fiscalYear } from '#shared/domain/common/fiscal-year.ts';
import { id } from '#shared/domain/common/ids.ts';

const line = z.string().max(2_000);

/**
 * The classifier of one owner in one fiscal year: its own specific items under the harmonised base, and what is
 * restricted. A closed year is never altered; the next year starts as a copy (`classifierForYear`).
 */
export const classifierEntities = {
  /** Exactly one row; its id is the classifier's. `baseId` names the shipped base that it inherits. */
  scheme: z.object({
    id,
    name: line,
    owner: line,
    fiscalYear,
    edition: line,
    /** Figures of a specific item's code. */
    width: z.union([z.literal(4), z.literal(5)]),
    baseId: z.string().min(1).max(100),
    state: z.enum(['open', 'closed']),
  }),
  /** A specific item. Codes are text; order is by code. `validator` is who must approve spending where `restricted`. */
  item: z.object({
    id,
    code: z.string().min(1).max(20),
    name: z.string().max(500),
    restricted: z.boolean(),
    validator: line,
    note: line,
  }),
  /** Makes a chapter, concept or generic item restricted, and with it everything below («3600 valida la Coordinación»). */
  restriction: z.object({ id, code: z.string().min(1).max(20), validator: line, note: line }),
} as const;

export type ClassifierEntities = typeof classifierEntities;
export type ClassifierContent = Collections<ClassifierEntities>;
export type ClassifierChange = Change<ClassifierEntities>;
export const classifierChange = changeSchema(classifierEntities);

export type Scheme = Row<ClassifierEntities, 'scheme'>;
export type SpecificItem = Row<ClassifierEntities, 'item'>;

export const MAX_ITEMS = 20_000;
export const MAX_RESTRICTIONS = 2_000;

/** The whole content as one parsed value: what is stored and exchanged. */
export const classifierContent = z.object({
  scheme: z.array(classifierEntities.scheme).length(1),
  item: z.array(classifierEntities.item).max(MAX_ITEMS),
  restriction: z.array(classifierEntities.restriction).max(MAX_RESTRICTIONS),
}) satisfies z.ZodType<ClassifierContent>;

/** The scheme row, which always exists. */
export const schemeOf = (content: Pick<ClassifierContent, 'scheme'>): Scheme => {
  const scheme = content.scheme[0];
  if (!scheme) throw new Error('A classifier without its scheme row');
  return scheme;
};

/** A classifier with nothing but the base. */
export const emptyClassifier = (scheme: Omit<Scheme, 'state'>): ClassifierContent => ({
  scheme: [{ ...scheme, state: 'open' }],
  item: [],
  restriction: [],
});

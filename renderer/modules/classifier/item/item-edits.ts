import type {
  ClassifierChange,
  ClassifierContent,
  ClassifierEntities,
  SpecificItem,
} from '#shared/domain/classifier/classifier.ts';
import type { Row } from '#shared/domain/common/changes.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';

export type Restriction = Row<ClassifierEntities, 'restriction'>;
export type ItemField = Exclude<keyof SpecificItem, 'id'>;

/** One field of a specific item; nothing where it stays the same. */
export const setItemField = <F extends ItemField>(
  item: SpecificItem,
  field: F,
  value: SpecificItem[F],
): readonly ClassifierChange[] =>
  item[field] === value ? [] : [{ op: 'update', entity: 'item', id: item.id, field, value } as ClassifierChange];

export const addItem = (row: Omit<SpecificItem, 'id'>, newId: IdSource): readonly ClassifierChange[] => [
  { op: 'insert', entity: 'item', row: { id: newId(), ...row } },
];

export const removeItem = (item: SpecificItem): readonly ClassifierChange[] => [
  { op: 'delete', entity: 'item', id: item.id },
];

/** Restricts a code and everything below it, names who validates it, or lifts the restriction (null). */
export const setRestriction = (
  content: ClassifierContent,
  code: string,
  validator: string | null,
  newId: IdSource,
): readonly ClassifierChange[] => {
  const present = content.restriction.find((row) => row.code === code);
  if (validator === null) return present ? [{ op: 'delete', entity: 'restriction', id: present.id }] : [];
  if (!present) return [{ op: 'insert', entity: 'restriction', row: { id: newId(), code, validator, note: '' } }];
  return present.validator === validator
    ? []
    : [{ op: 'update', entity: 'restriction', id: present.id, field: 'validator', value: validator }];
};

/** What a new specific item under `code` begins with: the three figures that are CONAC's. */
export const codeStart = (code: string | null): string =>
  code === null || code.endsWith('00') ? '' : code.slice(0, 3);

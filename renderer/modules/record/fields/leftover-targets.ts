import type { RecordLeftoverTarget } from '#shared/domain/program-record/program-record-edits.ts';
import type { RecordDefinitions, RecordField } from '#shared/domain/program-record/record-definitions.ts';

type Target = { readonly key: string; readonly label: string; readonly target: RecordLeftoverTarget };

/** Where a text without place can go, in the words and the order of the record's fields. */
export const leftoverTargets = (definitions: RecordDefinitions): readonly Target[] => {
  const targets = definitions.fields.flatMap((field): readonly Target[] => {
    const target = targetOf(field);
    return target ? [{ key: field.key, label: field.label, target }] : [];
  });
  return [...targets, { key: 'period', label: 'Historia: una institución', target: { kind: 'period' } }];
};

/** One target a row: of a person's or a telephone's fields, the one that names the row. */
const targetOf = (field: RecordField): RecordLeftoverTarget | undefined => {
  switch (field.entity) {
    case 'record':
      return field.field === 'objective'
        ? { kind: 'objective' }
        : { kind: 'text', field: field.field as Extract<RecordLeftoverTarget, { kind: 'text' }>['field'] };
    case 'value':
      return { kind: 'value', fieldKey: field.key };
    case 'contact':
      return field.field === 'person' ? { kind: 'contact', role: field.role ?? 'contact' } : undefined;
    case 'phone':
      return field.field === 'number' ? { kind: 'phone' } : undefined;
    case 'email':
      return { kind: 'email' };
    case 'link':
      return { kind: 'link' };
  }
};

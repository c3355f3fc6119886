import { EmailsField } from '#renderer/modules/record/fields/emails-field.tsx';
import { LinksField } from '#renderer/modules/record/fields/links-field.tsx';
import { PeopleField } from '#renderer/modules/record/fields/people-field.tsx';
import { PhonesField } from '#renderer/modules/record/fields/phones-field.tsx';
import { TextField } from '#renderer/modules/record/fields/text-field.tsx';
import { ValuesField } from '#renderer/modules/record/fields/values-field.tsx';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import type { FieldGroup as Group } from '#shared/domain/program-record/record-guide.ts';

/** The control of a group of fields, the same in the open record and in the guided mode. */
export const FieldGroup = ({ group }: { readonly group: Group }) => {
  const [first] = group.fields;
  switch (first.entity) {
    case 'record':
      return <TextField field={first} />;
    case 'value':
      return <ValuesField field={first} />;
    case 'contact':
      return <PeopleField group={group} />;
    case 'phone':
      return <PhonesField group={group} />;
    case 'email':
      return <EmailsField field={first} />;
    case 'link':
      return <LinksField field={first} />;
    default:
      return assertNever(first.entity);
  }
};

import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { Fragment } from 'react';
import { OptionField } from '#renderer/modules/procedure/fields/option-field.tsx';
import { SmallSelect } from '#renderer/modules/procedure/fields/small-select.tsx';
import { TextField } from '#renderer/modules/procedure/fields/text-field.tsx';
import { usualSignatories } from '#renderer/modules/procedure/sections/usual-signatories.ts';
import { useContent, useEditor } from '#renderer/modules/procedure/session-context.tsx';
import { useEdit, useEditAndFocus } from '#renderer/modules/procedure/use-edit.ts';
import type { ProcedureContent, Signatory } from '#shared/domain/procedure/procedure.ts';
import { deleteRows, insertedIds, insertRow, setField } from '#shared/domain/procedure/row-edits.ts';
import { setSignatory } from '#shared/domain/procedure/section-edits.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(80px, 120px) minmax(0, 1fr) minmax(0, 1fr) 60px',
    alignItems: 'start',
    gap: '6px',
  },
  head: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  role: { paddingTop: '7px' },
  actions: { display: 'flex' },
  icon: { minWidth: '26px', padding: '3px' },
});

type Person = Pick<Signatory, 'name' | 'position'> & { readonly id: string | null };

/** Who signs in each role of the profile; the institution's usual people are offered. */
export const SignatoriesEditor = () => {
  const styles = useStyles();
  const { profile, institution, readOnly, newId } = useEditor();
  const edit = useEdit();
  const editAndFocus = useEditAndFocus();
  const people = useContent(signatoriesOf);
  const strangers = people.filter((person) => !profile.signatureRoles.some((role) => role.key === person.role));

  const write = (
    role: string,
    person: Person,
    values: Partial<Pick<Signatory, 'name' | 'position'>>,
    label: string,
    field: string | null,
  ) =>
    edit(
      (content) =>
        person.id === null
          ? setSignatory(content, role, values, newId)
          : Object.entries(values).flatMap(([name, value]) =>
              setField(content, 'signatory', person.id ?? '', name as 'name' | 'position', value),
            ),
      `Escribir quién firma: ${label}`,
      field === null ? null : `signatory ${person.id ?? role} ${field}`,
    );
  const add = (role: string, label: string, after: string) =>
    editAndFocus(
      (content) => {
        const index = content.signatory.findIndex((person) => person.id === after) + 1;
        return insertRow(content, 'signatory', { role, name: '', position: '' }, index, newId);
      },
      `Agregar otra firma: ${label}`,
      (changes) => ({ rowId: insertedIds(changes, 'signatory')[0] ?? '', field: 'name' }),
    );
  const remove = (id: string, label: string) =>
    edit((content) => deleteRows(content, 'signatory', [id]), `Quitar una firma: ${label}`);

  const line = (role: string, label: string, person: Person, heading: React.ReactNode, key: string) => (
    <Fragment key={key}>
      <div className={styles.role}>{heading}</div>
      <OptionField
        label={`Nombre de quien firma: ${label}`}
        value={person.name}
        boxed
        live
        rowId={person.id ?? `role ${role}`}
        field={person.id === null ? role : 'name'}
        readOnly={readOnly}
        options={(typed) => usualSignatories(institution, role, label, typed)}
        onPick={(picked) => {
          const usual = institution.signatories[Number(picked)];
          if (usual) write(role, person, { name: usual.name, position: usual.position }, label, null);
        }}
        onWrite={(name) => write(role, person, { name }, label, 'name')}
      />
      <TextField
        label={`Cargo de quien firma: ${label}`}
        value={person.position}
        boxed
        singleLine
        rowId={person.id ?? `role ${role}`}
        field="position"
        readOnly={readOnly}
        maxLength={2_000}
        onChange={(position) => write(role, person, { position }, label, 'position')}
      />
      <div className={styles.actions}>
        {!readOnly && person.id !== null && (
          <>
            <Button
              className={styles.icon}
              size="small"
              appearance="subtle"
              icon={<AddRegular />}
              title={`Agregar otra firma: ${label}`}
              aria-label={`Agregar otra firma: ${label}`}
              onClick={() => add(role, label, person.id ?? '')}
            />
            <Button
              className={styles.icon}
              size="small"
              appearance="subtle"
              icon={<DeleteRegular />}
              title={`Quitar la firma de ${person.name || label}`}
              aria-label={`Quitar la firma de ${person.name || label}`}
              onClick={() => remove(person.id ?? '', label)}
            />
          </>
        )}
      </div>
    </Fragment>
  );

  return (
    <div className={styles.root}>
      <span className={styles.head}>Firma</span>
      <span className={styles.head}>{profile.cover.authorisation.columns[1]}</span>
      <span className={styles.head}>{profile.cover.authorisation.columns[2]}</span>
      <span />
      {profile.signatureRoles.flatMap((role) => {
        const rows = people.filter((person) => person.role === role.key);
        const shown: readonly Person[] = rows.length > 0 ? rows : [{ id: null, name: '', position: '' }];
        return shown.map((person, index) =>
          line(role.key, role.label, person, index === 0 ? role.label : '', `${role.key} ${index}`),
        );
      })}
      {strangers.map((person) =>
        line(
          person.role,
          person.role,
          person,
          <SmallSelect
            label={`Papel con que firma ${person.name}`}
            value={person.role}
            rowId={person.id}
            field="role"
            readOnly={readOnly}
            options={[
              { value: person.role, text: `${person.role} (no se imprime)` },
              ...profile.signatureRoles.map((role) => ({ value: role.key, text: role.label })),
            ]}
            onChange={(role) =>
              edit(
                (content) => setField(content, 'signatory', person.id, 'role', role),
                `Cambiar con qué firma ${person.name}`,
              )
            }
          />,
          person.id,
        ),
      )}
      {institution.signatories.length > 0 && !readOnly && (
        <Text size={200} style={{ gridColumn: '1 / -1' }}>
          Con F4 se ofrecen las personas que suelen firmar.
        </Text>
      )}
    </div>
  );
};

const signatoriesOf = (content: ProcedureContent) => content.signatory;

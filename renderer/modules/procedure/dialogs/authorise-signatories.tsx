import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { Fragment } from 'react';
import type { FormErrors, SignatoryForm } from '#renderer/modules/procedure/dialogs/authorise-form.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(90px, auto) minmax(0, 1fr) minmax(0, 1fr) auto',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    alignItems: 'start',
  },
  head: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  role: { paddingTop: '6px' },
});

type Props = {
  readonly people: readonly SignatoryForm[];
  readonly errors: FormErrors;
  readonly onChange: (people: readonly SignatoryForm[]) => void;
};

/** Names and positions as they were signed: they stay with the version for ever. */
export const AuthoriseSignatories = ({ people, errors, onChange }: Props) => {
  const styles = useStyles();
  const put = (key: string, part: Partial<SignatoryForm>) =>
    onChange(people.map((person) => (person.key === key ? { ...person, ...part } : person)));
  const addAfter = (person: SignatoryForm) => {
    const at = people.indexOf(person) + 1;
    const added = { ...person, key: `${person.key}+`, required: false, name: '', position: '' };
    onChange([...people.slice(0, at), added, ...people.slice(at)]);
  };
  return (
    <div className={styles.root}>
      <span className={styles.head} />
      <span className={styles.head}>Nombre</span>
      <span className={styles.head}>Cargo</span>
      <span />
      {people.map((person) => (
        <Fragment key={person.key}>
          <span className={styles.role}>
            {person.label}
            {person.required && ' *'}
          </span>
          <Field required={person.required} validationMessage={errors[person.key] ?? null}>
            <Input
              aria-label={`Nombre de quien firma: ${person.label}`}
              value={person.name}
              onChange={(_, data) => put(person.key, { name: data.value })}
            />
          </Field>
          <Field>
            <Input
              aria-label={`Cargo de quien firma: ${person.label}`}
              value={person.position}
              onChange={(_, data) => put(person.key, { position: data.value })}
            />
          </Field>
          <Button
            appearance="subtle"
            icon={<AddRegular />}
            aria-label={`Agregar otra firma en ${person.label}`}
            title={`Agregar otra firma en ${person.label}`}
            onClick={() => addAfter(person)}
          />
        </Fragment>
      ))}
    </div>
  );
};

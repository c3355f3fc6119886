import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { helpAnchor } from '#renderer/ui/help-anchor.ts';
import type { DeskPerson } from '#shared/ipc/desk-channels.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '34rem' },
});

type Props = {
  readonly person: DeskPerson;
  /** Says what is missing; set once the person tried to go on. */
  readonly showMissing: boolean;
  readonly autoFocus?: boolean;
  readonly onChange: (person: DeskPerson) => void;
};

const FIELDS = [
  {
    key: 'officerName',
    label: 'Nombre completo',
    hint: 'Como firma en los documentos.',
    missing: 'Escriba su nombre: queda anotado en cada cambio que haga.',
    autoComplete: 'name',
  },
  {
    key: 'postName',
    label: 'Puesto',
    hint: 'Por ejemplo: Jefatura de Departamento de Planeación.',
    missing: 'Escriba su puesto: los cambios se anotan con él.',
    autoComplete: 'organization-title',
  },
  {
    key: 'officeName',
    label: 'Unidad o departamento',
    hint: 'El área donde trabaja.',
    missing: 'Escriba la unidad o el departamento donde trabaja.',
    autoComplete: 'off',
  },
] as const;

/** Who sits at the desk: name, post and office. */
export const PersonFields = ({ person, showMissing, autoFocus = false, onChange }: Props) => {
  const styles = useStyles();
  return (
    <div className={styles.root} {...helpAnchor('person')}>
      {FIELDS.map(({ key, label, hint, missing, autoComplete }, index) => {
        const isMissing = showMissing && person[key].trim() === '';
        return (
          <Field
            key={key}
            label={label}
            required
            hint={hint}
            validationState={isMissing ? 'error' : 'none'}
            validationMessage={isMissing ? missing : null}
          >
            <Input
              value={person[key]}
              maxLength={key === 'officerName' ? 200 : 300}
              autoComplete={autoComplete}
              autoFocus={autoFocus && index === 0}
              onChange={(_, data) => onChange({ ...person, [key]: data.value })}
            />
          </Field>
        );
      })}
    </div>
  );
};

/** True where nothing is missing. */
export const isWholePerson = (person: DeskPerson): boolean => FIELDS.every(({ key }) => person[key].trim() !== '');

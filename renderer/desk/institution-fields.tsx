import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { LogoField } from '#renderer/desk/logo-field.tsx';
import { helpAnchor } from '#renderer/ui/help-anchor.ts';
import type { Institution } from '#shared/domain/institution/institution.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '34rem' },
});

type Props = {
  readonly institution: Institution;
  readonly showMissing: boolean;
  readonly autoFocus?: boolean;
  readonly onChange: (institution: Institution) => void;
};

/** The institution as it stands on every document: name, second line, place and logo. */
export const InstitutionFields = ({ institution, showMissing, autoFocus = false, onChange }: Props) => {
  const styles = useStyles();
  const nameMissing = showMissing && institution.name.trim() === '';
  return (
    <div className={styles.root} {...helpAnchor('institution')}>
      <Field
        label="Nombre de la institución"
        required
        hint="Sale en la portada y en el encabezado de cada página."
        validationState={nameMissing ? 'error' : 'none'}
        validationMessage={nameMissing ? 'Escriba el nombre: sale en todos los documentos.' : null}
      >
        <Input
          value={institution.name}
          maxLength={300}
          autoFocus={autoFocus}
          autoComplete="organization"
          onChange={(_, data) => onChange({ ...institution, name: data.value })}
        />
      </Field>
      <Field label="Segunda línea" hint="Opcional: el organismo o la dirección a la que pertenece su área.">
        <Input
          value={institution.subtitle}
          maxLength={300}
          onChange={(_, data) => onChange({ ...institution, subtitle: data.value })}
        />
      </Field>
      <Field label="Lugar" hint="Opcional. Por ejemplo: Guadalajara, Jalisco.">
        <Input
          value={institution.place}
          maxLength={200}
          onChange={(_, data) => onChange({ ...institution, place: data.value })}
        />
      </Field>
      <LogoField institution={institution} onChange={onChange} />
    </div>
  );
};

import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ActForm } from '#renderer/modules/review/dialogs/use-act-form.ts';
import { DateField } from '#renderer/ui/date-field.tsx';

const useStyles = makeStyles({
  two: {
    display: 'grid',
    alignItems: 'start',
    gridTemplateColumns: 'repeat(auto-fit, minmax(15rem, 1fr))',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
});

type Props = {
  readonly form: ActForm;
  /** «Quién envía». */
  readonly who: string;
  /** Who judges on this computer is who sits at it: the name is shown, not asked. */
  readonly fixedWho?: boolean;
  /** Why the name isn't asked. */
  readonly whoHint?: string;
  readonly letter: string;
  readonly letterHint?: string;
};

/** Who, with which post, when and by which letter. */
export const ActFields = ({ form, who, fixedWho = false, whoHint = OWN_NAME, letter, letterHint }: Props) => {
  const styles = useStyles();
  const { values, set, problems } = form;
  return (
    <div className={styles.two}>
      <Field
        label={who}
        required={!fixedWho}
        hint={fixedWho ? whoHint : null}
        validationMessage={problems.officerName ?? null}
      >
        <Input
          value={values.officerName}
          readOnly={fixedWho}
          maxLength={2_000}
          placeholder="Nombre de la persona"
          onChange={(_, data) => set({ officerName: data.value })}
        />
      </Field>
      <Field label="Puesto">
        <Input value={values.postName} maxLength={2_000} onChange={(_, data) => set({ postName: data.value })} />
      </Field>
      <DateField
        label="Fecha"
        required
        value={values.on}
        {...(problems.on === undefined ? {} : { problem: problems.on })}
        onCommit={(on) => set({ on })}
      />
      <Field label={letter} hint={letterHint ?? 'Si no lleva oficio, déjelo vacío.'}>
        <Input
          value={values.letterNumber}
          maxLength={2_000}
          onChange={(_, data) => set({ letterNumber: data.value })}
        />
      </Field>
    </div>
  );
};

const OWN_NAME = 'Quien usa este equipo, como dice Configuración.';

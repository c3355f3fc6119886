import {
  Button,
  Field,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Select,
} from '@fluentui/react-components';
import type { VersionChoices } from '#renderer/modules/dossiers/version-choice.ts';

type Props = {
  readonly choices: VersionChoices;
  readonly value: string;
  /** Stands before the versions: what is taken where none is named. */
  readonly usual?: string;
  readonly problem?: string | undefined;
  readonly onChange: (versionId: string) => void;
  readonly onOpenLibrary: () => void;
};

/** The authorised versions to choose from, those in force first; where there is none, why and where to go. */
export const VersionField = ({ choices, value, usual, problem, onChange, onOpenLibrary }: Props) => {
  if (choices.choices.length === 0) {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>Falta un procedimiento autorizado</MessageBarTitle>
          {choices.drafts.length === 0
            ? 'Un expediente sigue las actividades de un procedimiento autorizado, y aquí todavía no hay ninguno.'
            : `Un expediente sigue un procedimiento autorizado, y ${named(choices.drafts)}. Ábralo y elija «Autorizar…» en sus acciones.`}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={onOpenLibrary}>Ir a Procedimientos</Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  return (
    <Field
      label="Procedimiento que seguirá"
      required
      hint="Solo los autorizados. El expediente conserva esta versión aunque después se autorice otra."
      validationMessage={problem ?? null}
    >
      <Select value={value} onChange={(_, data) => onChange(data.value)}>
        {usual && <option value="">{usual}</option>}
        {choices.choices.map((choice) => (
          <option key={choice.versionId} value={choice.versionId}>
            {choice.label}
          </option>
        ))}
      </Select>
    </Field>
  );
};

const named = (drafts: readonly string[]): string => {
  const [only] = drafts;
  return drafts.length === 1 ? `«${only}» es todavía un borrador` : `los ${drafts.length} que hay son borradores`;
};

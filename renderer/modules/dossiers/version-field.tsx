import { Field, Select } from '@fluentui/react-components';
import type { VersionChoices } from '#renderer/modules/dossiers/version-choice.ts';

type Props = {
  readonly choices: VersionChoices;
  readonly value: string;
  /** Stands before the versions: what is taken where none is named. */
  readonly usual?: string;
  readonly onChange: (versionId: string) => void;
};

/** The authorised versions to choose from, those in force first. */
export const VersionField = ({ choices, value, usual, onChange }: Props) => (
  <Field
    label="Procedimiento que seguirá"
    required
    hint="Solo los autorizados. El expediente conserva esta versión aunque después se autorice otra."
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

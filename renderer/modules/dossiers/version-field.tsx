import type { VersionChoices } from '#renderer/modules/dossiers/version-choice.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';

type Props = {
  readonly choices: VersionChoices;
  readonly value: string;
  /** Stands before the versions: what is taken where none is named. */
  readonly usual?: string;
  readonly onChange: (versionId: string) => void;
};

/** The authorised versions to choose from, those in force first. */
export const VersionField = ({ choices, value, usual, onChange }: Props) => {
  const chosen = choices.choices.find(({ versionId }) => versionId === value);
  return (
    <SelectField
      label="Procedimiento que seguirá"
      required
      hint={`${chosen ? `${chosen.detail} ` : ''}El expediente conserva su versión aunque después se autorice otra.`}
      value={value}
      onChange={onChange}
    >
      {usual && <option value="">{usual}</option>}
      {choices.choices.map((choice) => (
        <option key={choice.versionId} value={choice.versionId}>
          {choice.label}
        </option>
      ))}
    </SelectField>
  );
};

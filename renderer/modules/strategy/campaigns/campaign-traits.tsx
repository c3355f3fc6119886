import { Button, Checkbox, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { type KeyboardEvent, useState } from 'react';
import { type CampaignProps, nameOfCampaign } from '#renderer/modules/strategy/campaigns/campaign-fields.tsx';
import { useAbout, useContent, useReadOnly, useStrategyEdit } from '#renderer/modules/strategy/strategy-context.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { AudienceTrait } from '#shared/domain/strategy/strategy.ts';
import { toggleTrait } from '#shared/domain/strategy/strategy-edits.ts';

const useStyles = makeStyles({
  root: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0 },
  rows: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
  },
  trait: { border: 'none', margin: 0, padding: 0, minWidth: 0, display: 'contents' },
  name: { color: tokens.colorNeutralForeground2 },
  values: { display: 'flex', flexWrap: 'wrap', alignItems: 'center' },
  own: { display: 'flex', alignItems: 'center', gap: '4px' },
  input: { width: '9rem' },
});

/** Sex, age, settlement, socioeconomic level and schooling of those whom it speaks to. */
export const CampaignTraits = ({ campaign }: CampaignProps) => {
  const styles = useStyles();
  const { lists } = useAbout();
  return (
    <fieldset className={styles.root} data-fields="traits">
      <legend className={styles.legend}>Cómo es el público</legend>
      <div className={styles.rows}>
        <Trait campaign={campaign} trait="sex" name="Sexo" values={lists.sexes} />
        <Trait campaign={campaign} trait="age" name="Edad" values={lists.ageGroups} open />
        <Trait campaign={campaign} trait="settlement" name="Población" values={lists.settlements} />
        <Trait campaign={campaign} trait="socioeconomic" name="Nivel" values={lists.socioeconomicLevels} />
        <Trait campaign={campaign} trait="education" name="Escolaridad" values={lists.educationLevels} />
      </div>
    </fieldset>
  );
};

type TraitProps = CampaignProps & {
  readonly trait: AudienceTrait;
  readonly name: string;
  readonly values: readonly string[];
  /** Others may be written. */
  readonly open?: boolean;
};

const Trait = ({ campaign, trait, name, values, open = false }: TraitProps) => {
  const styles = useStyles();
  const readOnly = useReadOnly();
  const edit = useStrategyEdit();
  const rows = useContent((content) => content.campaignTrait);
  const said = rows.filter((row) => row.campaignId === campaign.id && row.trait === trait).map(({ value }) => value);
  const listed = new Set(values.map(foldText));
  const shown = [...values, ...said.filter((value) => !listed.has(foldText(value)))];
  const chosen = new Set(said.map(foldText));
  const toggle = (value: string) =>
    edit(
      (content) => toggleTrait(content, campaign.id, trait, value, newId),
      `${chosen.has(foldText(value)) ? 'Quitar' : 'Agregar'} «${value}» en el público de la campaña «${nameOfCampaign(campaign)}»`,
    );
  return (
    <fieldset className={styles.trait} aria-label={name}>
      <Text size={200} className={styles.name} aria-hidden>
        {name}
      </Text>
      <div className={styles.values}>
        {shown.map((value) => (
          <Checkbox
            key={value}
            label={value}
            checked={chosen.has(foldText(value))}
            disabled={readOnly}
            onChange={() => toggle(value)}
          />
        ))}
        {open && !readOnly && (
          <OwnValue
            name={name}
            onAdd={(value) => {
              if (!chosen.has(foldText(value))) toggle(value);
            }}
          />
        )}
      </div>
    </fieldset>
  );
};

const OwnValue = ({ name, onAdd }: { readonly name: string; readonly onAdd: (value: string) => void }) => {
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  const value = typed.trim();
  const add = () => {
    if (value === '') return;
    setTyped('');
    onAdd(value);
  };
  // Enter adds what was typed; with nothing typed the guided mode goes on to the next question.
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || value === '') return;
    event.preventDefault();
    add();
  };
  return (
    <span className={styles.own}>
      <Input
        size="small"
        className={styles.input}
        aria-label={`Otra: ${name.toLowerCase()}`}
        placeholder="Otra: 6 a 12"
        maxLength={200}
        value={typed}
        onChange={(_, data) => setTyped(data.value)}
        onKeyDown={keys}
        {...(value === '' ? {} : { 'data-own-enter': true })}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<AddRegular />}
        aria-label={`Agregar a ${name.toLowerCase()}`}
        disabledFocusable={value === ''}
        onClick={add}
      />
    </span>
  );
};

import { Field } from '@fluentui/react-components';
import { useId } from 'react';
import { nameOfCampaign } from '#renderer/modules/strategy/campaigns/campaign-fields.tsx';
import { spanOf } from '#renderer/modules/strategy/span-words.ts';
import { useContent, useReadOnly, useStrategyEdit } from '#renderer/modules/strategy/strategy-context.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { DraftInput } from '#renderer/ui/draft-input.tsx';
import { DraftTextarea } from '#renderer/ui/draft-textarea.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import type { Material } from '#shared/domain/strategy/strategy.ts';
import { setStrategyField } from '#shared/domain/strategy/strategy-rows.ts';

export type MaterialProps = { readonly material: Material };

/** What a material is called in lists and labels of history. */
export const nameOfMaterial = ({ name }: Pick<Material, 'name'>): string => name.trim() || 'sin nombre';

const useSet = ({ id, name }: Material) => {
  const edit = useStrategyEdit();
  return (field: Exclude<keyof Material, 'id' | 'rank'>, words: string) => (value: string) =>
    edit(
      () => [setStrategyField('material', id, field, value)],
      `Cambiar ${words} del material «${nameOfMaterial({ name })}»`,
      `${id} ${field}`,
    );
};

export const MaterialName = ({ material }: MaterialProps) => {
  const readOnly = useReadOnly();
  const set = useSet(material);
  return (
    <Field label="Nombre de la versión" required data-fields="name">
      <DraftInput
        value={material.name}
        maxLength={2_000}
        readOnly={readOnly}
        placeholder="Por ejemplo: Mi patio, 30 segundos"
        onCommit={set('name', 'el nombre')}
      />
    </Field>
  );
};

/** What kind of thing it is; the usual ones are offered. */
export const MaterialFormat = ({ material }: MaterialProps) => {
  const id = useId();
  const readOnly = useReadOnly();
  const set = useSet(material);
  return (
    <Field label="Qué es" data-fields="format">
      {(control) => (
        <>
          <DraftInput
            {...control}
            value={material.format}
            list={id}
            maxLength={2_000}
            readOnly={readOnly}
            onCommit={set('format', 'el formato')}
          />
          <datalist id={id}>
            {USUAL_FORMATS.map((format) => (
              <option key={format} value={format} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
};

const USUAL_FORMATS: readonly string[] = [
  'Spot de radio',
  'Spot de televisión',
  'Cápsula',
  'Video para redes sociales',
  'Publicación para redes sociales',
  'Banner',
  'Inserción en periódico',
  'Cartel',
  'Espectacular',
  'Barda',
  'Volante',
  'Tríptico',
  'Folleto',
  'Guion de plática',
  'Perifoneo',
];

/** The campaign that it is a version of. */
export const MaterialCampaign = ({ material }: MaterialProps) => {
  const readOnly = useReadOnly();
  const set = useSet(material);
  const campaigns = useContent((content) => content.campaign);
  const known = campaigns.some(({ id }) => id === material.campaignId);
  return (
    <div data-fields="campaignId">
      <SelectField
        label="De qué campaña"
        value={material.campaignId}
        readOnly={readOnly}
        onChange={set('campaignId', 'la campaña')}
      >
        {!known && <option value={material.campaignId}>Una campaña que ya no está</option>}
        {campaigns.map((campaign, index) => (
          <option key={campaign.id} value={campaign.id}>
            {index + 1}. {nameOfCampaign(campaign)}
          </option>
        ))}
      </SelectField>
    </div>
  );
};

/** Its own days, where they aren't all those of its campaign. */
export const MaterialDates = ({ material }: MaterialProps) => {
  const readOnly = useReadOnly();
  const set = useSet(material);
  const campaign = useContent((content) => content.campaign.find(({ id }) => id === material.campaignId));
  const span = campaign ? spanOf(campaign.startDate, campaign.endDate) : '';
  const { startDate, endDate } = material;
  const outside = (day: string): boolean =>
    day !== '' &&
    campaign !== undefined &&
    ((campaign.startDate !== '' && day < campaign.startDate) || (campaign.endDate !== '' && day > campaign.endDate));
  const problem = `Sale de la vigencia de su campaña: ${span}.`;
  const reversed = startDate !== '' && endDate !== '' && endDate < startDate;
  return (
    <>
      <div data-fields="startDate">
        <DateField
          label="Se usa desde"
          value={startDate}
          readOnly={readOnly}
          hint={span === '' ? 'Vacío: toda la campaña' : `Vacío: toda la campaña (${span})`}
          onCommit={set('startDate', 'el inicio de la vigencia')}
          {...(outside(startDate) ? { problem } : {})}
        />
      </div>
      <div data-fields="endDate">
        <DateField
          label="Se usa hasta"
          value={endDate}
          readOnly={readOnly}
          onCommit={set('endDate', 'el fin de la vigencia')}
          {...(reversed ? { problem: 'Termina antes de empezar.' } : outside(endDate) ? { problem } : {})}
        />
      </div>
    </>
  );
};

export const MaterialBody = ({ material }: MaterialProps) => {
  const readOnly = useReadOnly();
  const set = useSet(material);
  return (
    <Field label="Texto o guion" data-fields="body">
      <DraftTextarea
        value={material.body}
        maxLength={20_000}
        rows={4}
        resize="vertical"
        readOnly={readOnly}
        onCommit={set('body', 'el texto')}
      />
    </Field>
  );
};

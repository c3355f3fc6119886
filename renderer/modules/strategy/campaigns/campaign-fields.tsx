import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useId } from 'react';
import { useAbout, useContent, useReadOnly, useStrategyEdit } from '#renderer/modules/strategy/strategy-context.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { DraftInput } from '#renderer/ui/draft-input.tsx';
import { DraftTextarea } from '#renderer/ui/draft-textarea.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import type { Campaign, CampaignAudience } from '#shared/domain/strategy/strategy.ts';
import { setStrategyField } from '#shared/domain/strategy/strategy-rows.ts';

export type CampaignProps = { readonly campaign: Campaign };

/** What a campaign is called in labels of history. */
export const nameOfCampaign = ({ name }: Pick<Campaign, 'name'>): string => name.trim() || 'sin nombre';

type TextKey = Exclude<keyof Campaign, 'id' | 'rank' | 'audience'>;

/** Stores a field of a campaign; `words` name it in the history. */
const useSet = ({ id, name }: Campaign) => {
  const edit = useStrategyEdit();
  return (field: TextKey, words: string) => (value: string) =>
    edit(
      () => [setStrategyField('campaign', id, field, value)],
      `Cambiar ${words} de la campaña «${nameOfCampaign({ name })}»`,
      `${id} ${field}`,
    );
};

export const CampaignName = ({ campaign }: CampaignProps) => {
  const readOnly = useReadOnly();
  const set = useSet(campaign);
  return (
    <Field label="Nombre de la campaña" required data-fields="name">
      <DraftInput
        value={campaign.name}
        maxLength={2_000}
        readOnly={readOnly}
        placeholder="Por ejemplo: Siembra tu patio"
        onCommit={set('name', 'el nombre')}
      />
    </Field>
  );
};

/** Subkinds under their kind, as the list of campaigns has them. */
export const CampaignKind = ({ campaign }: CampaignProps) => {
  const readOnly = useReadOnly();
  const set = useSet(campaign);
  const { lists } = useAbout();
  const kinds = [...Map.groupBy(lists.campaignKinds, ({ kind }) => kind)];
  const unknown = campaign.kind !== '' && !lists.campaignKinds.some(({ subkind }) => subkind === campaign.kind);
  return (
    <div data-fields="kind">
      <SelectField label="Tipo" required value={campaign.kind} readOnly={readOnly} onChange={set('kind', 'el tipo')}>
        <option value="">Ninguno todavía</option>
        {unknown && <option value={campaign.kind}>{campaign.kind} (no está en la lista)</option>}
        {kinds.map(([kind, group]) => (
          <optgroup key={kind} label={kind}>
            {group.map(({ subkind }) => (
              <option key={subkind} value={subkind}>
                {subkind}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
    </div>
  );
};

/** A topic of the strategy or of the list; or another one. */
export const CampaignTopic = ({ campaign }: CampaignProps) => {
  const id = useId();
  const readOnly = useReadOnly();
  const set = useSet(campaign);
  const { lists } = useAbout();
  const topics = useContent((content) => content.topic);
  const offered = new Set([...topics.map(({ topic }) => topic.trim()).filter(Boolean), ...lists.topics]);
  return (
    <Field label="Tema" data-fields="topic">
      {(control) => (
        <>
          <DraftInput
            {...control}
            value={campaign.topic}
            list={id}
            maxLength={2_000}
            readOnly={readOnly}
            onCommit={set('topic', 'el tema')}
          />
          <datalist id={id}>
            {[...offered].map((topic) => (
              <option key={topic} value={topic} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
};

type NoteKey = 'objective' | 'goal' | 'message' | 'tone' | 'audienceNote' | 'coIssuers' | 'serviceNote';

type NoteProps = CampaignProps & {
  readonly field: NoteKey;
  readonly label: string;
  /** «el mensaje»: names it in the history. */
  readonly words: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly rows?: number;
};

/** One of the texts of a campaign. */
const CampaignNote = ({ campaign, field, label, words, hint, required = false, rows = 2 }: NoteProps) => {
  const readOnly = useReadOnly();
  const set = useSet(campaign);
  return (
    <Field label={label} hint={hint ?? null} required={required} data-fields={field}>
      <DraftTextarea
        value={campaign[field]}
        maxLength={20_000}
        rows={rows}
        resize="vertical"
        readOnly={readOnly}
        onCommit={set(field, words)}
      />
    </Field>
  );
};

/** What it says, and how. */
export const CampaignWords = ({ campaign }: CampaignProps) => (
  <>
    <CampaignNote
      campaign={campaign}
      field="objective"
      label="Objetivo de comunicación"
      words="el objetivo"
      hint="Qué debe saber, sentir o hacer la gente."
      required
    />
    <CampaignNote
      campaign={campaign}
      field="message"
      label="Mensaje"
      words="el mensaje"
      hint="La frase que la gente debe recordar."
      required
    />
    <CampaignNote
      campaign={campaign}
      field="tone"
      label="Tono"
      words="el tono"
      hint="Cercano, serio, urgente…"
      rows={1}
    />
    <CampaignGoal campaign={campaign} />
  </>
);

/** Asked of what promotes goods or services that are sold; shown where it was written in any case. */
const CampaignGoal = ({ campaign }: CampaignProps) =>
  SELLS.test(campaign.kind) || campaign.goal !== '' ? (
    <CampaignNote
      campaign={campaign}
      field="goal"
      label="Meta"
      words="la meta"
      hint="Qué se quiere vender o colocar, y cuánto: se pide donde la paga la partida 362."
    />
  ) : null;

const SELLS = /promoción y publicidad/i;

const AUDIENCES: readonly { readonly value: CampaignAudience; readonly label: string }[] = [
  { value: 'external', label: 'Público externo' },
  { value: 'internal', label: 'Público interno (personal)' },
  { value: 'both', label: 'Los dos' },
];

/** Outside, inside or both; which staff, where it is the staff. */
export const CampaignAudienceFields = ({ campaign }: CampaignProps) => {
  const readOnly = useReadOnly();
  const edit = useStrategyEdit();
  const inside = campaign.audience !== 'external';
  return (
    <>
      <Field label="A quién se dirige" data-fields="audience">
        <RadioGroup
          layout="horizontal"
          value={campaign.audience}
          disabled={readOnly}
          onChange={(_, data) => {
            const audience = AUDIENCES.find(({ value }) => value === data.value)?.value;
            if (audience) {
              edit(
                () => [setStrategyField('campaign', campaign.id, 'audience', audience)],
                `Cambiar el público de la campaña «${nameOfCampaign(campaign)}»`,
              );
            }
          }}
        >
          {AUDIENCES.map(({ value, label }) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </RadioGroup>
      </Field>
      <CampaignNote
        campaign={campaign}
        field="audienceNote"
        label={inside ? 'Qué personal, y de qué unidades' : 'Precisiones sobre el público'}
        words="las precisiones del público"
        required={inside}
        rows={1}
      />
    </>
  );
};

export const CampaignCoverage = ({ campaign }: CampaignProps) => {
  const readOnly = useReadOnly();
  const set = useSet(campaign);
  const { lists } = useAbout();
  const unknown = campaign.coverage !== '' && !lists.coverages.includes(campaign.coverage);
  return (
    <div data-fields="coverage">
      <SelectField
        label="Cobertura"
        required
        value={campaign.coverage}
        readOnly={readOnly}
        onChange={set('coverage', 'la cobertura')}
      >
        <option value="">Ninguna todavía</option>
        {unknown && <option value={campaign.coverage}>{campaign.coverage} (no está en la lista)</option>}
        {lists.coverages.map((coverage) => (
          <option key={coverage} value={coverage}>
            {coverage}
          </option>
        ))}
      </SelectField>
    </div>
  );
};

export const CampaignDates = ({ campaign }: CampaignProps) => {
  const readOnly = useReadOnly();
  const set = useSet(campaign);
  const { startDate, endDate } = campaign;
  const reversed = startDate !== '' && endDate !== '' && endDate < startDate;
  return (
    <>
      <div data-fields="startDate">
        <DateField
          label="Empieza"
          required
          value={startDate}
          readOnly={readOnly}
          onCommit={set('startDate', 'la fecha de inicio')}
        />
      </div>
      <div data-fields="endDate">
        <DateField
          label="Termina"
          required
          value={endDate}
          readOnly={readOnly}
          onCommit={set('endDate', 'la fecha de término')}
          {...(reversed ? { problem: 'Termina antes de empezar.' } : {})}
        />
      </div>
    </>
  );
};

/** Who else issues it, and whether it informs of a service. */
export const CampaignMore = ({ campaign }: CampaignProps) => (
  <>
    <CampaignNote
      campaign={campaign}
      field="coIssuers"
      label="Coemisores"
      words="los coemisores"
      hint="Otras instituciones que la difunden o la pagan."
    />
    <CampaignNote
      campaign={campaign}
      field="serviceNote"
      label="Información de servicio"
      words="la información de servicio"
      hint="Si es de salud, educación o protección civil, escríbalo: en una veda la excepción se declara, no se supone."
    />
  </>
);

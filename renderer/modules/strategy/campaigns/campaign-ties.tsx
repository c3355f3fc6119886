import { useMemo } from 'react';
import { type CampaignProps, nameOfCampaign } from '#renderer/modules/strategy/campaigns/campaign-fields.tsx';
import {
  useAbout,
  useContent,
  useReadOnly,
  useStrategy,
  useStrategyEdit,
} from '#renderer/modules/strategy/strategy-context.tsx';
import { type Choice, ChoiceList } from '#renderer/ui/choice-list.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { outlineOf } from '#shared/domain/common/outline.ts';
import { type CampaignTie, tiedTo, toggleTie } from '#shared/domain/strategy/strategy-edits.ts';

type Props = CampaignProps & {
  readonly tie: CampaignTie;
  readonly legend: string;
  readonly fields: string;
  /** «territorio», as labels of history and lost rows call one. */
  readonly what: string;
  readonly choices: readonly Choice[];
  readonly hint?: string;
};

const CampaignTies = ({ campaign, tie, legend, fields, what, choices, hint }: Props) => {
  const readOnly = useReadOnly();
  const edit = useStrategyEdit();
  const { session } = useStrategy();
  const rows = useContent((content) => content[tie]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the rows of this tie change what it is tied to
  const chosen = useMemo(
    () => new Set(tiedTo(session.getState().content, tie, campaign.id)),
    [session, rows, tie, campaign.id],
  );
  const known = useMemo(() => new Set(choices.map(({ id }) => id)), [choices]);
  const lost = [...chosen].filter((id) => !known.has(id)).map((id) => ({ id, label: LOST[tie], lost: true }));
  return (
    <ChoiceList
      legend={legend}
      fields={fields}
      {...(hint === undefined ? {} : { hint })}
      choices={lost.length === 0 ? choices : [...choices, ...lost]}
      chosen={chosen}
      readOnly={readOnly}
      onToggle={(id) =>
        edit(
          (content) => toggleTie(content, tie, campaign.id, id, newId),
          `${chosen.has(id) ? 'Quitar' : 'Agregar'} ${what} en la campaña «${nameOfCampaign(campaign)}»`,
        )
      }
    />
  );
};

const LOST: Readonly<Record<CampaignTie, string>> = {
  campaignSegment: 'Grupo que ya no está',
  campaignTerritory: 'Territorio que ya no está',
  campaignConclusion: 'Hallazgo que ya no está',
  campaignStrategy: 'Estrategia que ya no está',
};

/** Groups of the diagnosis. */
export const CampaignSegments = ({ campaign }: CampaignProps) => {
  const { segment } = useAbout().diagnosis;
  const choices = useMemo(
    () => segment.map(({ id, name }) => ({ id, label: name.trim() || 'Grupo sin nombre' })),
    [segment],
  );
  return (
    <CampaignTies
      campaign={campaign}
      tie="campaignSegment"
      legend="Grupos del diagnóstico"
      fields="segments"
      what="grupo"
      choices={choices}
      {...(choices.length === 0 ? { hint: 'El diagnóstico todavía no tiene grupos: agréguelos ahí.' } : {})}
    />
  );
};

/** Territories of the diagnosis, as its outline has them. */
export const CampaignTerritories = ({ campaign }: CampaignProps) => {
  const { territory } = useAbout().diagnosis;
  const choices = useMemo(
    () =>
      outlineOf(territory).map(({ row, level }) => ({
        id: row.id,
        label: row.name.trim() || 'Territorio sin nombre',
        level,
      })),
    [territory],
  );
  return (
    <CampaignTies
      campaign={campaign}
      tie="campaignTerritory"
      legend="Territorios del diagnóstico"
      fields="territories"
      what="territorio"
      choices={choices}
      {...(choices.length === 0 ? { hint: 'El diagnóstico todavía no tiene territorios: agréguelos ahí.' } : {})}
    />
  );
};

/** Findings of the diagnosis and strategies of the programme. */
export const CampaignReasons = ({ campaign }: CampaignProps) => {
  const { diagnosis, program } = useAbout();
  const { conclusion } = diagnosis;
  const findings = useMemo(
    () =>
      conclusion.map(({ id, text }, index) => ({ id, label: `${index + 1}. ${text.trim() || 'Hallazgo sin texto'}` })),
    [conclusion],
  );
  const strategies = useMemo(
    () =>
      program.map(({ strategyId, text }, index) => ({
        id: strategyId,
        label: `${index + 1}. ${text.trim() || 'Estrategia sin texto'}`,
      })),
    [program],
  );
  return (
    <>
      <CampaignTies
        campaign={campaign}
        tie="campaignConclusion"
        legend="Hallazgos del diagnóstico que atiende"
        fields="reasons conclusions"
        what="hallazgo"
        choices={findings}
        {...(findings.length === 0 ? { hint: 'El diagnóstico todavía no tiene conclusiones (hallazgos).' } : {})}
      />
      <CampaignTies
        campaign={campaign}
        tie="campaignStrategy"
        legend="Estrategias del programa anual que lleva a cabo"
        fields="reasons strategies"
        what="estrategia"
        choices={strategies}
        {...(strategies.length === 0 ? { hint: 'El programa anual todavía no tiene estrategias.' } : {})}
      />
    </>
  );
};

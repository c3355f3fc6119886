import type { Finding } from '#shared/domain/common/finding.ts';
import { isInYear } from '#shared/domain/common/fiscal-year.ts';
import type { Campaign, StrategyContent } from '#shared/domain/strategy/strategy.ts';
import { tiedTo } from '#shared/domain/strategy/strategy-edits.ts';
import { type StrategySection, strategyFinding } from '#shared/domain/strategy/strategy-finding.ts';

/** The federal form of 2019 on (`pacs_campos`, one source read): where it doesn't apply, nothing has to be done. */
const FORM_FROM = 2019;
const LONGEST = 500;

/**
 * One campaign: what it says, to whom, when and why.
 * @param kinds subkinds that the list of campaigns offers
 */
export const checkCampaign = (
  content: StrategyContent,
  campaign: Campaign,
  index: number,
  kinds: ReadonlySet<string>,
  fiscalYear: number,
): readonly Finding[] => {
  const where = `Campaña ${index + 1}${campaign.name.trim() === '' ? '' : `, ${campaign.name.trim()}`}`;
  const say: Say = (code, severity, field, message, remedy, section = 'campaigns') =>
    strategyFinding(code, severity, { section, rowId: campaign.id, field }, where, message, remedy);
  return [
    ...checkWords(campaign, say),
    ...checkKind(campaign, kinds, say),
    ...checkDates(campaign, fiscalYear, say),
    ...checkTies(content, campaign, say),
    ...(fiscalYear >= FORM_FROM ? checkForm(campaign, say) : []),
    ...(content.material.some(({ campaignId }) => campaignId === campaign.id)
      ? []
      : [
          say(
            'campaign-without-material',
            'warning',
            'materials',
            'No tiene ningún material.',
            'Agregue cada versión: spot, cartel, guion de plática.',
            'materials',
          ),
        ]),
  ];
};

type Say = (
  code: string,
  severity: Finding['severity'],
  field: string,
  message: string,
  remedy: string,
  section?: StrategySection,
) => Finding;

const NEEDED = [
  ['name', 'No tiene nombre.', 'Escriba el nombre con el que se conocerá.'],
  ['objective', 'No dice su objetivo de comunicación.', 'Escriba qué debe saber, sentir o hacer la gente.'],
  ['message', 'No dice su mensaje.', 'Escriba, en una frase, lo que la gente debe recordar.'],
  ['coverage', 'No dice su cobertura.', 'Elija municipal, estatal o la que corresponda.'],
] as const;

const checkWords = (campaign: Campaign, say: Say): readonly Finding[] =>
  NEEDED.filter(([field]) => campaign[field].trim() === '').map(([field, message, remedy]) =>
    say(`campaign-without-${field}`, 'warning', field, message, remedy),
  );

const checkKind = ({ kind }: Campaign, kinds: ReadonlySet<string>, say: Say): readonly Finding[] =>
  kinds.has(kind)
    ? []
    : [
        say(
          'campaign-kind',
          'warning',
          'kind',
          kind === '' ? 'No dice de qué tipo es.' : `Su tipo, «${kind}», no está en la lista.`,
          'Elija el tipo: de él depende la partida que la paga.',
        ),
      ];

const checkDates = ({ startDate, endDate }: Campaign, fiscalYear: number, say: Say): readonly Finding[] => {
  const outside = [['startDate', startDate] as const, ['endDate', endDate] as const].find(
    ([, date]) => date !== '' && !isInYear(date, fiscalYear),
  );
  return [
    ...(startDate === '' || endDate === ''
      ? [
          say(
            'campaign-without-dates',
            'warning',
            startDate === '' ? 'startDate' : 'endDate',
            'No dice cuándo empieza o cuándo termina.',
            'Escriba sus fechas: el calendario de medios no pinta fuera de ellas.',
          ),
        ]
      : []),
    ...(startDate !== '' && endDate !== '' && endDate < startDate
      ? [say('campaign-dates-reversed', 'blocking', 'endDate', 'Termina antes de empezar.', 'Corrija las fechas.')]
      : []),
    ...(outside
      ? [
          say(
            'campaign-outside-year',
            'blocking',
            outside[0],
            `Sus fechas no son del ejercicio ${fiscalYear}.`,
            'Corríjalas; lo que sigue el año próximo va en su propia estrategia.',
          ),
        ]
      : []),
  ];
};

const checkTies = (
  content: StrategyContent,
  { id, audience, audienceNote }: Campaign,
  say: Say,
): readonly Finding[] => {
  const none = (tie: Parameters<typeof tiedTo>[1]): boolean => tiedTo(content, tie, id).length === 0;
  return [
    ...(audience !== 'internal' && none('campaignSegment')
      ? [
          say(
            'campaign-without-segment',
            'warning',
            'segments',
            'No dice a qué grupos se dirige.',
            'Elija los grupos del diagnóstico.',
            'audiences',
          ),
        ]
      : []),
    ...(audience !== 'external' && audienceNote.trim() === ''
      ? [
          say(
            'internal-audience-unnamed',
            'warning',
            'audienceNote',
            'Se dirige al público interno y no dice a qué personal.',
            'Escriba qué personal, y de qué unidades.',
            'audiences',
          ),
        ]
      : []),
    ...(none('campaignTerritory')
      ? [
          say(
            'campaign-without-territory',
            'warning',
            'territories',
            'No dice en qué territorios.',
            'Elíjalos de los del diagnóstico.',
            'audiences',
          ),
        ]
      : []),
    ...(none('campaignConclusion') && none('campaignStrategy')
      ? [
          say(
            'campaign-without-reason',
            'warning',
            'reasons',
            'No dice qué hallazgo del diagnóstico atiende ni qué estrategia del programa lleva a cabo.',
            'Elija al menos uno.',
          ),
        ]
      : []),
  ];
};

const checkForm = (campaign: Campaign, say: Say): readonly Finding[] => {
  const { length } = campaign.name.trim();
  return [
    ...(length > 0 && (length < 10 || length > 200)
      ? [
          say(
            'campaign-name-length',
            'info',
            'name',
            `Su nombre tiene ${length} letras; el formulario federal pide de 10 a 200.`,
            'Cámbielo solo si su ente captura en ese formulario.',
          ),
        ]
      : []),
    ...(['topic', 'objective'] as const)
      .filter((field) => campaign[field].trim().length > LONGEST)
      .map((field) =>
        say(
          `campaign-${field}-length`,
          'info',
          field,
          `Su ${field === 'topic' ? 'tema' : 'objetivo'} pasa de ${LONGEST} letras, que es lo que admite el formulario federal.`,
          'Acórtelo solo si su ente captura en ese formulario.',
        ),
      ),
  ];
};

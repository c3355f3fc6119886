import type { Finding } from '#shared/domain/common/finding.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { quantityNumber } from '#shared/domain/common/quantities.ts';
import { dayWords } from '#shared/domain/media/broadcast-calendar.ts';
import { MOST_A_LINE } from '#shared/domain/media/line-cost.ts';
import { isOfficialAirtime } from '#shared/domain/media/media-plan.ts';
import {
  type MediaReading,
  type MediaSection,
  mediaFinding,
  type ReadLine,
} from '#shared/domain/media/media-reading.ts';
import { isCampaignDay } from '#shared/domain/media/paint.ts';

/** Everything about one line by itself: what it is, when it runs, what it costs. Whom it reaches is `checkAudience`. */
export const checkLine = (reading: MediaReading, read: ReadLine): readonly Finding[] => [
  ...checkIdentity(reading, read),
  ...checkDays(reading, read),
  ...checkPrice(read),
];

const checkIdentity = (reading: MediaReading, { line, unit, spread, where }: ReadLine): readonly Finding[] => {
  const say = sayer('lines', line.id, where);
  const campaign = line.campaignId === null ? undefined : reading.campaigns.get(line.campaignId);
  const material = line.materialId === null ? undefined : reading.materials.get(line.materialId);
  return [
    ...(line.mediumKey === ''
      ? [say('medium-missing', 'blocking', 'mediumKey', 'No dice qué medio es.', 'Elíjalo del catálogo.')]
      : unit
        ? []
        : [
            say(
              'medium-unknown',
              'blocking',
              'mediumKey',
              `La unidad «${line.mediumKey}» no está en el catálogo de medios.`,
              'Elija una del catálogo.',
            ),
          ]),
    ...(line.outlet.trim() === ''
      ? [
          say(
            'outlet-missing',
            'warning',
            'outlet',
            unit?.direct ? 'No dice quién la imparte o la lleva a cabo.' : 'No dice en qué soporte.',
            unit?.direct ? 'Escriba el puesto o la brigada.' : 'Escriba la estación, el canal, el diario o el sitio.',
          ),
        ]
      : []),
    ...(line.place.trim() === '' && line.territoryId === null
      ? [say('place-missing', 'warning', 'place', 'No dice dónde.', 'Escriba la plaza, o elija el territorio.')]
      : []),
    ...(line.campaignId === null
      ? [say('campaign-missing', 'warning', 'campaignId', 'No es de ninguna campaña.', 'Elija su campaña.')]
      : campaign
        ? []
        : [
            say(
              'campaign-lost',
              'blocking',
              'campaignId',
              'Su campaña ya no está en la estrategia.',
              'Elija otra campaña, o agréguela de nuevo a la estrategia.',
            ),
          ]),
    ...(line.materialId !== null && (!material || material.campaignId !== line.campaignId)
      ? [
          say(
            'material-lost',
            'warning',
            'materialId',
            material ? 'Su material es de otra campaña.' : 'Su material ya no está en la estrategia.',
            'Elija un material de la campaña.',
          ),
        ]
      : []),
    ...(spread.paid + spread.bonus === 0
      ? [
          say(
            'no-insertions',
            'warning',
            'weekdays',
            'No tiene inserciones en ningún día.',
            'Pinte sus semanas en el calendario, o borre el renglón.',
          ),
        ]
      : []),
    ...(isOfficialAirtime(line.airtime) && (line.durationSeconds === null || line.stations === null)
      ? [
          say(
            'official-airtime-incomplete',
            'warning',
            line.durationSeconds === null ? 'durationSeconds' : 'stations',
            'Usa tiempos oficiales y no dice cuánto dura cada inserción o en cuántas estaciones se transmite.',
            'Anote la duración en segundos y el número de estaciones: se informan aunque no cuesten.',
          ),
        ]
      : []),
    ...(campaign && campaign.audience !== 'both' && campaign.audience !== line.audience
      ? [
          say(
            'audience-differs',
            'warning',
            'audience',
            `Se dirige al público ${line.audience === 'internal' ? 'interno' : 'externo'} y su campaña al ${campaign.audience === 'internal' ? 'interno' : 'externo'}.`,
            'Corrija el público del renglón, o diga en la campaña que se dirige a los dos.',
          ),
        ]
      : []),
  ];
};

const checkDays = (reading: MediaReading, { line, spread, where }: ReadLine): readonly Finding[] => {
  const { calendar } = reading.costs;
  const say = sayer('calendar', line.id, where);
  const campaign = line.campaignId === null ? undefined : reading.campaigns.get(line.campaignId);
  const material = line.materialId === null ? undefined : reading.materials.get(line.materialId);
  const published = spread.days.filter(({ paid, bonus }) => paid + bonus > 0).map(({ index }) => index);
  const outside = published.filter((index) => !isCampaignDay(calendar, campaign, index));
  const unlikeMaterial = published.filter((index) => !isCampaignDay(calendar, material, index));
  return [
    ...(outside.length > 0
      ? [
          say(
            'outside-campaign',
            'blocking',
            calendar.days[outside[0] ?? 0]?.date ?? '',
            `Tiene inserciones fuera de su campaña: ${dayWords(calendar, outside)}.`,
            'Muévalas, o cambie las fechas de la campaña.',
          ),
        ]
      : []),
    ...(outside.length === 0 && unlikeMaterial.length > 0
      ? [
          say(
            'outside-material',
            'warning',
            calendar.days[unlikeMaterial[0] ?? 0]?.date ?? '',
            `Tiene inserciones fuera de la vigencia de su material: ${dayWords(calendar, unlikeMaterial)}.`,
            'Muévalas, elija otra versión o cambie su vigencia.',
          ),
        ]
      : []),
    ...(spread.lost > 0
      ? [
          say(
            'day-not-in-month',
            'blocking',
            'weekdays',
            `Tiene ${spread.lost === 1 ? 'una inserción' : `${spread.lost} inserciones`} en días que su mes no tiene en ${reading.fiscalYear}; no cuentan en ningún total.`,
            'Vuelva a pintar ese mes.',
          ),
        ]
      : []),
    ...(line.productionDate !== '' && !line.productionDate.startsWith(`${reading.fiscalYear}-`)
      ? [
          say(
            'production-outside-year',
            'blocking',
            'productionDate',
            `El día de la producción no es del ejercicio ${reading.fiscalYear}.`,
            'Corrija la fecha.',
          ),
        ]
      : []),
    ...(spread.undated > 0 && line.paymentMonth === null
      ? [
          say(
            'cost-without-day',
            'blocking',
            'productionDate',
            `Los ${formatMoney(spread.undated)} de producción no caen en ningún mes.`,
            'Anote el día de la producción o el mes de pago, o pinte las inserciones.',
          ),
        ]
      : []),
  ];
};

const checkPrice = ({ line, spread, where, unit }: ReadLine): readonly Finding[] => {
  const say = sayer('lines', line.id, where);
  const sized =
    line.rateBasis === 'insertion' ||
    (line.rateBasis === 'page'
      ? (quantityNumber(line.pageFraction) ?? 0) > 0
      : (quantityNumber(line.columns) ?? 0) > 0 && (quantityNumber(line.centimetres) ?? 0) > 0);
  return [
    ...(spread.cost.tooLarge
      ? [
          say(
            'cost-too-large',
            'blocking',
            'grossRate',
            `Su costo pasa de ${formatMoney(MOST_A_LINE)} y no se suma.`,
            'Revise si a la tarifa le sobran cifras o si está en centavos.',
          ),
        ]
      : []),
    ...(line.airtime === 'bought' && spread.paid > 0 && line.grossRate === null
      ? [
          say(
            'rate-missing',
            unit?.direct ? 'info' : 'warning',
            'grossRate',
            'No tiene tarifa: su costo no se conoce y falta en los totales.',
            'Escriba la tarifa bruta sin IVA, o 0 si no se paga.',
          ),
        ]
      : []),
    ...(line.airtime === 'bought' && spread.paid > 0 && !sized
      ? [
          say(
            'size-missing',
            'warning',
            line.rateBasis === 'page' ? 'pageFraction' : line.columns === '' ? 'columns' : 'centimetres',
            'Su tarifa es por tamaño y no dice de qué tamaño es la inserción.',
            line.rateBasis === 'page'
              ? 'Escriba la fracción de plana, por ejemplo 1/4.'
              : 'Escriba las columnas y los centímetros.',
          ),
        ]
      : []),
    ...(isOfficialAirtime(line.airtime) && ((line.grossRate ?? 0) > 0 || !['', '0'].includes(line.commissionPercent))
      ? [
          say(
            'official-airtime-with-rate',
            'warning',
            'grossRate',
            'Los tiempos oficiales no se pagan: su tarifa y su comisión no cuentan.',
            'Quítelas, o diga que el espacio se compra.',
          ),
        ]
      : []),
    ...(spread.bonus > 0 && spread.paid === 0 && line.airtime === 'bought'
      ? [
          say(
            'bonus-without-paid',
            'warning',
            'weekdays',
            'Todas sus inserciones son bonificadas.',
            'Diga qué se paga por ellas, o anote en el renglón por qué son gratuitas.',
          ),
        ]
      : []),
  ];
};

type Say = (code: string, severity: Finding['severity'], field: string, message: string, remedy: string) => Finding;

const sayer =
  (section: MediaSection, rowId: string, where: string): Say =>
  (code, severity, field, message, remedy) =>
    mediaFinding(code, severity, { section, rowId, field }, where, message, remedy);

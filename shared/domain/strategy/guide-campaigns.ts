import type { GuideQuestion } from '#shared/domain/common/guide.ts';
import type { Campaign, Material, StrategyContent } from '#shared/domain/strategy/strategy.ts';

/** The questions of each campaign, and after them those of its materials. */
export const campaignQuestions = (content: StrategyContent): readonly GuideQuestion[] => [
  ...content.campaign.flatMap((campaign, index) => [
    ...questionsOf(campaign, index),
    ...content.material
      .filter(({ campaignId }) => campaignId === campaign.id)
      .flatMap((material, at) => materialQuestions(material, at, campaign)),
  ]),
  // A material whose campaign is gone is asked about too: the checks name it.
  ...content.material
    .filter(({ campaignId }) => !content.campaign.some(({ id }) => id === campaignId))
    .flatMap((material, at) => materialQuestions(material, at, undefined)),
];

const questionsOf = (campaign: Campaign, index: number): readonly GuideQuestion[] => {
  const name = campaign.name.trim();
  const called = name === '' ? `la campaña ${index + 1}` : `«${name}»`;
  const ask = (
    part: string,
    title: string,
    why: string,
    example: string,
    state: GuideQuestion['state'] = 'answered',
  ): GuideQuestion => ({
    key: `campaign:${campaign.id}:${part}`,
    section: `Campaña ${index + 1}${name === '' ? '' : `: ${name}`}`,
    title,
    why,
    example,
    prints: 'Estrategia de comunicación, ficha de la campaña',
    state,
  });
  return [
    ask(
      'what',
      name === '' ? `¿Cómo se llamará la campaña ${index + 1}, y de qué tipo es?` : `¿De qué tipo y tema es ${called}?`,
      'El nombre la encabeza en la estrategia y en el plan de medios. Del tipo depende la partida que la paga.',
      'Siembra tu patio (ficticia). Campaña de comunicación social. Ecología y medio ambiente.',
    ),
    ask(
      'say',
      `¿Qué debe lograr y qué dirá ${called}?`,
      'El objetivo es lo que la gente debe saber, sentir o hacer; el mensaje, la frase que debe recordar.',
      'Que cada familia siembre tres plantas. «Tu patio también da de comer.» Tono cercano y alegre.',
    ),
    ask(
      'whom',
      `¿A quién se dirige ${called}?`,
      'Al público externo, al personal de la institución, o a los dos. Los grupos son los del diagnóstico.',
      'Mujeres rurales y personas mayores (grupos ficticios), de 18 a 60 años, zona urbana.',
    ),
    ask(
      'where',
      `¿Dónde se difundirá ${called}?`,
      'La cobertura dice hasta dónde llega; los territorios, en qué lugares del diagnóstico se mide.',
      'Cobertura municipal: Villa Ejemplo y San Ficticio.',
    ),
    ask(
      'when',
      `¿Cuándo empieza y cuándo termina ${called}?`,
      'El calendario del plan de medios no pinta fuera de estas fechas.',
      'Del 1 de marzo al 31 de mayo.',
    ),
    ask(
      'why',
      `¿Por qué se hace ${called}?`,
      'Toda campaña atiende un hallazgo del diagnóstico o lleva a cabo una estrategia del programa.',
      'Atiende «La gente no sabe dónde están los módulos (ficticio)».',
    ),
    ask(
      'more',
      `¿Alguien más difunde ${called}? ¿Da un servicio?`,
      'Los coemisores comparten la campaña. Si informa de salud, educación o protección civil se dice aquí: en una veda la excepción no se supone.',
      'La difunde también el Instituto Ficticio de Semillas.',
      campaign.coIssuers.trim() === '' && campaign.serviceNote.trim() === '' ? 'optional' : 'answered',
    ),
    ask(
      'materials',
      `¿Con qué materiales se difundirá ${called}?`,
      'Cada versión se nombra aparte: un spot, un cartel, un guion de plática. A cada una se le revisa el artículo 134.',
      'Spot «Mi patio», 30 segundos. Cartel para mercados.',
    ),
  ];
};

const materialQuestions = (
  material: Material,
  index: number,
  campaign: Campaign | undefined,
): readonly GuideQuestion[] => {
  const name = material.name.trim();
  const called = name === '' ? `el material ${index + 1}` : `«${name}»`;
  const of = campaign?.name.trim() ?? '';
  const ask = (
    part: string,
    title: string,
    why: string,
    example: string,
    state: GuideQuestion['state'] = 'answered',
  ): GuideQuestion => ({
    key: `material:${material.id}:${part}`,
    section: `Materiales${of === '' ? '' : `: ${of}`}`,
    title,
    why,
    example,
    prints: 'Estrategia de comunicación, materiales de la campaña',
    state,
  });
  return [
    ask(
      'what',
      `¿Cómo se llama ${called}, qué es y cuándo se usa?`,
      'El nombre lo distingue de las otras versiones. Su vigencia cae dentro de la de su campaña; vacía, es la misma.',
      'Mi patio. Spot de radio de 30 segundos. Del 1 al 31 de marzo.',
    ),
    ask(
      'body',
      `¿Qué texto o guion lleva ${called}?`,
      'Con el texto a la vista se contesta mejor la lista que sigue.',
      'Locutora: «Tres macetas bastan para empezar…»',
      material.body.trim() === '' ? 'optional' : 'answered',
    ),
    ask(
      'check',
      `¿Cumple ${called} con el artículo 134?`,
      'Cada pregunta dice de qué norma sale. «Aplica» en lo que se evita pide explicarlo; «no aplica» en lo que debe llevar, también.',
      'Carácter institucional: aplica. El escudo aparece al cierre.',
    ),
  ];
};

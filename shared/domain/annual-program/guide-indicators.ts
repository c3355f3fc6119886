import type { AnnualProgramContent, Indicator } from '#shared/domain/annual-program/annual-program.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import type { GuideQuestion } from '#shared/domain/common/guide.ts';

type Part = 'what' | 'measure' | 'proof';

/** Three questions for each indicator's card, and whether there are more of them. */
export const indicatorQuestions = (
  { indicator }: AnnualProgramContent,
  form: 'poa' | 'mir',
  section: string,
  findings: readonly Finding[],
): readonly GuideQuestion[] => [
  ...indicator.flatMap((row, index) =>
    questionsOf(
      row,
      index,
      section,
      findings.filter(({ place }) => place.section === 'indicators' && place.rowId === row.id),
    ),
  ),
  {
    key: 'indicators',
    section,
    title: indicator.length === 0 ? '¿Cómo se sabrá si se logró?' : '¿Falta algún indicador?',
    why:
      form === 'mir'
        ? 'La matriz va del fin y el propósito a los componentes y las actividades: cada nivel tiene al menos un indicador con su ficha.'
        : 'El POA dice de cada indicador qué mide, cómo se calcula, cuánto se espera y quién responde.',
    example: 'Porcentaje de familias con huerto; pláticas dadas.',
    prints: `Programa anual, apartado «${section}»`,
    state: indicator.length === 0 ? 'open' : 'answered',
  },
];

const questionsOf = (
  { id, name }: Indicator,
  index: number,
  section: string,
  findings: readonly Finding[],
): readonly GuideQuestion[] => {
  const called = name.trim() === '' ? `el indicador ${index + 1}` : `«${name.trim()}»`;
  const open = new Set(findings.map(({ place }) => partOf(place.field ?? '')));
  const ask = (part: Part, title: string, why: string, example: string): GuideQuestion => ({
    key: `indicator:${id}:${part}`,
    section: `Indicador ${index + 1}${name.trim() === '' ? '' : `: ${name.trim()}`}`,
    title,
    why,
    example,
    prints: `Programa anual, apartado «${section}»`,
    state: open.has(part) ? 'open' : 'answered',
  });
  return [
    ask(
      'what',
      `¿Qué mide ${called} y cómo se calcula?`,
      'Con el mismo método, dos personas deben llegar a la misma cifra.',
      'Porcentaje de familias con huerto: familias con huerto ÷ familias inscritas × 100.',
    ),
    ask(
      'measure',
      `¿Desde dónde parte ${called} y hasta dónde llega?`,
      'Las metas de los periodos suman la del año, salvo que sean acumuladas: entonces la última es la del año. Los umbrales son porcentajes de la meta.',
      'Línea base 20 % (2026); 10, 20, 30 y 40 % al final de cada trimestre; verde desde 90, amarillo desde 70.',
    ),
    ask(
      'proof',
      `¿Con qué se comprueba ${called} y quién responde?`,
      'El medio de verificación es el documento que cualquiera puede pedir para comprobar la cifra.',
      'Padrón ficticio de huertos, corte trimestral. Jefatura de Promoción (ficticia).',
    ),
  ];
};

/** The question that asks for a field of the card. */
const partOf = (field: string): Part => {
  if (['verification', 'assumptions', 'responsiblePost'].includes(field)) return 'proof';
  return ['level', 'narrative', 'name', 'definition', 'method', 'unit'].includes(field) ? 'what' : 'measure';
};

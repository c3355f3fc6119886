import type { Finding } from '#shared/domain/common/finding.ts';
import type { MaterialCheckDefinition } from '#shared/domain/strategy/material-checks.ts';
import type { Campaign, Material, StrategyContent } from '#shared/domain/strategy/strategy.ts';
import { strategyFinding } from '#shared/domain/strategy/strategy-finding.ts';

/** One version of a material: its days within those of its campaign, and every question of the checklist answered. */
export const checkMaterial = (
  content: StrategyContent,
  material: Material,
  index: number,
  campaign: Campaign | undefined,
  checks: readonly MaterialCheckDefinition[],
): readonly Finding[] => {
  const where = `Material ${index + 1}${material.name.trim() === '' ? '' : `, ${material.name.trim()}`}`;
  return [
    ...checkVersion(material, where, campaign),
    ...checks.flatMap((check) => checkAnswer(content, material, where, check)),
  ];
};

const checkVersion = (material: Material, where: string, campaign: Campaign | undefined): readonly Finding[] => {
  const { id, startDate, endDate } = material;
  const at = (field: string) => ({ section: 'materials', rowId: id, field }) as const;
  const reversed = startDate !== '' && endDate !== '' && endDate < startDate;
  const outside = campaign ? daysOutside(material, campaign) : undefined;
  return [
    ...(campaign
      ? []
      : [
          strategyFinding(
            'material-without-campaign',
            'blocking',
            at('campaignId'),
            where,
            'Es de una campaña que ya no está.',
            'Páselo a otra campaña, o bórrelo.',
          ),
        ]),
    ...(material.name.trim() === ''
      ? [
          strategyFinding(
            'material-without-name',
            'warning',
            at('name'),
            where,
            'No tiene nombre.',
            'Escriba el nombre de la versión.',
          ),
        ]
      : []),
    ...(reversed
      ? [
          strategyFinding(
            'material-dates-reversed',
            'blocking',
            at('endDate'),
            where,
            'Su vigencia termina antes de empezar.',
            'Corrija las fechas.',
          ),
        ]
      : []),
    ...(outside && !reversed
      ? [
          strategyFinding(
            'material-outside-campaign',
            'blocking',
            at(outside),
            where,
            'Su vigencia sale de la de su campaña.',
            'Corrija las fechas de la versión o las de la campaña.',
          ),
        ]
      : []),
  ];
};

const checkAnswer = (
  content: StrategyContent,
  material: Material,
  where: string,
  check: MaterialCheckDefinition,
): readonly Finding[] => {
  const row = content.materialCheck.find(
    ({ materialId, checkId }) => materialId === material.id && checkId === check.id,
  );
  const place = { section: 'materials', rowId: material.id, field: check.id } as const;
  const about = `«${check.title}»`;
  if (!row || row.answer === null) {
    return [
      strategyFinding(
        'check-unanswered',
        'blocking',
        place,
        where,
        `Falta contestar ${about}.`,
        'Diga si aplica o no aplica.',
      ),
    ];
  }
  const blank = row.evidence.trim() === '';
  if (row.answer === 'applies' && blank) {
    return [
      strategyFinding(
        'check-without-evidence',
        check.nature === 'avoid' ? 'blocking' : 'warning',
        place,
        where,
        `Dice que aplica ${about} y no da evidencia.`,
        check.evidence,
      ),
    ];
  }
  if (row.answer === 'applies' && check.nature === 'avoid') {
    return [
      strategyFinding(
        'check-to-review',
        'warning',
        place,
        where,
        `Aplica ${about}, que por norma se evita.`,
        'Quien autoriza debe leer la evidencia; si no basta, cambie el material.',
      ),
    ];
  }
  if (row.answer === 'not-applicable' && check.nature === 'require' && blank) {
    return [
      strategyFinding(
        'check-without-reason',
        'warning',
        place,
        where,
        `Dice que no aplica ${about} y no por qué.`,
        check.evidence,
      ),
    ];
  }
  return [];
};

/** The field that leaves the campaign's days; undefined where none does. */
const daysOutside = (material: Material, campaign: Campaign): 'startDate' | 'endDate' | undefined => {
  const before = (date: string): boolean => date !== '' && campaign.startDate !== '' && date < campaign.startDate;
  const after = (date: string): boolean => date !== '' && campaign.endDate !== '' && date > campaign.endDate;
  if (before(material.startDate) || after(material.startDate)) return 'startDate';
  return before(material.endDate) || after(material.endDate) ? 'endDate' : undefined;
};

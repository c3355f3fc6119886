import type { Finding } from '#shared/domain/common/finding.ts';
import { checkAudience } from '#shared/domain/media/audience-rules.ts';
import { checkBlackouts } from '#shared/domain/media/blackout-rules.ts';
import { checkBudgetTie } from '#shared/domain/media/budget-tie-rules.ts';
import { checkLine } from '#shared/domain/media/line-rules.ts';
import { type MediaPlanContent, mediaPlanOf } from '#shared/domain/media/media-plan.ts';
import {
  type MediaCheckContext,
  type MediaReading,
  mediaFinding,
  readMediaPlan,
} from '#shared/domain/media/media-reading.ts';
import type { PlanCosts } from '#shared/domain/media/plan-costs.ts';

/**
 * Everything that is missing or doesn't hold in the scenario that is the plan; what-if copies are checked when they are
 * chosen. Blocking: what can't be published, paid for or added up; the rest asks for a reason.
 * @param costs what was worked out already of the same content
 */
export const checkMediaPlan = (
  content: MediaPlanContent,
  context: MediaCheckContext,
  costs?: PlanCosts,
): readonly Finding[] => {
  const reading = readMediaPlan(content, context, mediaPlanOf(content).scenarioId, costs);
  return [
    ...checkPlan(reading),
    ...reading.lines.flatMap((read) => checkLine(reading, read)),
    ...checkAudience(reading),
    ...checkBudgetTie(reading),
    ...checkBlackouts(reading),
  ];
};

const checkPlan = ({ content, lines, campaigns, budget }: MediaReading): readonly Finding[] => {
  const plan = mediaPlanOf(content);
  const planned = new Set(lines.map(({ line }) => line.campaignId));
  const at = (field: string) => ({ section: 'plan', field }) as const;
  const say = (code: string, severity: Finding['severity'], field: string, message: string, remedy: string): Finding =>
    mediaFinding(code, severity, at(field), 'Plan de medios', message, remedy);
  const repeated = repeatedMonths(content);
  return [
    ...(content.scenario.some(({ id }) => id === plan.scenarioId)
      ? lines.length === 0
        ? [say('plan-empty', 'warning', 'lines', 'El plan no tiene renglones.', 'Agregue el primero.')]
        : []
      : [
          say(
            'plan-not-chosen',
            'blocking',
            'scenarioId',
            'Ninguna de las copias es el plan.',
            'Elija cuál de ellas es la que se autoriza.',
          ),
        ]),
    ...(plan.vatPercent === ''
      ? [
          say(
            'vat-missing',
            'blocking',
            'vatPercent',
            'Falta la tasa de IVA del ejercicio.',
            'Escríbala; 0 si nada la causa.',
          ),
        ]
      : Number(plan.vatPercent) > MOST_USUAL_VAT
        ? [
            say(
              'vat-unusual',
              'warning',
              'vatPercent',
              `La tasa de IVA es de ${plan.vatPercent} %.`,
              'Revise si es la del ejercicio.',
            ),
          ]
        : []),
    ...(budget
      ? []
      : [
          say(
            'budget-missing',
            'warning',
            'budget',
            'El expediente no tiene presupuesto: no se puede saber si el plan cabe.',
            'Capture el presupuesto, o tráigalo de su archivo.',
          ),
        ]),
    ...[...campaigns.values()]
      .filter(({ id }) => !planned.has(id))
      .map(({ id, name }) =>
        mediaFinding(
          'campaign-without-lines',
          'warning',
          { section: 'lines', rowId: id },
          `Campaña «${name}»`,
          'No tiene renglones en el plan.',
          'Agréguele medios o difusión directa, o quítela de la estrategia.',
        ),
      ),
    ...lines
      .filter(({ line }) => repeated.has(line.id))
      .map(({ line, where }) =>
        mediaFinding(
          'month-repeated',
          'warning',
          { section: 'calendar', rowId: line.id },
          where,
          'Un mes suyo está dos veces y las inserciones de los dos se suman.',
          'Revise sus semanas y corrija las que están de más.',
        ),
      ),
  ];
};

/** Lines with two rows of a month, as copies brought together before weeks were asked may have them. */
const repeatedMonths = ({ lineDays }: MediaPlanContent): ReadonlySet<string> => {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { lineId, month } of lineDays) {
    const key = `${lineId}\n${month}`;
    if (seen.has(key)) repeated.add(lineId);
    seen.add(key);
  }
  return repeated;
};

/** The rate is data of the year; above the highest that has been in force somebody should look again. */
const MOST_USUAL_VAT = 16;

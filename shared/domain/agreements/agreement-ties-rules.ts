import { agreementFinding, agreementWords } from '#shared/domain/agreements/agreement-finding.ts';
import { rowsOf } from '#shared/domain/agreements/agreement-index.ts';
import type { Agreement, AgreementsContent } from '#shared/domain/agreements/agreements.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { remembered } from '#shared/domain/common/remembered.ts';
import { chargedTo } from '#shared/domain/media/charged-item.ts';
import type { MediaPlanContent } from '#shared/domain/media/media-plan.ts';

/** What agreements are checked against; undefined where the dossier hasn't it. */
export type AgreementsCheckContext = {
  readonly budget: BudgetContent | undefined;
  readonly mediaPlan: Pick<MediaPlanContent, 'line'> | undefined;
  readonly program: { readonly activity: readonly { readonly id: string }[] } | undefined;
  /** ISO day. */
  readonly today: string;
};

/** What an agreement names of the media plan and the annual programme, and whether the line is paid as the agreement says. */
export const checkTies = (
  content: AgreementsContent,
  agreement: Agreement,
  { mediaPlan, program, budget }: AgreementsCheckContext,
): readonly Finding[] => {
  const lines = mediaLines(mediaPlan?.line ?? NO_ROWS);
  const activities = activityIds(program?.activity ?? NO_ROWS);
  const items = new Set(rowsOf(content.promise, agreement.id).map(({ itemCode }) => itemCode.trim()));
  const budgetLines = linesOfBudget(budget?.line ?? NO_ROWS);
  const say = (code: string, rowId: string, message: string, remedy: string): Finding =>
    agreementFinding(code, 'warning', { section: 'promises', rowId }, agreementWords(agreement), message, remedy);
  return [
    ...rowsOf(content.agreementLine, agreement.id).flatMap(({ id, mediaLineId }) => {
      const line = lines.get(mediaLineId);
      if (!line) {
        return mediaPlan
          ? [say('media-line-lost', id, 'Nombra un renglón de medios que ya no está.', 'Quite la liga, o elija otro.')]
          : [];
      }
      const { itemCode } = chargedTo(line, budgetLines);
      if (agreement.kind === 'concertation' && line.airtime === 'bought') {
        return [
          say(
            'bought-line-in-kind',
            id,
            `«${line.outlet.trim() || 'Un renglón de medios'}» está en el plan como pagado, y este convenio es en especie.`,
            'Diga en el plan que es aportación en especie, o ligue el renglón a su contrato.',
          ),
        ];
      }
      return agreement.kind === 'contract' && line.airtime === 'bought' && !items.has(itemCode)
        ? [
            say(
              'line-other-item',
              id,
              `«${line.outlet.trim() || 'Un renglón de medios'}» se paga de la partida ${itemCode || 'que falta'}, y el contrato no paga de ella: seguiría contando como plan.`,
              'Corrija la partida del renglón, o agregue al contrato el pago de esa partida.',
            ),
          ]
        : [];
    }),
    ...(program
      ? rowsOf(content.agreementActivity, agreement.id)
          .filter(({ activityId }) => !activities.has(activityId))
          .map(({ id }) =>
            say(
              'activity-lost',
              id,
              'Nombra una actividad que ya no está en el programa anual.',
              'Quite la liga, o elija otra.',
            ),
          )
      : []),
  ];
};

const NO_ROWS: readonly never[] = [];

// Once for all agreements.
const mediaLines = remembered((rows: MediaPlanContent['line']) => new Map(rows.map((row) => [row.id, row])));
const linesOfBudget = remembered((rows: BudgetContent['line']) => new Map(rows.map((row) => [row.id, row])));
const activityIds = remembered((rows: readonly { readonly id: string }[]) => new Set(rows.map(({ id }) => id)));

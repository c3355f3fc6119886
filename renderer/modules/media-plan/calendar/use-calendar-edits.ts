import { useCallback, useMemo, useRef, useState } from 'react';
import {
  type CellWish,
  type PaintGround,
  paintCells,
  paintLineDays,
  type Refusal,
} from '#renderer/modules/media-plan/calendar/paint-cells.ts';
import { lookupsOf } from '#renderer/modules/media-plan/lookups.ts';
import type { MediaPlanTools } from '#renderer/modules/media-plan/media-plan-context.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import type { Result } from '#shared/domain/common/result.ts';
import type { MediaPlanChange, MediaPlanContent } from '#shared/domain/media/media-plan.ts';
import { type PlanCosts, planCosts } from '#shared/domain/media/plan-costs.ts';

export type CalendarNotice = { readonly title: string; readonly lines: readonly string[] };

/** What writes into the plan, and what it says about it. */
export type CalendarEdits = {
  /**
   * One step of undo for all cells. What can't be painted is left out and told.
   * @param whole nothing at all is written where one cell can't be
   */
  readonly write: (wishes: readonly CellWish[], label: string, whole?: boolean) => void;
  readonly writeDays: (
    lineId: string,
    days: readonly (readonly [date: string, paid: number, bonus: number])[],
    label: string,
  ) => Result<null>;
  /** What a stroke that isn't done yet would leave; null gives it up. */
  readonly preview: (wishes: readonly CellWish[] | null) => void;
  /** Costs with the stroke in it; null while nothing is painted. */
  readonly previewed: PlanCosts | null;
  readonly notice: CalendarNotice | null;
  readonly showNotice: (notice: CalendarNotice | null) => void;
  /** What a screen reader says now. */
  readonly announcement: string;
  readonly announce: (text: string) => void;
};

/** The one way from cells to the document. */
export const useCalendarEdits = (
  { session, costs, readOnly }: Pick<MediaPlanTools, 'session' | 'costs' | 'readOnly'>,
  wordsOf: (lineId: string) => string,
): CalendarEdits => {
  const [notice, showNotice] = useState<CalendarNotice | null>(null);
  const [announcement, setAnnouncement] = useState('');
  const [previewed, setPreviewed] = useState<PlanCosts | null>(null);
  const words = useRef(wordsOf);
  words.current = wordsOf;

  // A text that is said twice must differ, or nobody hears it the second time.
  const announce = useCallback(
    (text: string) => setAnnouncement((before) => (before === text ? `${text}\u00a0` : text)),
    [],
  );
  const ground = useCallback((): PaintGround => {
    const { campaigns } = lookupsOf(session.getState().about);
    return { costs: costs.get(), campaigns, newId };
  }, [session, costs]);

  const write = useCallback<CalendarEdits['write']>(
    (wishes, label, whole = false) => {
      setPreviewed(null);
      if (readOnly) return announce('Este plan de medios se lee y no se cambia.');
      const { changes, painted, refused } = paintCells(wishes, ground());
      if (refused.length > 0 && (whole || painted === 0)) {
        showNotice({ title: 'No se cambió nada', lines: refusalLines(refused, words.current) });
        return;
      }
      if (changes.length > MOST_CHANGES) {
        showNotice({ title: 'No se cambió nada', lines: [TOO_MANY] });
        return;
      }
      session.edit(changes, label.slice(0, 300), null);
      showNotice(
        refused.length === 0
          ? null
          : { title: `${label}. ${leftWords(refused.length)}`, lines: refusalLines(refused, words.current) },
      );
      if (refused.length === 0) announce(changes.length === 0 ? 'Nada cambió.' : `${label}.`);
    },
    [session, ground, readOnly, announce],
  );

  const writeDays = useCallback<CalendarEdits['writeDays']>(
    (lineId, days, label) => {
      const painted = paintLineDays(lineId, days, ground());
      if (!painted.ok) return painted;
      session.edit(painted.value, label.slice(0, 300), null);
      announce(painted.value.length === 0 ? 'Nada cambió.' : `${label}.`);
      return { ok: true, value: null };
    },
    [session, ground, announce],
  );

  const preview = useCallback<CalendarEdits['preview']>(
    (wishes) => {
      if (wishes === null || readOnly) return setPreviewed(null);
      const { changes } = paintCells(wishes, ground());
      setPreviewed(changes.length === 0 ? null : planCosts(painted(session.getState().content, changes), costs.get()));
    },
    [session, costs, ground, readOnly],
  );

  return useMemo(
    () => ({ write, writeDays, preview, previewed, notice, showNotice, announcement, announce }),
    [write, writeDays, preview, previewed, notice, announcement, announce],
  );
};

/** What fits into one step of the document. */
const MOST_CHANGES = 200_000;
const TOO_MANY = 'Son demasiados días para un solo paso. Elija menos renglones o menos semanas, y hágalo por partes.';

const painted = (content: MediaPlanContent, changes: readonly MediaPlanChange[]): MediaPlanContent =>
  applyChanges(content, changes) as MediaPlanContent;

export const cellWords = (count: number): string =>
  count === 1 ? '1 semana' : `${count.toLocaleString('es-MX')} semanas`;

const leftWords = (count: number): string =>
  count === 1 ? 'Una semana quedó sin pintar' : `${count.toLocaleString('es-MX')} semanas quedaron sin pintar`;

const MOST_LINES = 2;

/** The same reason is told once for a line. */
const refusalLines = (refused: readonly Refusal[], wordsOf: (lineId: string) => string): readonly string[] => {
  const lines = [...Map.groupBy(refused, ({ lineId }) => lineId)].map(([lineId, [first, ...more]]) => {
    const also = more.length === 0 ? '' : ` (y ${cellWords(more.length)} más de este renglón)`;
    return `${wordsOf(lineId)}: ${first?.message ?? ''}${also}`;
  });
  const told = lines.slice(0, MOST_LINES);
  const left = lines.length - told.length;
  return left > 0 ? [...told, left === 1 ? 'Y un renglón más.' : `Y ${left} renglones más.`] : told;
};

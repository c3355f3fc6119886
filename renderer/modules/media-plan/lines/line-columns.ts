import { useMemo } from 'react';
import { PAYER_COLUMN } from '#renderer/modules/media-plan/lines/line-edits.ts';
import { useAbout, useLookups } from '#renderer/modules/media-plan/media-plan-context.tsx';
import { choiceColumn, computedColumn, folded, textColumn } from '#renderer/ui/grid/column-kinds.ts';
import type { GridColumn, GridOption } from '#renderer/ui/grid/grid-types.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { vatOf } from '#shared/domain/media/line-cost.ts';
import type { LineSpread } from '#shared/domain/media/line-spread.ts';
import { lineFieldText, readLineField, type TypedField } from '#shared/domain/media/line-values.ts';
import { unitWords } from '#shared/domain/media/media-catalogue.ts';
import type { MediaLine } from '#shared/domain/media/media-plan.ts';
import { gapWords } from '#shared/domain/media/missing-costs.ts';
import { payerKey, payerLabel, payersOf, readPayer } from '#shared/domain/media/payers.ts';
import { unitSearch } from '#shared/domain/media/search-units.ts';

/** A line with what it costs; the same object while neither changed. */
export type LineRow = { readonly line: MediaLine; readonly spread: LineSpread; readonly planVat: string };

/** The columns of the lines, in the order in which one fills them in. */
export const useLineColumns = (): readonly GridColumn<LineRow>[] => {
  const medium = useMediumColumn();
  const campaign = useCampaignColumns();
  const payer = usePayerColumn();
  return useMemo(
    () => [
      medium,
      wordsColumn('outlet', 'Soporte', 132),
      wordsColumn('place', 'Plaza', 104),
      wordsColumn('daypart', 'Franja', 88),
      wordsColumn('format', 'Formato', 96),
      ...campaign,
      figureColumn('grossRate', 'Tarifa bruta', 92, 'money'),
      computedColumn<LineRow>({
        key: 'paid',
        title: 'Inserciones',
        width: 84,
        align: 'end',
        value: ({ spread }) => countText(spread.paid),
      }),
      figureColumn('discounts', 'Descuentos %', 92, 'text'),
      computedColumn<LineRow>({
        key: 'bonus',
        title: 'Bonificadas',
        width: 84,
        align: 'end',
        value: ({ spread }) => countText(spread.bonus),
      }),
      figureColumn('commissionPercent', 'Comisión %', 82, 'decimal'),
      figureColumn('production', 'Producción', 92, 'money'),
      {
        ...figureColumn('vatPercent', 'IVA %', 58, 'decimal'),
        shown: ({ line, planVat }) => vatOf(line, planVat),
      },
      payer,
      {
        ...computedColumn<LineRow>({
          key: 'total',
          title: 'Total con IVA',
          width: 108,
          centavos: ({ spread }) => (spread.cost.known && !spread.cost.tooLarge ? spread.cost.total : null),
        }),
        shown: ({ spread }) => gapWords(spread.cost) || formatMoney(spread.cost.total, false),
      },
    ],
    [medium, campaign, payer],
  );
};

const countText = (count: number): string => (count === 0 ? '' : count.toLocaleString('es-MX'));

const wordsColumn = (
  key: 'outlet' | 'place' | 'daypart' | 'format',
  title: string,
  width: number,
): GridColumn<LineRow> =>
  textColumn<LineRow>({
    key,
    title,
    width,
    value: ({ line }) => line[key],
    check: (value) => (value.length > 2_000 ? 'El texto tiene más de 2000 letras. Acórtelo.' : undefined),
  });

/** A figure that is read by the same words wherever it is typed. */
const figureColumn = (
  key: TypedField,
  title: string,
  width: number,
  kind: 'money' | 'decimal' | 'text',
): GridColumn<LineRow> => ({
  key,
  title,
  kind,
  width,
  align: 'end',
  text: ({ line }) => lineFieldText(line, key).replaceAll(',', ''),
  shown: ({ line }) => lineFieldText(line, key),
  parse: (typed) => {
    const read = readLineField(key, typed);
    return read.ok ? { ok: true, value: typed.trim() } : { ok: false, message: read.error.message };
  },
  ...(key === 'grossRate' || key === 'production' ? { centavos: ({ line }: LineRow) => line[key] } : {}),
});

const useMediumColumn = (): GridColumn<LineRow> => {
  const { catalogue } = useAbout();
  const { units } = useLookups();
  return useMemo(() => {
    const search = unitSearch(catalogue);
    const option = (unit: (typeof catalogue)['units'][number]): GridOption => ({
      value: unit.key,
      label: unitWords(unit),
    });
    const byLabel = new Map(catalogue.units.map((unit) => [folded(unitWords(unit)), unit.key]));
    return {
      key: 'mediumKey',
      title: 'Medio',
      kind: 'choice',
      width: 226,
      text: ({ line }) => {
        const unit = units.get(line.mediumKey);
        return unit ? unitWords(unit) : line.mediumKey;
      },
      // What tells one medium from the other stands at the end of its words, where a cell is cut off.
      shown: ({ line }) => {
        const unit = units.get(line.mediumKey);
        return unit ? [...new Set([unit.subcategory, unit.unit])].join(' · ') : line.mediumKey;
      },
      search: (typed) => search(typed).slice(0, MOST_OPTIONS).map(option),
      parse: (typed) => {
        const wanted = folded(typed);
        if (wanted === '') return { ok: true, value: '' };
        const key = units.has(typed) ? typed : byLabel.get(wanted);
        if (key !== undefined) return { ok: true, value: key };
        const [first, ...more] = search(typed);
        if (first && more.length === 0) return { ok: true, value: first.key };
        return {
          ok: false,
          message: first
            ? `«${typed.trim()}» puede ser más de una cosa: ${[first, ...more].slice(0, 3).map(unitWords).join('; ')}${more.length > 2 ? '…' : ''}. Escriba más palabras, o elija de la lista con las flechas.`
            : `«${typed.trim()}» no está en el catálogo de medios. Escriba otra palabra, como radio, cartel o plática, y elija de la lista.`,
        };
      },
    };
  }, [catalogue, units]);
};

const MOST_OPTIONS = 100;

const useCampaignColumns = (): readonly GridColumn<LineRow>[] => {
  const { strategy } = useAbout();
  return useMemo(() => {
    const campaigns = distinct(
      strategy.campaign.map(({ id, name }) => ({ value: id, label: name.trim() || 'Sin nombre' })),
    );
    const names = new Map(campaigns.map(({ value, label }) => [value, label]));
    const materials = distinct(
      strategy.material.map(({ id, name, campaignId }) => ({
        value: id,
        label:
          strategy.campaign.length > 1 ? `${name.trim()} (${names.get(campaignId) ?? 'otra campaña'})` : name.trim(),
      })),
    );
    return [
      choiceColumn<LineRow>({
        key: 'campaignId',
        title: 'Campaña',
        width: 124,
        options: campaigns,
        value: ({ line }) => line.campaignId ?? '',
      }),
      choiceColumn<LineRow>({
        key: 'materialId',
        title: 'Versión',
        width: 116,
        options: materials,
        value: ({ line }) => line.materialId ?? '',
      }),
    ];
  }, [strategy]);
};

const usePayerColumn = (): GridColumn<LineRow> => {
  const { budget } = useAbout();
  const { items } = useLookups();
  return useMemo(() => {
    const payers = payersOf(budget, items);
    const options = payers.map(({ key, label }) => ({ value: key, label }));
    return {
      key: PAYER_COLUMN,
      title: 'Paga',
      kind: 'choice',
      width: 168,
      text: ({ line }) => payerLabel(payers, line, items),
      options,
      search: (typed) => {
        const words = folded(typed).split(' ').filter(Boolean);
        return options
          .filter(({ label }) => words.every((word) => folded(label).includes(word)))
          .slice(0, MOST_OPTIONS);
      },
      parse: (typed, row) => {
        // What the cell shows of a payer that the budget lost may stand as it is.
        if (row && folded(typed) === folded(payerLabel(payers, row.line, items)))
          return { ok: true, value: payerKey(row.line) };
        const read = readPayer(payers, typed);
        return read.ok ? { ok: true, value: read.value } : { ok: false, message: read.error.message };
      },
    };
  }, [budget, items]);
};

/** Labels are typed to choose by: of equal ones the later say their number. */
const distinct = (options: readonly GridOption[]): readonly GridOption[] => {
  const seen = new Map<string, number>();
  return options.map((option) => {
    const count = (seen.get(option.label) ?? 0) + 1;
    seen.set(option.label, count);
    return count === 1 ? option : { ...option, label: `${option.label} (${count})` };
  });
};

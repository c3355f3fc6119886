import { Button, makeStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useBudget, useContent } from '#renderer/modules/budget/budget-context.tsx';
import { computedColumn, textColumn } from '#renderer/ui/grid/column-kinds.ts';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import type { CellEdit, GridColumn, GridHandle, GridRow, Parsed } from '#renderer/ui/grid/grid-types.ts';
import type { BudgetChange, BudgetContent, Pattern } from '#shared/domain/budget/budget.ts';
import { deleteBudgetRows, spreadLines } from '#shared/domain/budget/budget-edits.ts';
import { insertBudgetRows, updateRow } from '#shared/domain/budget/budget-rows.ts';
import { isMonthField } from '#shared/domain/budget/line-values.ts';
import { MONTH_FIELDS, NO_MONTHS, sumOfMonths } from '#shared/domain/budget/months.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { monthName } from '#shared/domain/common/fiscal-year.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'flex-start' },
  grid: { width: '100%', height: '220px' },
});

/** Ways to spread a year, one a row: a weight for each month. Lines that follow a pattern follow its changes. */
export const PatternsEditor = () => {
  const styles = useStyles();
  const { session, readOnly, newId } = useBudget();
  const patterns = useContent((content) => content.pattern);
  const grid = useRef<GridHandle>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const rows = useMemo<readonly GridRow<Pattern>[]>(
    () => patterns.map((pattern) => ({ kind: 'data', id: pattern.id, data: pattern })),
    [patterns],
  );

  const put = useCallback(
    (changes: readonly BudgetChange[], label: string) => {
      const followed = followPatterns(session.getState().content, changes);
      setProblem(typeof followed === 'string' ? followed : null);
      if (typeof followed !== 'string') session.edit(followed, label);
    },
    [session],
  );
  const onEdit = useCallback(
    (edits: readonly CellEdit[], label: string, newRowIds: readonly string[]) => {
      const { content } = session.getState();
      const inserts = newPatterns(content, newRowIds);
      put([...inserts, ...edits.map(changeOf)], label);
    },
    [session, put],
  );
  const insert = useCallback(
    (beforeRowId: string | null, count: number) => {
      const { content } = session.getState();
      const at = content.pattern.findIndex(({ id }) => id === beforeRowId);
      const blank = Array.from({ length: count }, () => ({ name: '', ...NO_MONTHS }));
      put(
        insertBudgetRows(content, 'pattern', blank, at < 0 ? content.pattern.length : at, newId),
        'Agregar un patrón',
      );
    },
    [session, newId, put],
  );
  const remove = useCallback(
    (ids: readonly string[]) => put(deleteBudgetRows(session.getState().content, 'pattern', ids), 'Quitar un patrón'),
    [session, put],
  );

  return (
    <div className={styles.root}>
      {(patterns.length > 0 || problem !== null) && (
        <div className={styles.grid}>
          <Grid
            ref={grid}
            label="Patrones de reparto"
            columns={COLUMNS}
            rows={rows}
            frozen={1}
            readOnly={readOnly}
            rowNames={ROW_NAMES}
            problem={problem === null ? null : { message: problem }}
            {...(readOnly ? {} : { onEdit, newRowId: newId, onInsertRows: insert, onDeleteRows: remove })}
          />
        </div>
      )}
      {!readOnly && (
        <Button icon={<AddRegular />} onClick={() => insert(null, 1)}>
          Agregar patrón
        </Button>
      )}
    </div>
  );
};

const ROW_NAMES = ['patrón', 'patrones'] as const;
const MOST_WEIGHT = 1_000_000;

/** Whole numbers only: a weight is a share, no amount. */
const parseWeight = (typed: string): Parsed => {
  const text = typed.replace(/[\s,]/g, '');
  if (text === '') return { ok: true, value: '' };
  const weight = Number(text);
  return /^\d+$/.test(text) && weight <= MOST_WEIGHT
    ? { ok: true, value: String(weight) }
    : {
        ok: false,
        message: `«${typed.trim().slice(0, 40)}» no es un peso: va un número entero, sin decimales ni signo. Por ejemplo 1, 2 o 10.`,
      };
};

const COLUMNS: readonly GridColumn<Pattern>[] = [
  textColumn<Pattern>({ key: 'name', title: 'Nombre', width: 220, value: (pattern) => pattern.name }),
  ...MONTH_FIELDS.map((field, index): GridColumn<Pattern> => {
    const name = monthName(index + 1);
    return {
      key: field,
      title: name.slice(0, 1).toUpperCase() + name.slice(1),
      kind: 'decimal',
      width: 82,
      text: (pattern) => (pattern[field] === 0 ? '' : String(pattern[field])),
      parse: parseWeight,
    };
  }),
  computedColumn<Pattern>({
    key: 'sum',
    title: 'Suma',
    width: 82,
    align: 'end',
    value: (pattern) => String(sumOfMonths(pattern)),
  }),
];

const changeOf = ({ rowId, columnKey, text }: CellEdit): BudgetChange =>
  isMonthField(columnKey)
    ? updateRow('pattern', rowId, columnKey, text === '' ? 0 : Number(text))
    : updateRow('pattern', rowId, 'name', text.slice(0, 2_000));

const newPatterns = (content: BudgetContent, ids: readonly string[]): readonly BudgetChange[] => {
  if (ids.length === 0) return [];
  let next = 0;
  const give: IdSource = () => {
    const id = ids[next] ?? '';
    next += 1;
    return id;
  };
  const blank = ids.map(() => ({ name: '', ...NO_MONTHS }));
  return insertBudgetRows(content, 'pattern', blank, content.pattern.length, give);
};

/** The changes of patterns with what they do to the lines that follow them; why not, where that can't be. */
const followPatterns = (content: BudgetContent, changes: readonly BudgetChange[]): readonly BudgetChange[] | string => {
  const after = applyChanges(content, changes);
  const all = [...changes];
  for (const pattern of after.pattern) {
    const before = content.pattern.find(({ id }) => id === pattern.id);
    if (!before || MONTH_FIELDS.every((field) => before[field] === pattern[field])) continue;
    const ids = after.line.filter((line) => line.spreading === 'pattern' && line.patternId === pattern.id);
    const spread = spreadLines(
      after,
      ids.map(({ id }) => id),
      'pattern',
      pattern.id,
    );
    if (!spread.ok) return spread.error.message;
    all.push(...spread.value);
  }
  return all;
};

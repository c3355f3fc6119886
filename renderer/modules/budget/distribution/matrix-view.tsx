import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { BranchForkRegular } from '@fluentui/react-icons/svg/branch-fork';
import { useEffect, useMemo, useRef, useState } from 'react';
import { notNegative } from '#renderer/modules/budget/amounts/amount-columns.ts';
import { FindingsStrip } from '#renderer/modules/budget/amounts/findings-strip.tsx';
import { LabelledSelect } from '#renderer/modules/budget/amounts/labelled-select.tsx';
import { PeriodSelect } from '#renderer/modules/budget/amounts/period-select.tsx';
import { useSectionFindings } from '#renderer/modules/budget/amounts/section-notes.ts';
import { useTabStyles } from '#renderer/modules/budget/amounts/tab-layout.tsx';
import { useGoTo } from '#renderer/modules/budget/amounts/use-go-to.ts';
import { useBudget, useContent } from '#renderer/modules/budget/budget-context.tsx';
import {
  amountAt,
  matrixColumns,
  matrixRowId,
  matrixRows,
  matrixTotals,
  shareEdits,
} from '#renderer/modules/budget/distribution/matrix-columns.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import type { CellEdit, CellNote, GridHandle, GridNotes } from '#renderer/ui/grid/grid-types.ts';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { addLetter } from '#shared/domain/budget/amount-edits.ts';
import type { BudgetChange, BudgetContent } from '#shared/domain/budget/budget.ts';
import { monthList } from '#shared/domain/budget/budget-reading.ts';
import { distributeByAsked } from '#shared/domain/budget/distribution-edits.ts';
import { distributionMatrix, type MatrixRow, setShares } from '#shared/domain/budget/distribution-matrix.ts';
import { draftAmount } from '#shared/domain/budget/recorded-rows.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import { formatMoney } from '#shared/domain/common/money.ts';

const useStyles = makeStyles({
  left: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  over: { color: tokens.colorStatusDangerForeground3 },
});

/** Each item against the departments: what there is, what each one gets, and what is left to distribute. */
export const MatrixView = ({ arrived }: { readonly arrived: FindingPlace | null }) => {
  const styles = useStyles();
  const tab = useTabStyles();
  const { session, newId, readOnly, classifierIndex, jump } = useBudget();
  const notify = useNotify();
  const content = useContent((whole) => whole);
  const findings = useSectionFindings('distribution');
  const [month, setMonth] = useState<number | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const matrix = useMemo(() => distributionMatrix(content), [content]);
  const columns = useMemo(
    () =>
      matrixColumns(
        {
          departments: content.department,
          sources: content.fundingSource,
          itemName: (code) => classifierIndex?.find(code)?.name ?? '',
        },
        month,
        notNegative,
      ),
    [content.department, content.fundingSource, classifierIndex, month],
  );
  const rows = useMemo(() => matrixRows(matrix), [matrix]);
  const notes = useMemo(() => overNotes(matrix.rows), [matrix]);
  const grid = useRef<GridHandle>(null);
  const goTo = useGoTo(grid);
  useEffect(() => {
    const share = session.getState().content.distribution.find(({ id }) => id === arrived?.rowId);
    if (share) goTo({ rowId: matrixRowId(share), columnKey: share.departmentId ?? 'rest' });
  }, [arrived, goTo, session]);
  const drafts = content.letter.filter(({ kind, state }) => kind === 'distribution' && state === 'draft');
  const draft = drafts.find(({ id }) => id === chosen) ?? drafts[0];

  /** Into the letter that is open; where there is none, a new one comes with the change. */
  const write = (
    make: (on: BudgetContent, letterId: string) => readonly BudgetChange[] | null,
    label: string,
  ): void => {
    const now = session.getState().content;
    const begun = draft ? { letterId: draft.id, changes: [] } : addLetter(now, 'distribution', newId);
    const changes = make(applyChanges(now, begun.changes), begun.letterId);
    if (changes && changes.length > 0) session.edit([...begun.changes, ...changes], label);
  };
  const onEdit = (edits: readonly CellEdit[], label: string) =>
    write((on, letterId) => {
      const result = setShares(on, letterId, shareEdits(matrix, edits, month), newId);
      if (result.ok) return result.value;
      notify({ intent: 'error', title: 'No se cambió nada', body: result.error.message });
      return null;
    }, label);
  const byAsked = () =>
    write((on, letterId) => {
      const changes = distributeByAsked(on, letterId, newId);
      if (changes.length === 0) {
        notify({
          intent: 'info',
          title: 'No hay nada que repartir así',
          body: 'Lo que queda es de partidas que ya tienen reparto, o que ningún departamento solicitó. Escríbalo a mano en la tabla.',
        });
      }
      return changes;
    }, 'Repartir según lo solicitado');

  if (matrix.rows.length === 0 || content.department.length === 0) {
    return (
      <div className={tab.main}>
        <EmptyState
          title={content.department.length === 0 ? 'Faltan los departamentos' : 'Todavía no hay nada que repartir'}
        >
          {content.department.length === 0
            ? 'Para repartir el presupuesto, agregue primero los departamentos de la dirección en la parte de renglones.'
            : 'Aquí se reparte lo autorizado entre los departamentos, por partida y mes: lo que recibe cada uno es su techo. Capture primero el oficio de autorización.'}
        </EmptyState>
      </div>
    );
  }
  const notRecorded = draftAmount(content, 'authorised');
  const rest = amountAt(matrix.total.rest, month);
  return (
    <div className={tab.main}>
      <div className={tab.row}>
        <PeriodSelect label="Se muestra" month={month} onChange={setMonth} />
        {!readOnly && (
          <Button icon={<BranchForkRegular />} onClick={byAsked}>
            Repartir según lo solicitado
          </Button>
        )}
        {!readOnly && drafts.length > 1 && (
          <LabelledSelect
            label="Se anota en"
            value={draft?.id ?? ''}
            options={drafts.map(({ id, number }) => ({
              value: id,
              label: number.trim() === '' ? 'Oficio sin número' : number,
            }))}
            onChange={setChosen}
          />
        )}
        <span className={tab.spacer} />
        <Text aria-live="polite">
          Por repartir: <span className={mergeClasses(styles.left, rest < 0 && styles.over)}>{formatMoney(rest)}</span>{' '}
          de {formatMoney(amountAt(matrix.total.there, month))}
        </Text>
      </div>
      {notRecorded !== 0 && (
        <Text size={200}>
          De lo que hay, {formatMoney(notRecorded)} en el año está en oficios de autorización en borrador: se puede
          preparar su reparto, pero el oficio de distribución no se registra hasta que se registren ellos.
        </Text>
      )}
      <FindingsStrip label="Lo que falta en la distribución" findings={findings} onGo={({ place }) => jump(place)} />
      <div className={tab.grid}>
        <Grid<MatrixRow>
          ref={grid}
          label="Reparto por partida y departamento"
          columns={columns}
          rows={rows}
          frozen={4}
          totals={matrixTotals(matrix, month)}
          notes={notes}
          readOnly={readOnly}
          rowNames={['partida', 'partidas']}
          onEdit={(edits, label) => onEdit(edits, label)}
        />
      </div>
    </div>
  );
};

/** Where more was given than there is, and in which months. */
const overNotes = (rows: readonly MatrixRow[]): GridNotes => {
  const notes = new Map<string, Readonly<Record<string, CellNote>>>();
  for (const row of rows) {
    const over = row.rest.months.flatMap((amount, index) => (amount < 0 ? [index] : []));
    if (over.length === 0) continue;
    const message = `Se repartió más de lo que hay en ${monthList(over)}. Baje lo que recibe algún departamento en esos meses.`;
    notes.set(matrixRowId(row), { rest: { severity: 'error', message } });
  }
  return notes;
};

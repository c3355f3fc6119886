import { Button, MessageBar, MessageBarBody, Text, Tooltip } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowImportRegular } from '@fluentui/react-icons/svg/arrow-import';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { MailRegular } from '@fluentui/react-icons/svg/mail';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { call } from '#renderer/api.ts';
import { type Act, ActList } from '#renderer/modules/budget/amounts/act-list.tsx';
import type { AmountRow } from '#renderer/modules/budget/amounts/amount-columns.ts';
import { AmountGrid } from '#renderer/modules/budget/amounts/amount-grid.tsx';
import { FindingsStrip } from '#renderer/modules/budget/amounts/findings-strip.tsx';
import { LetterForm } from '#renderer/modules/budget/amounts/letter-form.tsx';
import { LETTER_WORDS } from '#renderer/modules/budget/amounts/letter-words.ts';
import { RecordButton } from '#renderer/modules/budget/amounts/record-button.tsx';
import { TabMain, useTabStyles } from '#renderer/modules/budget/amounts/tab-layout.tsx';
import { useGoTo } from '#renderer/modules/budget/amounts/use-go-to.ts';
import { useBudget, useContent } from '#renderer/modules/budget/budget-context.tsx';
import { ImportDialog } from '#renderer/modules/budget/import/import-dialog.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import type { GridHandle } from '#renderer/ui/grid/grid-types.ts';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { addLetter, insertAmounts, takeLooseRows } from '#shared/domain/budget/amount-edits.ts';
import { isBlankAmounts } from '#shared/domain/budget/blank-rows.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { recordLetter } from '#shared/domain/budget/budget-acts.ts';
import { deleteBudgetRows } from '#shared/domain/budget/budget-edits.ts';
import { readBudget } from '#shared/domain/budget/budget-reading.ts';
import { insertedBudgetIds } from '#shared/domain/budget/budget-rows.ts';
import { checkLetter } from '#shared/domain/budget/given-rules.ts';
import { totalsOf } from '#shared/domain/budget/totals.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import type { Failure } from '#shared/domain/common/result.ts';

type Letter = BudgetContent['letter'][number];
type Row = AmountRow & { readonly letterId: string | null };

/** Why it was not recorded, and as what it stood then. */
type Refused = { readonly failure: Failure; readonly letter: Letter; readonly rows: readonly Row[] };

type Props = {
  readonly kind: Letter['kind'];
  /** More that can be done with a letter that isn't recorded: «Traer de lo solicitado». */
  readonly tools?: (letter: Letter) => ReactNode;
  /** Where something sent the person: a letter, or a row of one. */
  readonly arrived: FindingPlace | null;
};

/** The letters of one kind: a list of them, and what the chosen one says item by item. */
export const LetterDesk = ({ kind, tools, arrived }: Props) => {
  const styles = useTabStyles();
  const words = LETTER_WORDS[kind];
  const { session, newId, readOnly, budgetId, rulesContext } = useBudget();
  const notify = useNotify();
  const content = useContent((whole) => whole);
  const allLetters = content.letter;
  const allRows: readonly Row[] = content[words.entity];
  const letters = useMemo(() => allLetters.filter((letter) => letter.kind === kind), [allLetters, kind]);
  const byLetter = useMemo(() => rowsByLetter(allRows, letters), [allRows, letters]);
  const loose = byLetter.get(null) ?? NO_ROWS;
  const [wanted, setWanted] = useState<string | null>(null);
  const [importing, setImporting] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const grid = useRef<GridHandle>(null);
  const goTo = useGoTo(grid);
  const letter =
    letters.find(({ id }) => id === wanted) ?? letters.find(({ state }) => state === 'draft') ?? letters.at(-1);
  const rows = (letter && byLetter.get(letter.id)) ?? NO_ROWS;
  // What was in the way may be put right by the next key.
  const failure = refused?.letter === letter && refused?.rows === rows ? refused.failure : null;
  const setFailure = (of: Failure | null) => setRefused(of && letter ? { failure: of, letter, rows } : null);
  const closed = readOnly || letter?.state === 'recorded';
  const openId = closed ? undefined : letter?.id;
  const findings = useMemo(
    () => (openId === undefined ? [] : checkLetter(readBudget(content, rulesContext), openId)),
    [content, rulesContext, openId],
  );
  const department = kind === 'distribution' || rows.some((row) => row.departmentId !== null);

  const newest = useRef(allRows);
  newest.current = allRows;
  useEffect(() => {
    if (!arrived) return;
    const row = newest.current.find(({ id }) => id === arrived.rowId);
    const owner = row ? row.letterId : arrived.rowId;
    if (owner !== undefined && owner !== null) setWanted(owner);
    if (row) goTo({ rowId: row.id, columnKey: arrived.field ?? 'itemCode' });
  }, [arrived, goTo]);

  const choose = (id: string) => {
    setWanted(id);
    setRefused(null);
  };
  const add = () => {
    const { letterId, changes } = addLetter(session.getState().content, kind, newId);
    session.edit(changes, 'Agregar un oficio');
    choose(letterId);
    // The first thing that a letter needs is its number.
    setTimeout(() => root.current?.querySelector('input')?.focus(), 50);
  };
  const adopt = () => {
    const now = session.getState().content;
    const { letterId, changes } = addLetter(now, kind, newId);
    const owned = takeLooseRows(applyChanges(now, changes), words.entity, letterId);
    session.edit([...changes, ...owned], 'Pasar a un oficio los importes que no tenían');
    choose(letterId);
  };
  const remove = (id: string) => {
    const gone = letters.find((candidate) => candidate.id === id);
    if (!gone || gone.state === 'recorded' || readOnly) return;
    session.edit(deleteBudgetRows(session.getState().content, 'letter', [id]), 'Eliminar un oficio en borrador');
    notify({
      intent: 'info',
      title: 'Se eliminó el oficio en borrador',
      action: { label: 'Deshacer', run: () => void session.undo() },
    });
  };
  const addRow = (owner: Letter) => {
    const waiting = rows.find(isBlankAmounts);
    if (waiting) return goTo({ rowId: waiting.id, columnKey: 'itemCode' });
    const changes = insertAmounts(session.getState().content, words.entity, null, 1, { letterId: owner.id }, newId);
    session.edit(changes, 'Agregar un renglón');
    const [rowId] = insertedBudgetIds(changes, words.entity);
    if (rowId !== undefined) goTo({ rowId, columnKey: 'itemCode' });
  };

  if (letters.length === 0 && loose.length === 0) {
    return (
      <div className={styles.main}>
        <EmptyState
          icon={<MailRegular />}
          title={words.emptyTitle}
          actions={
            !readOnly && (
              <Button appearance="primary" icon={<AddRegular />} onClick={add}>
                {words.add}
              </Button>
            )
          }
        >
          {words.empty}
        </EmptyState>
      </div>
    );
  }
  return (
    <div ref={root} className={styles.body}>
      <ActList
        label={words.list}
        acts={letters.map((one) => actOf(one, byLetter.get(one.id) ?? NO_ROWS))}
        chosen={letter?.id ?? null}
        onChoose={choose}
        {...(readOnly ? {} : { onDelete: remove })}
        foot={
          !readOnly && (
            <Button icon={<AddRegular />} onClick={add}>
              {words.add}
            </Button>
          )
        }
      />
      <TabMain>
        {loose.length > 0 && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              Hay {formatMoney(totalsOf(loose).total.annual)} en importes que no son de ningún oficio.{' '}
              {!readOnly && (
                <Button size="small" onClick={adopt}>
                  Pasarlos a un oficio nuevo
                </Button>
              )}
            </MessageBarBody>
          </MessageBar>
        )}
        {letter && (
          <>
            <LetterForm key={letter.id} letter={letter} readOnly={closed} />
            {letter.state === 'recorded' && <Recorded text={words.recorded} />}
            {failure && (
              <ErrorNotice title="No se registró el oficio" failure={failure} onDismiss={() => setFailure(null)} />
            )}
            {!closed && (
              <div className={styles.row}>
                <Button icon={<AddRegular />} onClick={() => addRow(letter)}>
                  Agregar renglón
                </Button>
                <Button icon={<ArrowImportRegular />} onClick={() => setImporting(true)}>
                  Importar…
                </Button>
                {tools?.(letter)}
                <Tooltip relationship="label" content="Eliminar borrador">
                  <Button icon={<DeleteRegular />} appearance="subtle" onClick={() => remove(letter.id)} />
                </Tooltip>
                <span className={styles.spacer} />
                <RecordButton
                  label="Registrar oficio"
                  title={`¿Registrar el oficio ${letter.number}?`}
                  done={words.done}
                  blocked={() => {
                    const result = recordLetter(session.getState().content, letter.id, rulesContext);
                    return result.ok ? undefined : result.error;
                  }}
                  ask={() => call('budget.recordLetter', { budgetId, letterId: letter.id })}
                  onFailure={setFailure}
                  onDone={() =>
                    root.current?.querySelector<HTMLElement>('[role="option"][aria-selected="true"]')?.focus()
                  }
                >
                  <p>
                    {formatLongDate(letter.date)}, por <strong>{formatMoney(totalsOf(rows).total.annual)}</strong> al
                    año.
                  </p>
                  <p>{words.confirm}</p>
                </RecordButton>
              </div>
            )}
            <FindingsStrip
              key={`${letter.id} falta`}
              label="Lo que falta para registrar el oficio"
              findings={findings}
              onGo={({ place }) =>
                place.rowId === letter.id
                  ? root.current?.querySelector('input')?.focus()
                  : goTo({ rowId: place.rowId ?? '', columnKey: place.field ?? 'itemCode' })
              }
            />
            <div className={styles.grid}>
              <AmountGrid
                ref={grid}
                label={words.grid}
                entity={words.entity}
                owner={{ letterId: letter.id }}
                rows={rows}
                department={department}
                readOnly={closed}
                empty={
                  <EmptyState title="Sin importes">
                    <Text>{closed ? 'Este oficio no tiene importes.' : words.emptyGrid}</Text>
                  </EmptyState>
                }
              />
            </div>
          </>
        )}
      </TabMain>
      {importing && letter && (
        <ImportDialog target={{ kind: words.entity, letterId: letter.id }} onClose={() => setImporting(false)} />
      )}
    </div>
  );
};

const Recorded = ({ text }: { readonly text: string }) => (
  <MessageBar intent="info" layout="multiline">
    <MessageBarBody>{text}</MessageBarBody>
  </MessageBar>
);

const NO_ROWS: readonly Row[] = [];

/** Null: what no letter owns. */
const rowsByLetter = (rows: readonly Row[], letters: readonly Letter[]): ReadonlyMap<string | null, readonly Row[]> => {
  const known = new Set(letters.map(({ id }) => id));
  return Map.groupBy(rows, ({ letterId }) => (letterId !== null && known.has(letterId) ? letterId : null));
};

const actOf = (letter: Letter, rows: readonly Row[]): Act => ({
  id: letter.id,
  title: letter.number.trim() === '' ? 'Oficio sin número' : letter.number,
  meta: letter.date === '' ? 'Sin fecha' : formatLongDate(letter.date),
  amount: formatMoney(totalsOf(rows).total.annual),
  state: letter.state,
});

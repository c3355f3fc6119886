import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { ReceiptMoneyRegular } from '@fluentui/react-icons/svg/receipt-money';
import { useMemo, useState } from 'react';
import {
  useAbout,
  useContent,
  useExecution,
  useExecutionEdit,
  useNames,
  useReadOnly,
} from '#renderer/modules/execution/execution-context.tsx';
import { PickField } from '#renderer/modules/execution/fields.tsx';
import { nameOfEntry } from '#renderer/modules/execution/log/name-of-entry.ts';
import { spendingWords } from '#renderer/modules/execution/names.ts';
import { RecordDialog } from '#renderer/modules/execution/spending/record-dialog.tsx';
import { CardPart, Quiet } from '#renderer/ui/card-part.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { isInYear } from '#shared/domain/common/fiscal-year.ts';
import type { LogEntry } from '#shared/domain/execution/execution.ts';
import { executionRows } from '#shared/domain/execution/execution-edits.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The money of an entry: what is tied to it of the budget, recorded from here, or linked where it was recorded already. */
export const EntrySpendingPart = ({ entry }: { readonly entry: LogEntry }) => {
  const styles = useStyles();
  const readOnly = useReadOnly();
  const { jump } = useExecution();
  const { mayRecordSpending, budget, today } = useAbout();
  const { spending } = useNames();
  const edit = useExecutionEdit();
  const fiscalYear = useContent((content) => content.execution[0]?.fiscalYear ?? 0);
  const all = useContent((content) => content.entrySpending);
  const rows = useMemo(() => all.filter(({ entryId }) => entryId === entry.id), [all, entry.id]);
  const [recording, setRecording] = useState(false);
  const [linking, setLinking] = useState(false);
  const loose = useMemo(() => {
    const tied = new Set(all.map(({ spendingId }) => spendingId));
    return budget.spending
      .filter(({ id, moment }) => moment !== 'committed' && !tied.has(id))
      .map((row) => ({ id: row.id, name: `${spendingWords(row)}${row.concept.trim() && ` · ${row.concept.trim()}`}` }));
  }, [all, budget]);
  const hasCommitments = budget.spending.some(({ moment }) => moment === 'committed');
  const name = nameOfEntry(entry);
  const link = (spendingId: string) => {
    edit(
      (content) => executionRows.append(content, 'entrySpending', [{ entryId: entry.id, spendingId }], newId),
      `Ligar un gasto a ${name}`,
    );
    setLinking(false);
  };
  return (
    <CardPart title="Gasto" fields="entrySpending">
      {rows.length > 0 && (
        <ul className={styles.list} aria-label="Gasto de la entrada">
          {rows.map(({ id, spendingId }) => {
            const row = spending.get(spendingId);
            return (
              <li key={id} className={styles.item} data-row={id}>
                <span className={styles.words}>
                  <span>{row ? spendingWords(row) : 'Un gasto que ya no está en el presupuesto'}</span>
                  {row && row.concept.trim() !== '' && (
                    <Text size={200} className={styles.quiet}>
                      {row.concept}
                    </Text>
                  )}
                </span>
                <span>
                  {row && (
                    <Button
                      size="small"
                      appearance="subtle"
                      onClick={() => jump({ section: 'spending', rowId: row.id })}
                    >
                      Ver su compromiso
                    </Button>
                  )}
                  {!readOnly && (
                    <Button
                      size="small"
                      appearance="subtle"
                      icon={<DismissRegular />}
                      aria-label={`Quitar la liga con ${row ? spendingWords(row) : 'el gasto'}`}
                      title="Quita la liga; el gasto sigue en el presupuesto"
                      onClick={() =>
                        edit(
                          () => [executionRows.remove('entrySpending', id)],
                          `Quitar la liga con un gasto de ${name}`,
                        )
                      }
                    />
                  )}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {!hasCommitments ? (
        <Quiet>
          El presupuesto todavía no tiene compromisos. Se comprometen al firmar un contrato en «Convenios», o en el
          Gasto del presupuesto; después aquí se registra lo que se paga de ellos.
        </Quiet>
      ) : (
        rows.length === 0 && <Quiet>Si esto costó, registre aquí la factura o el pago: queda en el presupuesto.</Quiet>
      )}
      {!readOnly && hasCommitments && !mayRecordSpending && (
        <Quiet>El presupuesto solo se lee ahora: no se puede registrar gasto.</Quiet>
      )}
      {!readOnly && hasCommitments && (
        <div>
          {mayRecordSpending && (
            <Button icon={<ReceiptMoneyRegular />} onClick={() => setRecording(true)}>
              Registrar gasto…
            </Button>
          )}{' '}
          {loose.length > 0 && !linking && (
            <Button appearance="subtle" onClick={() => setLinking(true)}>
              Ligar uno ya registrado…
            </Button>
          )}
        </div>
      )}
      {linking && (
        <PickField
          label="Gasto ya registrado en el presupuesto"
          choices={loose}
          value={null}
          none="Busque por documento, importe o concepto"
          onPick={(id) => id !== null && link(id)}
        />
      )}
      {recording && (
        <RecordDialog
          entryId={entry.id}
          commitmentId={null}
          date={isInYear(entry.date, fiscalYear) ? entry.date : today}
          concept={entry.title}
          onClose={() => setRecording(false)}
        />
      )}
    </CardPart>
  );
};

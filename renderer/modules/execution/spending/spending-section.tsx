import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ReceiptMoneyRegular } from '@fluentui/react-icons/svg/receipt-money';
import { useMemo, useState } from 'react';
import {
  useAbout,
  useExecution,
  useNames,
  usePlace,
  useReadOnly,
} from '#renderer/modules/execution/execution-context.tsx';
import { partWords } from '#renderer/modules/execution/execution-sections.ts';
import { momentTitle } from '#renderer/modules/execution/names.ts';
import { CommitmentCard } from '#renderer/modules/execution/spending/commitment-card.tsx';
import { commitmentsOf, type KnownCommitment } from '#renderer/modules/execution/spending/commitments.ts';
import { LooseSpending } from '#renderer/modules/execution/spending/loose-spending.tsx';
import { RecordDialog } from '#renderer/modules/execution/spending/record-dialog.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { SectionLayout } from '#renderer/ui/section-layout.tsx';
import { MOMENTS } from '#shared/domain/budget/balance.ts';
import { budgetOf } from '#shared/domain/budget/budget.ts';
import { formatMoney } from '#shared/domain/common/money.ts';

/** Where the table leaves no room for its last columns. */
const NARROW = '@container (max-width: 46rem)';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    minWidth: 0,
    containerType: 'inline-size',
  },
  scroll: { overflowX: 'auto' },
  table: {
    width: '100%',
    minWidth: '46rem',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    [NARROW]: { minWidth: '34rem', fontSize: tokens.fontSizeBase200 },
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'right',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
    [NARROW]: { paddingLeft: tokens.spacingHorizontalXXS, paddingRight: tokens.spacingHorizontalXXS },
  },
  head: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'normal',
    verticalAlign: 'bottom',
  },
  first: { textAlign: 'left', whiteSpace: 'normal' },
  here: { backgroundColor: tokens.colorNeutralBackground1Selected },
  choose: {
    display: 'flex',
    flexDirection: 'column',
    width: '100%',
    border: 'none',
    padding: 0,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover > :first-child': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  sum: { fontWeight: tokens.fontWeightSemibold },
});

/** What the budget committed, how far each commitment went, and what is left of it. */
export const SpendingSection = () => {
  const styles = useStyles();
  const { dossierId, session, places, navigate } = useExecution();
  const about = useAbout();
  const names = useNames();
  const readOnly = useReadOnly();
  const { commitmentId } = usePlace();
  const { all, loose } = useMemo(() => commitmentsOf(about, names), [about, names]);
  const [dialog, setDialog] = useState<{ readonly commitmentId: string | null; readonly cancels: boolean } | null>(
    null,
  );
  const mayRecord = !readOnly && about.mayRecordSpending;
  const { title, about: words } = partWords('spending');
  const toBudget = () =>
    void session
      .flush()
      .then(() =>
        navigate({ screen: 'budget', budgetId: budgetOf(about.budget).id, dossierId, place: { section: 'spending' } }),
      );
  const chosen = all.find(({ id }) => id === commitmentId);
  return (
    <SectionLayout
      title={title}
      about={words}
      help="ejecucion.gasto"
      scrolls
      actions={
        <>
          {mayRecord && all.length > 0 && (
            <Button
              appearance="primary"
              icon={<ReceiptMoneyRegular />}
              onClick={() => setDialog({ commitmentId: chosen?.id ?? null, cancels: false })}
            >
              Registrar gasto…
            </Button>
          )}
          <Button onClick={toBudget}>Ver el presupuesto</Button>
        </>
      }
    >
      {all.length === 0 && loose.length === 0 ? (
        <EmptyState icon={<ReceiptMoneyRegular />} title="Todavía no hay compromisos">
          Aquí se ve lo comprometido y cuánto se ha pagado. Un compromiso nace al firmar un contrato en «Convenios y
          contratos», o se anota en la pestaña Gasto del presupuesto; después, aquí se registra lo que se devenga, se
          ejerce y se paga de él.
        </EmptyState>
      ) : (
        <div className={styles.root}>
          {!readOnly && !about.mayRecordSpending && (
            <Text className={styles.quiet}>El presupuesto solo se lee ahora: no se puede registrar gasto.</Text>
          )}
          {all.length > 0 && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
            <section className={styles.scroll} tabIndex={0} aria-label="Compromisos del presupuesto">
              <table className={styles.table}>
                <thead>
                  <tr>
                    <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.first)}>
                      Compromiso
                    </th>
                    {MOMENTS.map((moment) => (
                      <th key={moment} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                        {momentTitle(moment)}
                      </th>
                    ))}
                    <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
                      Falta pagar del compromiso
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {all.map((one) => (
                    <tr key={one.id} className={one.id === commitmentId ? styles.here : undefined}>
                      <th scope="row" className={mergeClasses(styles.cell, styles.first)}>
                        <button
                          type="button"
                          className={styles.choose}
                          aria-expanded={one.id === commitmentId}
                          onClick={() => places.set({ commitmentId: one.id === commitmentId ? null : one.id })}
                        >
                          <span className={styles.name}>{one.name}</span>
                          <Text size={200} className={styles.quiet}>
                            {one.note}
                          </Text>
                        </button>
                      </th>
                      {MOMENTS.map((moment) => (
                        <td key={moment} className={styles.cell}>
                          {formatMoney(one.ledger.moments[moment])}
                        </td>
                      ))}
                      <td className={mergeClasses(styles.cell, styles.sum)}>{formatMoney(one.left)}</td>
                    </tr>
                  ))}
                </tbody>
                {all.length > 1 && <Sums all={all} />}
              </table>
            </section>
          )}
          {chosen && (
            <CommitmentCard
              commitment={chosen}
              mayRecord={mayRecord}
              onRecord={() => setDialog({ commitmentId: chosen.id, cancels: false })}
              onCancel={() => setDialog({ commitmentId: chosen.id, cancels: true })}
            />
          )}
          {loose.length > 0 && <LooseSpending rows={loose} onBudget={toBudget} />}
        </div>
      )}
      {dialog && (
        <RecordDialog
          entryId={null}
          commitmentId={dialog.commitmentId}
          cancels={dialog.cancels}
          date={about.today}
          concept=""
          onClose={() => setDialog(null)}
        />
      )}
    </SectionLayout>
  );
};

const Sums = ({ all }: { readonly all: readonly KnownCommitment[] }) => {
  const styles = useStyles();
  const sum = (of: (one: KnownCommitment) => number) => formatMoney(all.reduce((before, one) => before + of(one), 0));
  return (
    <tfoot>
      <tr>
        <th scope="row" className={mergeClasses(styles.cell, styles.first, styles.sum)}>
          Total
        </th>
        {MOMENTS.map((moment) => (
          <td key={moment} className={mergeClasses(styles.cell, styles.sum)}>
            {sum(({ ledger }) => ledger.moments[moment])}
          </td>
        ))}
        <td className={mergeClasses(styles.cell, styles.sum)}>{sum(({ left }) => left)}</td>
      </tr>
    </tfoot>
  );
};

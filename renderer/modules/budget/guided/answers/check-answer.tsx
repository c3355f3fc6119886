import { Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { Guide } from '#renderer/guided/guided-frame.tsx';
import { useBudget, useContent, useFindings } from '#renderer/modules/budget/budget-context.tsx';
import { questionAtPlace } from '#shared/domain/budget/budget-guide.ts';
import { totalsOfLines } from '#shared/domain/budget/totals.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { formatMoney } from '#shared/domain/common/money.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  table: { borderCollapse: 'collapse', width: '100%', maxWidth: '36rem' },
  head: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: '4px 12px 4px 0' },
  amount: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', padding: '4px 0' },
  total: {
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase400,
  },
  list: { margin: 0, paddingLeft: '1.4em' },
  item: { marginBottom: tokens.spacingVerticalXS },
});

/** The total by chapter, and what has to be corrected before the budget can be handed in. */
export const CheckAnswer = ({ guide }: { readonly guide: Guide }) => {
  const styles = useStyles();
  const { classifierIndex } = useBudget();
  const lines = useContent((content) => content.line);
  const findings = useFindings();
  const totals = totalsOfLines({ line: lines });
  const blocking = findings.filter((finding) => finding.severity === 'blocking');
  const warnings = findings.filter((finding) => finding.severity === 'warning');
  if (lines.length === 0) {
    return <Text>Todavía no hay renglones. Agregue el primero en la pregunta «¿Qué es lo primero que necesita?».</Text>;
  }
  return (
    <div className={styles.root} data-read-first>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              Capítulo
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.amount)}>
              En el año
            </th>
          </tr>
        </thead>
        <tbody>
          {[...totals.byChapter].map(([code, amounts]) => (
            <tr key={code}>
              <th scope="row" className={styles.name}>
                {code === '' ? 'Sin partida' : `${code} ${classifierIndex?.find(code)?.name ?? ''}`}
              </th>
              <td className={styles.amount}>{formatMoney(amounts.annual)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={mergeClasses(styles.name, styles.total)}>
              Total
            </th>
            <td className={mergeClasses(styles.amount, styles.total)}>{formatMoney(totals.total.annual)}</td>
          </tr>
        </tfoot>
      </table>
      {blocking.length === 0 && warnings.length === 0 && <Text>No se encontró nada que corregir.</Text>}
      <ToCorrect title="Esto impide entregarlo" findings={blocking} guide={guide} />
      <ToCorrect title="Revise también" findings={warnings} guide={guide} />
    </div>
  );
};

type ListProps = { readonly title: string; readonly findings: readonly Finding[]; readonly guide: Guide };

const ToCorrect = ({ title, findings, guide }: ListProps) => {
  const styles = useStyles();
  if (findings.length === 0) return null;
  return (
    <section aria-label={title}>
      <Text weight="semibold">{title}</Text>
      <ul className={styles.list}>
        {findings.map((finding, index) => {
          const key = questionAtPlace(finding.place);
          const words = `${finding.where}: ${finding.message}`;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two findings may say the same of the same place
            <li key={`${finding.code} ${finding.place.rowId} ${index}`} className={styles.item}>
              {key === undefined ? (
                words
              ) : (
                <Link as="button" onClick={() => guide.goTo(key)}>
                  {words}
                </Link>
              )}{' '}
              {finding.remedy}
            </li>
          );
        })}
      </ul>
    </section>
  );
};

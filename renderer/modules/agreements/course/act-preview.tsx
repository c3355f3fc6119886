import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { MONEY_CODES } from '#renderer/modules/agreements/course/course-words.ts';
import { InTheWay } from '#renderer/modules/agreements/course/in-the-way.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import type { Loaded } from '#renderer/ui/use-loaded.ts';
import type { AgreementAct } from '#shared/domain/agreements/agreements.ts';
import { monthName } from '#shared/domain/common/fiscal-year.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import type { AgreementActPreview } from '#shared/ipc/agreement-channels.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  table: { width: '100%', borderCollapse: 'collapse' },
  head: {
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
    padding: '2px 6px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: { padding: '3px 6px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' },
  figure: { textAlign: 'right', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  short: { margin: 0, paddingLeft: '1.2em', color: tokens.colorStatusDangerForeground3 },
  remedy: { color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly act: AgreementAct;
  readonly loaded: Loaded<AgreementActPreview>;
  readonly onRetry: () => void;
  readonly onGo: (go: () => void) => void;
};

/** What an act would commit, item by item and month by month; what is in its way; what money isn't there. */
export const ActPreview = ({ act, loaded, onRetry, onGo }: Props) => {
  const styles = useStyles();
  if (loaded.state === 'loading') return <Loading label="Revisando qué falta y qué comprometería…" />;
  if (loaded.state === 'failed')
    return <ErrorNotice title="No se pudo revisar" failure={loaded.failure} onRetry={onRetry} />;
  const { findings, commitments, mediaLines } = loaded.value;
  const money = findings.filter(({ code }) => MONEY_CODES.has(code));
  const rest = findings.filter(({ code, severity }) => severity === 'blocking' && !MONEY_CODES.has(code));
  const total = commitments.reduce((sum, { amount }) => sum + amount, 0);
  return (
    <div className={styles.root}>
      <InTheWay findings={rest} onGo={onGo} />
      {commitments.length > 0 && (
        <>
          <Text weight="semibold">
            {total < 0 ? 'Vuelve a estar disponible en el presupuesto' : 'Queda comprometido en el presupuesto'}
          </Text>
          <table className={styles.table} aria-label="Lo que compromete">
            <thead>
              <tr>
                <th scope="col" className={styles.head}>
                  Partida
                </th>
                <th scope="col" className={styles.head}>
                  Departamento
                </th>
                <th scope="col" className={styles.head}>
                  Mes
                </th>
                <th scope="col" className={`${styles.head} ${styles.figure}`}>
                  Importe
                </th>
              </tr>
            </thead>
            <tbody>
              {commitments.map(({ itemCode, itemName, department, month, amount }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one answer never change
                <tr key={index}>
                  <td className={styles.cell}>{[itemCode, itemName].filter(Boolean).join(' ')}</td>
                  <td className={styles.cell}>{department}</td>
                  <td className={styles.cell}>{monthName(month)}</td>
                  <td className={`${styles.cell} ${styles.figure}`}>{formatMoney(amount)}</td>
                </tr>
              ))}
              {commitments.length > 1 && (
                <tr>
                  <th scope="row" colSpan={3} className={styles.cell}>
                    Total
                  </th>
                  <td className={`${styles.cell} ${styles.figure}`}>{formatMoney(total)}</td>
                </tr>
              )}
            </tbody>
          </table>
        </>
      )}
      {mediaLines > 0 && (
        <Text size={200} className={styles.quiet}>
          {mediaLines === 1
            ? 'Un renglón del plan de medios deja de contar como planeado.'
            : `${mediaLines} renglones del plan de medios dejan de contar como planeados.`}
        </Text>
      )}
      {act === 'sign' && commitments.length === 0 && rest.length === 0 && (
        <Text size={200} className={styles.quiet}>
          No compromete dinero del presupuesto.
        </Text>
      )}
      {money.length > 0 && (
        <ul className={styles.short} aria-label="Dinero que falta">
          {money.map(({ message, remedy }) => (
            <li key={message}>
              {message}{' '}
              <Text size={200} className={styles.remedy}>
                {remedy}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

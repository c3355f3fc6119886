import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { useState } from 'react';
import { amendTitle } from '#renderer/modules/agreements/agreement-names.ts';
import { useAgreements, useReadOnly } from '#renderer/modules/agreements/agreements-context.tsx';
import { AmendDialog } from '#renderer/modules/agreements/course/amend-dialog.tsx';
import type { ListedAgreement } from '#renderer/modules/agreements/list/agreement-list-rows.ts';
import { StateChip } from '#renderer/modules/agreements/list/state-chip.tsx';
import { useAgreementActions } from '#renderer/modules/agreements/use-agreement-actions.ts';
import { type RowAction, useRowGrid } from '#renderer/ui/use-row-grid.tsx';
import { AGREEMENT_KIND_NAMES } from '#shared/domain/agreements/agreement-states.ts';
import type { Agreement } from '#shared/domain/agreements/agreements.ts';
import type { LedgerSide } from '#shared/domain/agreements/delivery-ledger.ts';
import { formatMoney } from '#shared/domain/common/money.ts';

const useStyles = makeStyles({
  scroll: { flex: '1 1 0', minHeight: 0, overflow: 'auto', padding: `0 ${tokens.spacingHorizontalL}` },
  table: { width: '100%', minWidth: '66rem', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    textAlign: 'left',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
  },
  figure: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  row: {
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  cell: {
    verticalAlign: 'top',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  amendment: { paddingLeft: '1.75rem' },
  name: { fontWeight: tokens.fontWeightSemibold, textAlign: 'left', overflowWrap: 'anywhere' },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  soon: { display: 'block', fontWeight: tokens.fontWeightSemibold, color: tokens.colorStatusWarningForeground3 },
  now: { display: 'block', fontWeight: tokens.fontWeightSemibold, color: tokens.colorStatusDangerForeground3 },
  days: { fontVariantNumeric: 'tabular-nums' },
  menu: { width: '3rem' },
});

type Props = { readonly rows: readonly ListedAgreement[] };
type Action = 'open' | 'copy' | 'amend' | 'remove';

/** The agreements with their state, their end, and what was promised beside what came. Enter opens one. */
export const AgreementsTable = ({ rows }: Props) => {
  const styles = useStyles();
  const { jump } = useAgreements();
  const readOnly = useReadOnly();
  const { copy, remove } = useAgreementActions();
  const [amending, setAmending] = useState<Agreement | null>(null);
  const open = ({ id }: Agreement) => jump({ section: 'agreement', rowId: id, field: 'number' });
  const { body, rowProps, openMenu, after } = useRowGrid<ListedAgreement, Action>({
    rows,
    titleOf: ({ agreement, name }) => `${AGREEMENT_KIND_NAMES[agreement.kind]}: ${name}`,
    actionsFor: (row) => (readOnly ? [OPEN] : actionsFor(row)),
    onAction: (action, { agreement }) => {
      if (action === 'open') open(agreement);
      else if (action === 'copy') copy(agreement);
      else if (action === 'amend') setAmending(agreement);
      else remove(agreement);
    },
  });
  const head = (label: string, width: string, figure = false) => (
    <th scope="col" className={mergeClasses(styles.head, figure && styles.figure)} style={{ width }}>
      {label}
    </th>
  );
  return (
    <div className={styles.scroll}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the rows take the focus, which only a grid says */}
      <table className={styles.table} role="grid" aria-label="Convenios y contratos">
        <thead>
          <tr>
            {head('Convenio o contrato', '27%')}
            {head('Con quién', '17%')}
            {head('Estado', '13%')}
            {head('Vigencia', '14%')}
            {head('Nos dan / entregado', '13%', true)}
            {head('Comprometido / pagado', '14%', true)}
            <td className={mergeClasses(styles.head, styles.menu)} />
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => (
            <tr key={row.agreement.id} className={styles.row} data-row={row.agreement.id} {...rowProps(row, index)}>
              <td className={mergeClasses(styles.cell, row.agreement.kind === 'amendment' && styles.amendment)}>
                <Link as="button" tabIndex={-1} className={styles.name} onClick={() => open(row.agreement)}>
                  {row.name}
                </Link>
                <span className={styles.quiet}>{AGREEMENT_KIND_NAMES[row.agreement.kind]}</span>
              </td>
              <td className={styles.cell}>
                {row.counterparts || <span className={styles.quiet}>Sin contraparte todavía</span>}
              </td>
              <td className={styles.cell}>
                <StateChip state={row.standing.state} />
              </td>
              <td className={styles.cell}>
                <Validity row={row} />
              </td>
              <td className={mergeClasses(styles.cell, styles.figure)}>
                {row.ledger && <Given side={row.ledger.theirs} />}
              </td>
              <td className={mergeClasses(styles.cell, styles.figure)}>
                {row.money && (
                  <>
                    {formatMoney(row.money.committed)}
                    <span className={styles.quiet}>{formatMoney(row.money.paid)}</span>
                  </>
                )}
              </td>
              <td className={styles.cell}>
                <Button
                  size="small"
                  appearance="subtle"
                  tabIndex={-1}
                  icon={<MoreHorizontalRegular />}
                  aria-label={`Acciones de ${row.name}`}
                  onClick={(event) => openMenu(row, event.currentTarget)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {after}
      {amending && <AmendDialog agreement={amending} onClose={() => setAmending(null)} />}
    </div>
  );
};

const OPEN = { action: 'open', label: 'Abrir', keys: 'Entrar' } as const;

const actionsFor = ({ agreement, standing }: ListedAgreement): readonly RowAction<Action>[] => [
  OPEN,
  { action: 'copy', label: 'Copiar como borrador nuevo' },
  ...(standing.signedOn === ''
    ? [{ action: 'remove', label: 'Borrar el borrador', keys: 'Supr' } as const]
    : agreement.kind === 'amendment' || standing.state === 'terminated' || standing.state === 'expired'
      ? []
      : [{ action: 'amend', label: `${amendTitle(agreement.kind)}…` } as const]),
];

const Validity = ({ row: { standing, daysLeft } }: { readonly row: ListedAgreement }) => {
  const styles = useStyles();
  const { start, end } = standing.term;
  if (start === '' && end === '') return <span className={styles.quiet}>Sin fechas todavía</span>;
  return (
    <>
      <span className={styles.days}>
        {end === ''
          ? `desde el ${shortDay(start)}, sin fecha de término`
          : `${start === '' ? 'al firmarse' : shortDay(start)} a ${shortDay(end)}`}
      </span>
      {daysLeft !== null && <span className={daysLeft <= 30 ? styles.now : styles.soon}>{leftWords(daysLeft)}</span>}
    </>
  );
};

/** `2026-03-01` → `01/03/2026`. */
const shortDay = (day: string): string => day.split('-').reverse().join('/');

const leftWords = (days: number): string =>
  days === 0 ? 'Vence hoy' : days === 1 ? 'Vence mañana' : `Vence en ${days} días`;

/** What the other side promised and what of it came; values that nobody estimated are said to be missing. */
const Given = ({ side }: { readonly side: LedgerSide }) => {
  const styles = useStyles();
  if (side.promised === 0 && side.unknown === 0) return null;
  return (
    <>
      {side.promised > 0 && formatMoney(side.promised)}
      {side.promised > 0 && <span className={styles.quiet}>{formatMoney(side.delivered)}</span>}
      {side.unknown > 0 && <span className={styles.quiet}>{side.unknown} sin valor estimado</span>}
    </>
  );
};

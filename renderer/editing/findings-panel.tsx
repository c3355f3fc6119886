import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import { type KeyboardEvent, memo, type ReactNode } from 'react';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { Finding, FindingPlace, FindingSeverity } from '#shared/domain/common/finding.ts';

const useStyles = makeStyles({
  root: { height: '100%', overflowY: 'auto', padding: '4px 8px 16px' },
  heading: {
    margin: '10px 4px 4px',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    width: '100%',
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    gap: '4px',
    padding: '6px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'left',
    cursor: 'pointer',
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 76px',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  where: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  remedy: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  icon: { paddingTop: '2px' },
  blocking: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground3 },
});

const SEVERITIES: readonly FindingSeverity[] = ['blocking', 'warning', 'info'];

const ICONS = { blocking: <ErrorCircle16Filled />, warning: <Warning16Regular />, info: <Info16Regular /> } as const;

type Props = {
  readonly findings: readonly Finding[];
  /** Opens the place and puts the focus there. */
  readonly jump: (place: FindingPlace) => void;
  /** What the blocking ones stand in the way of: «Impiden exportar y autorizar». */
  readonly blockingTitle: string;
  /** What it means that nothing was found. */
  readonly empty: ReactNode;
};

/** Each finding says what is wrong and what to do, and takes one there. */
export const FindingsPanel = memo(({ findings, jump, blockingTitle, empty }: Props) => {
  const styles = useStyles();
  if (findings.length === 0) {
    return (
      <EmptyState icon={<CheckmarkCircleRegular />} title="Nada por corregir">
        {empty}
      </EmptyState>
    );
  }
  const titles = { blocking: blockingTitle, warning: 'Por corregir', info: 'Para saber' };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows of the buttons inside are heard here once
    <div className={styles.root} onKeyDown={walk}>
      {SEVERITIES.map((severity) => {
        const title = titles[severity];
        const group = findings.filter((finding) => finding.severity === severity);
        if (group.length === 0) return null;
        return (
          <section key={severity} aria-label={title}>
            <h2 className={styles.heading}>
              {title} ({group.length})
            </h2>
            <ul className={styles.list}>
              {group.map((finding, index) => (
                <li key={keyOf(finding, index)}>
                  <button type="button" className={styles.item} onClick={() => jump(finding.place)}>
                    <span className={mergeClasses(styles.icon, styles[severity])} aria-hidden>
                      {ICONS[severity]}
                    </span>
                    <span className={styles.words}>
                      <span className={styles.where}>{finding.where}</span>
                      <span>{finding.message}</span>
                      <span className={styles.remedy}>{finding.remedy}</span>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
});

const keyOf = ({ code, place }: Finding, index: number): string =>
  `${code} ${place.section} ${place.rowId ?? ''} ${place.field ?? ''} ${index}`;

const walk = (event: KeyboardEvent<HTMLElement>) => {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || event.altKey || event.ctrlKey) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button')];
  const next = buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
};

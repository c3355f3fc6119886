import { Button, CounterBadge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AttachRegular } from '@fluentui/react-icons/svg/attach';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle16Regular } from '@fluentui/react-icons/svg/circle';
import { CircleHalfFill16Regular } from '@fluentui/react-icons/svg/circle-half-fill';
import { DocumentHeaderRegular } from '@fluentui/react-icons/svg/document-header';
import { DocumentQuestionMarkRegular } from '@fluentui/react-icons/svg/document-question-mark';
import { PanelLeftContractRegular } from '@fluentui/react-icons/svg/panel-left-contract';
import { PanelLeftExpandRegular } from '@fluentui/react-icons/svg/panel-left-expand';
import { type KeyboardEvent, memo } from 'react';
import { type EditorSection, type FindingCount, LEFTOVER_SECTION } from '#renderer/modules/procedure/section-list.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  top: { display: 'flex', justifyContent: 'flex-end', padding: '4px' },
  list: { listStyleType: 'none', margin: 0, padding: '0 6px 12px', overflowY: 'auto', minHeight: 0 },
  item: {
    width: '100%',
    display: 'grid',
    gridTemplateColumns: '16px 20px minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: '6px',
    minHeight: '32px',
    padding: '4px 6px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  closed: { gridTemplateColumns: 'minmax(0, 1fr)', justifyItems: 'center', padding: '4px 2px' },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
  },
  filled: { color: tokens.colorBrandForeground1, display: 'flex' },
  symbol: { display: 'flex', fontSize: '18px' },
  title: { minWidth: 0, overflowWrap: 'anywhere' },
  empty: { color: tokens.colorNeutralForeground3, display: 'flex' },
  number: { color: tokens.colorNeutralForeground2, textAlign: 'right' },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

type Props = {
  readonly sections: readonly EditorSection[];
  readonly current: string;
  readonly filled: ReadonlySet<string>;
  readonly counts: ReadonlyMap<string, FindingCount>;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onSelect: (key: string) => void;
};

/** The document's sections: which have something written, and how many findings wait in each. */
export const SectionNavigator = memo(({ sections, current, filled, counts, open, onOpenChange, onSelect }: Props) => {
  const styles = useStyles();
  return (
    <nav className={styles.root} aria-label="Secciones del procedimiento" data-pane="secciones">
      <div className={styles.top}>
        <Button
          size="small"
          appearance="subtle"
          icon={open ? <PanelLeftContractRegular /> : <PanelLeftExpandRegular />}
          aria-label={open ? 'Angostar la lista de secciones' : 'Ensanchar la lista de secciones'}
          title={open ? 'Angostar la lista de secciones' : 'Ensanchar la lista de secciones'}
          onClick={() => onOpenChange(!open)}
        />
      </div>
      <ul className={styles.list} onKeyDown={walk}>
        {sections.map((section) => {
          const count = counts.get(section.key);
          const isCurrent = section.key === current;
          return (
            <li key={section.key}>
              <button
                type="button"
                className={mergeClasses(styles.item, !open && styles.closed, isCurrent && styles.current)}
                aria-current={isCurrent ? 'page' : undefined}
                title={open ? undefined : `${section.number} ${section.title}`.trim()}
                onClick={() => onSelect(section.key)}
              >
                {open && (
                  <span className={filled.has(section.key) ? styles.filled : styles.empty} aria-hidden>
                    {stateIcon(filled.has(section.key), count !== undefined)}
                  </span>
                )}
                <span className={styles.number}>
                  {section.number || (!open && <span className={styles.symbol}>{symbolOf(section)}</span>)}
                </span>
                {open && <span className={styles.title}>{section.title}</span>}
                {open && count && (
                  <CounterBadge
                    aria-hidden
                    size="small"
                    count={count.total}
                    color={count.worst === 'blocking' ? 'danger' : 'informative'}
                  />
                )}
                <span className={styles.hidden}>
                  {!open && ` ${section.title}`}
                  {filled.has(section.key) ? ', con contenido' : ', sin contenido'}
                  {count ? `, ${count.total} ${count.total === 1 ? 'hallazgo' : 'hallazgos'}` : ''}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
});

/** Nothing written, something written with findings left, or written without any: a tick promises that it is done. */
const stateIcon = (isFilled: boolean, hasFindings: boolean) => {
  if (!isFilled) return <Circle16Regular />;
  return hasFindings ? <CircleHalfFill16Regular /> : <CheckmarkCircle16Filled />;
};

/** What stands in the narrow list for a section without a number. */
const symbolOf = ({ key, section }: EditorSection) => {
  if (key === LEFTOVER_SECTION) return <DocumentQuestionMarkRegular aria-hidden />;
  return section === null ? <DocumentHeaderRegular aria-hidden /> : <AttachRegular aria-hidden />;
};

/** Up and down walk the list, as in a tree of Windows; Tab leaves it. */
const walk = (event: KeyboardEvent<HTMLElement>) => {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || event.altKey || event.ctrlKey) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button')];
  const next = buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
};

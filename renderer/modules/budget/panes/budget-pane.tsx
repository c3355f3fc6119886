import { Button, makeStyles, Tab, TabList, Tooltip, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useId } from 'react';
import { call } from '#renderer/api.ts';
import { PreviewPane } from '#renderer/documents/preview-pane.tsx';
import { FindingsPanel } from '#renderer/editing/findings-panel.tsx';
import { HistoryList } from '#renderer/editing/history-list.tsx';
import { useBudget, useBudgetState } from '#renderer/modules/budget/budget-context.tsx';
import type { PaneKind } from '#renderer/modules/budget/budget-layout.ts';
import type { BudgetTab } from '#renderer/modules/budget/budget-tabs.ts';
import { LinePane } from '#renderer/modules/budget/lines/line-pane.tsx';
import type { LineView } from '#renderer/modules/budget/lines/line-view.ts';
import { PANE_NAMES } from '#renderer/modules/budget/panes/pane-names.ts';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import type { Finding } from '#shared/domain/common/finding.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0 },
  top: {
    display: 'flex',
    alignItems: 'center',
    minHeight: '34px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  // Four names and a number fit into a narrow pane.
  tabs: { flex: '1 1 0', minWidth: 0, overflow: 'hidden', '& span': { fontSize: tokens.fontSizeBase200 } },
  body: { flex: '1 1 0', minHeight: 0, minWidth: 0, overflow: 'hidden' },
});

type Props = {
  readonly kind: PaneKind;
  /** Whether a line can be explained here. */
  readonly withLine: boolean;
  readonly tab: BudgetTab;
  readonly findings: readonly Finding[];
  readonly view: LineView;
  readonly onKind: (kind: PaneKind | null) => void;
};

/** One pane beside the tabs and what it shows. */
export const BudgetPane = ({ kind, withLine, tab, findings, view, onKind }: Props) => {
  const styles = useStyles();
  const id = useId();
  const kinds = (['line', 'findings', 'page', 'history'] as const).filter((one) => withLine || one !== 'line');
  return (
    <section className={styles.root} data-pane={kind} aria-label={PANE_NAMES[kind]}>
      <div className={styles.top}>
        <TabList
          size="small"
          className={styles.tabs}
          selectedValue={kind}
          onTabSelect={(_, data) => onKind(kinds.find((one) => one === data.value) ?? null)}
        >
          {kinds.map((one) => (
            <Tab key={one} value={one} id={`${id}-${one}`} aria-controls={`${id}-body`}>
              {one === 'findings' && findings.length > 0 ? `${PANE_NAMES[one]} (${findings.length})` : PANE_NAMES[one]}
            </Tab>
          ))}
        </TabList>
        <Tooltip relationship="label" content="Cerrar el panel">
          <Button size="small" appearance="subtle" icon={<DismissRegular />} onClick={() => onKind(null)} />
        </Tooltip>
      </div>
      <div className={styles.body} id={`${id}-body`} role="tabpanel" aria-labelledby={`${id}-${kind}`}>
        <PaneBody kind={kind} tab={tab} findings={findings} view={view} />
      </div>
    </section>
  );
};

const PaneBody = ({ kind, tab, findings, view }: Pick<Props, 'kind' | 'tab' | 'findings' | 'view'>) => {
  const { jump } = useBudget();
  switch (kind) {
    case 'line':
      return <LinePane view={view} />;
    case 'findings':
      return <FindingsPanel findings={findings} jump={jump} blockingTitle="Hay que corregir" empty={NOTHING_FOUND} />;
    case 'page':
      return <PagePane tab={tab} />;
    case 'history':
      return <HistoryPane />;
    default:
      return assertNever(kind);
  }
};

const NOTHING_FOUND =
  'La revisión no encontró nada que corregir en partidas, importes, techos ni adecuaciones. Se repite sola con cada cambio.';

/** The very PDF: of what was distributed where one stands there or further on, of what is asked everywhere else. */
const PagePane = ({ tab }: { readonly tab: BudgetTab }) => {
  const { budgetId } = useBudget();
  const revision = useBudgetState((state) => state.revision);
  const kind = DISTRIBUTED.has(tab) ? 'distribution' : 'budget';
  return <PreviewPane target={{ kind, budgetId }} revision={revision} />;
};

const DISTRIBUTED: ReadonlySet<BudgetTab> = new Set(['distribution', 'transfers', 'spending']);

const HistoryPane = () => {
  const { budgetId } = useBudget();
  const revision = useBudgetState((state) => state.revision);
  return (
    <HistoryList revision={revision} ask={(before, limit) => call('budget.history', { budgetId, before, limit })} />
  );
};

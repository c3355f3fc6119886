import { CounterBadge, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { SessionNotices } from '#renderer/editing/session-notices.tsx';
import { useUndoKeys } from '#renderer/editing/use-document.ts';
import { AuthorisedTab } from '#renderer/modules/budget/authorised/authorised-tab.tsx';
import { useBudget, useBudgetPlaces, useBudgetState, useFindings } from '#renderer/modules/budget/budget-context.tsx';
import { BudgetHeader } from '#renderer/modules/budget/budget-header.tsx';
import { useBudgetLayout } from '#renderer/modules/budget/budget-layout.ts';
import { BUDGET_TABS, type BudgetTab, tabOf } from '#renderer/modules/budget/budget-tabs.ts';
import { CeilingsTab } from '#renderer/modules/budget/ceilings/ceilings-tab.tsx';
import { DataTab } from '#renderer/modules/budget/data/data-tab.tsx';
import { DistributionTab } from '#renderer/modules/budget/distribution/distribution-tab.tsx';
import { createLineView, type LineView } from '#renderer/modules/budget/lines/line-view.ts';
import { LinesTab } from '#renderer/modules/budget/lines/lines-tab.tsx';
import { BudgetPane } from '#renderer/modules/budget/panes/budget-pane.tsx';
import { placeOfChanges } from '#renderer/modules/budget/place-of-changes.ts';
import { ReadOnlyNotice } from '#renderer/modules/budget/read-only-notice.tsx';
import { ReadOnlyPart } from '#renderer/modules/budget/read-only-part.tsx';
import { SpendingTab } from '#renderer/modules/budget/spending/spending-tab.tsx';
import { SummaryTab } from '#renderer/modules/budget/summary/summary-tab.tsx';
import { TransfersTab } from '#renderer/modules/budget/transfers/transfers-tab.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { Splitter } from '#renderer/ui/splitter.tsx';
import { usePaneRound } from '#renderer/ui/use-pane-round.ts';
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import type { Finding } from '#shared/domain/common/finding.ts';

/** The panes never push the editor out, nor vanish themselves. */
const SPLIT_RANGE = [15, 75] as const;

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
  tabs: { flexShrink: 0, padding: '0 4px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  label: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  body: { flex: '1 1 0', minHeight: 0, display: 'grid', gridTemplateRows: 'minmax(0, 1fr)' },
  work: { minWidth: 0, minHeight: 0, overflow: 'hidden' },
});

type Props = {
  readonly dossierId: string | undefined;
  /** What is asked for is only shown: it is being judged, was authorised, or all of it is archived. */
  readonly planReadOnly: boolean;
  readonly onGuided: () => void;
};

/** Tabs over the whole budget, a pane beside them, and the keys that work anywhere among them. */
export const BudgetView = ({ dossierId, planReadOnly, onGuided }: Props) => {
  const styles = useStyles();
  const { session, readOnly, jump } = useBudget();
  const places = useBudgetPlaces();
  const notify = useNotify();
  const root = useRef<HTMLDivElement>(null);
  const layout = useBudgetLayout();
  const [tab, setTab] = useState<BudgetTab>(() => firstTab(session.getState().content.line.length));
  const [lineView] = useState(createLineView);
  const findings = useFindings();
  const ordered = useMemo(() => worstFirst(findings), [findings]);
  const round = usePaneRound(root);

  useEffect(
    () =>
      places.onShow((section) => {
        const target = tabOf(section);
        if (target) setTab(target);
      }),
    [places],
  );

  // After an undo the person sees what it did, where it was done.
  const travel = useBudgetState((state) => state.travel);
  useEffect(() => {
    const place = travel && placeOfChanges(travel.changes, session.getState().content);
    if (place) jump(place);
  }, [travel, session, jump]);

  const at = useRef(-1);
  const nextFinding = (step: 1 | -1) => {
    if (ordered.length === 0) return;
    at.current = (at.current + step + ordered.length) % ordered.length;
    const finding = ordered[at.current] ?? ordered[0];
    if (finding) jump(finding.place);
  };
  const sayItIsSaved = async () => {
    if (readOnly || !(await session.flush())) return;
    notify({
      intent: 'success',
      key: 'all-saved',
      title: 'Todo está guardado',
      body: 'Cauce guarda solo cada cambio.',
    });
  };
  const { setPane } = layout;
  const showPage = useCallback(() => {
    void session.flush();
    setPane('page');
  }, [session, setPane]);
  useUndoKeys(session);
  useShortcuts({
    'Ctrl+S': () => void sayItIsSaved(),
    'Ctrl+P': showPage,
    F6: () => round(1),
    'Shift+F6': () => round(-1),
    F8: () => nextFinding(1),
    'Shift+F8': () => nextFinding(-1),
    ...tabKeys(setTab),
  });

  const pane = layout.pane === 'line' && tab !== 'lines' ? null : layout.pane;
  return (
    <div ref={root} className={styles.root} data-help="budget">
      <BudgetHeader
        dossierId={dossierId}
        findings={ordered}
        mayGuide={!planReadOnly}
        onGuided={onGuided}
        onShowPane={setPane}
      />
      <ReadOnlyNotice />
      <SessionNotices session={session} />
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={tab}
        aria-label="Partes del presupuesto"
        data-pane="pestañas"
        onTabSelect={(_, data) => setTab(BUDGET_TABS.find((one) => one.tab === data.value)?.tab ?? 'lines')}
      >
        {BUDGET_TABS.map(({ tab: name, label }) => (
          <Tab key={name} value={name} id={`budget-tab-${name}`} aria-controls="budget-panel">
            <span className={styles.label}>
              {label}
              <FindingCount findings={ordered} section={name} />
            </span>
          </Tab>
        ))}
      </TabList>
      <div
        className={styles.body}
        style={{
          gridTemplateColumns:
            pane === null ? 'minmax(0, 1fr)' : `minmax(0, ${1 - layout.share}fr) auto minmax(0, ${layout.share}fr)`,
        }}
      >
        <div
          id="budget-panel"
          className={styles.work}
          role="tabpanel"
          aria-labelledby={`budget-tab-${tab}`}
          data-pane="trabajo"
        >
          {PLAN_TABS.has(tab) ? (
            <ReadOnlyPart readOnly={planReadOnly}>
              <TabBody tab={tab} lineView={lineView} />
            </ReadOnlyPart>
          ) : (
            <TabBody tab={tab} lineView={lineView} />
          )}
        </div>
        {pane !== null && (
          <>
            <Splitter range={SPLIT_RANGE} label="Ancho del panel" share={layout.share} onShare={layout.setShare} />
            <ReadOnlyPart readOnly={planReadOnly}>
              <BudgetPane
                kind={pane}
                withLine={tab === 'lines'}
                tab={tab}
                findings={ordered}
                view={lineView}
                onKind={setPane}
              />
            </ReadOnlyPart>
          </>
        )}
      </div>
    </div>
  );
};

/** What is asked for; the other tabs are its course, which goes on while this is judged. */
const PLAN_TABS: ReadonlySet<BudgetTab> = new Set(['budget', 'lines', 'ceilings']);

const TabBody = ({ tab, lineView }: { readonly tab: BudgetTab; readonly lineView: LineView }) => {
  switch (tab) {
    case 'budget':
      return <DataTab />;
    case 'lines':
      return <LinesTab view={lineView} />;
    case 'ceilings':
      return <CeilingsTab />;
    case 'authorised':
      return <AuthorisedTab />;
    case 'distribution':
      return <DistributionTab />;
    case 'transfers':
      return <TransfersTab />;
    case 'spending':
      return <SpendingTab />;
    case 'summary':
      return <SummaryTab />;
    default:
      return assertNever(tab);
  }
};

/** How much of a part is in the way; warnings are counted where the findings are. */
const FindingCount = ({ findings, section }: { readonly findings: readonly Finding[]; readonly section: string }) => {
  const count = findings.filter(({ place, severity }) => place.section === section && severity === 'blocking').length;
  if (count === 0) return null;
  return (
    <CounterBadge
      size="small"
      color="danger"
      count={count}
      aria-label={count === 1 ? '1 error' : `${count} errores`}
      role="img"
    />
  );
};

/** Who has typed nothing yet begins with what the lines need. */
const firstTab = (lines: number): BudgetTab => (lines === 0 ? 'budget' : 'lines');

const tabKeys = (setTab: (tab: BudgetTab) => void) =>
  Object.fromEntries(BUDGET_TABS.map(({ tab }, index) => [`Alt+${index + 1}`, () => setTab(tab)]));

const SEVERITIES = { blocking: 0, warning: 1, info: 2 } as const;

const worstFirst = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => SEVERITIES[a.severity] - SEVERITIES[b.severity]);

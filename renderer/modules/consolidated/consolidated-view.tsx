import { Button, MessageBar, MessageBarBody, makeStyles, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useId, useMemo } from 'react';
import { ConsolidatedFilters } from '#renderer/modules/consolidated/consolidated-filters.tsx';
import { GoalsTab } from '#renderer/modules/consolidated/goals-tab.tsx';
import { MoneyTab } from '#renderer/modules/consolidated/money-tab.tsx';
import { OfficesTab } from '#renderer/modules/consolidated/offices-tab.tsx';
import { StatesTab } from '#renderer/modules/consolidated/states-tab.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { countOf } from '#renderer/ui/spanish-time.ts';
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import type { Consolidated } from '#shared/domain/consolidated/consolidated.ts';
import { consolidatedNotices } from '#shared/domain/consolidated/consolidated-notices.ts';
import {
  type ConsolidatedFilter,
  EVERYTHING,
  keptDossiers,
  MONEY_VIEW_NAMES,
  MONEY_VIEWS,
  viewSums,
} from '#shared/domain/consolidated/consolidated-totals.ts';

// Drawing pages is heavy; it comes when somebody wants to see them.
const PreviewPane = lazy(async () => ({
  default: (await import('#renderer/documents/preview-pane.tsx')).PreviewPane,
}));

const useStyles = makeStyles({
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM, flexShrink: 0 },
  figures: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(11rem, 1fr))',
    gap: tokens.spacingHorizontalM,
    flexShrink: 0,
  },
  figure: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  amount: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  notices: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  how: {
    fontSize: tokens.fontSizeBase200,
    '& > summary': { cursor: 'pointer', color: tokens.colorNeutralForeground2 },
    '& > ul': { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalXL },
  },
  tabs: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`, flexShrink: 0 },
  // Tall enough for most of a page, and the screen still scrolls around it.
  page: { height: '40rem', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
});

const TABS = [
  { kind: 'money', name: 'Presupuesto por partida' },
  { kind: 'offices', name: 'Programas y departamentos' },
  { kind: 'goals', name: 'Metas' },
  { kind: 'states', name: 'Estado de los expedientes' },
  { kind: 'page', name: 'Página' },
] as const;
type TabKind = (typeof TABS)[number]['kind'];

const tabOf = (name: unknown): TabKind => TABS.find(({ kind }) => kind === name)?.kind ?? 'money';

type Props = {
  readonly all: Consolidated;
  readonly tab: string | undefined;
  readonly filter: ConsolidatedFilter;
  readonly onLook: (next: { readonly tab?: TabKind; readonly filter?: ConsolidatedFilter }) => void;
  readonly onOpen: (dossierId: string) => void;
};

/** A year that has dossiers: what part of it is looked at, its sums, and the rest in tabs. */
export const ConsolidatedView = ({ all, tab: wanted, filter, onLook, onOpen }: Props) => {
  const styles = useStyles();
  const id = useId();
  const tab = tabOf(wanted);
  const setFilter = (next: ConsolidatedFilter) => onLook({ filter: next });
  useShortcuts({ 'Ctrl+P': () => onLook({ tab: 'page' }) });
  const sums = useMemo(() => viewSums(all, filter), [all, filter]);
  const shown = useMemo(() => keptDossiers(all, filter).length, [all, filter]);
  const notices = useMemo(() => consolidatedNotices(all), [all]);
  const filtered = filter !== EVERYTHING;
  return (
    <>
      <div className={styles.top}>
        <ConsolidatedFilters all={all} filter={filter} onFilter={setFilter} />
        <Text size={200} role="status">
          {filtered
            ? `Se ven ${shown} de ${countOf(all.dossiers.length, 'expediente', 'expedientes')}. Lo que exporte lleva el año completo.`
            : countOf(all.dossiers.length, 'expediente', 'expedientes')}
        </Text>
      </div>
      <dl className={styles.figures} aria-label="El año en números">
        {MONEY_VIEWS.map((view) => (
          <div key={view} className={styles.figure}>
            <dt className={styles.term}>{MONEY_VIEW_NAMES[view]}</dt>
            <dd className={styles.amount}>{formatMoney(sums[view])}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.notices}>
        {notices
          .filter(({ severity }) => severity === 'warning')
          .map(({ text }) => (
            <MessageBar key={text} intent="warning" layout="multiline">
              <MessageBarBody>{text}</MessageBarBody>
            </MessageBar>
          ))}
        <details className={styles.how}>
          <summary>Cómo se contó</summary>
          <ul>
            <li>Cada peso se cuenta una vez, aunque lo tengan dos presupuestos.</li>
            {notices
              .filter(({ severity }) => severity === 'info')
              .map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
          </ul>
        </details>
      </div>
      <TabList
        className={styles.tabs}
        selectedValue={tab}
        onTabSelect={(_, data) => onLook({ tab: tabOf(data.value) })}
      >
        {TABS.map(({ kind, name }) => (
          <Tab key={kind} value={kind} id={`${id}-${kind}`} aria-controls={`${id}-panel`}>
            {name}
          </Tab>
        ))}
      </TabList>
      <div className={styles.panel} id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${tab}`}>
        {tab === 'page' ? (
          <div className={styles.page}>
            <Suspense fallback={<Loading />}>
              <PreviewPane target={{ kind: 'consolidated', fiscalYear: all.fiscalYear }} revision={all.fiscalYear} />
            </Suspense>
          </div>
        ) : shown === 0 ? (
          <EmptyState
            title="Ningún expediente coincide"
            actions={<Button onClick={() => setFilter(EVERYTHING)}>Quitar los filtros</Button>}
          >
            Elija otra dirección, otro departamento u otro programa.
          </EmptyState>
        ) : tab === 'money' ? (
          <MoneyTab all={all} filter={filter} />
        ) : tab === 'offices' ? (
          <OfficesTab all={all} filter={filter} onOpen={onOpen} />
        ) : tab === 'goals' ? (
          <GoalsTab all={all} filter={filter} />
        ) : (
          <StatesTab all={all} filter={filter} onOpen={onOpen} />
        )}
      </div>
    </>
  );
};

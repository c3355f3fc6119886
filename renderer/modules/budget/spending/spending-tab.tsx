import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { FindingsStrip } from '#renderer/modules/budget/amounts/findings-strip.tsx';
import { LabelledSelect } from '#renderer/modules/budget/amounts/labelled-select.tsx';
import { useSectionFindings } from '#renderer/modules/budget/amounts/section-notes.ts';
import { TabLayout, useTabStyles } from '#renderer/modules/budget/amounts/tab-layout.tsx';
import { ViewSwitch } from '#renderer/modules/budget/amounts/view-switch.tsx';
import { useArrival, useBudget, useContent } from '#renderer/modules/budget/budget-context.tsx';
import { BalancesView } from '#renderer/modules/budget/spending/balances-view.tsx';
import { EntriesView } from '#renderer/modules/budget/spending/entries-view.tsx';
import { type Budget, budgetOf } from '#shared/domain/budget/budget.ts';
import { updateRow } from '#shared/domain/budget/budget-rows.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';

const useStyles = makeStyles({
  findings: { padding: '0 16px 8px' },
});

type View = 'entries' | 'balances';
const VIEWS: readonly { readonly value: View; readonly label: string }[] = [
  { value: 'entries', label: 'Registro del gasto' },
  { value: 'balances', label: 'Saldos por partida' },
];

const AVAILABILITIES = [
  { value: 'monthly', label: 'Mes por mes' },
  { value: 'accumulated', label: 'Acumulado desde enero' },
] as const;

/** The moments of spending, and what they leave of every item. */
export const SpendingTab = () => {
  const styles = useStyles();
  const tab = useTabStyles();
  const { session, readOnly, jump } = useBudget();
  const budget = useContent(budgetOf);
  const findings = useSectionFindings('spending');
  const [view, setView] = useState<View>('entries');
  const [arrived, setArrived] = useState<FindingPlace | null>(null);
  useArrival('spending', (place) => {
    setView('entries');
    setArrived({ ...place });
  });
  return (
    <TabLayout
      help="budget.spending"
      bar={
        <>
          <ViewSwitch label="Qué se muestra del gasto" views={VIEWS} value={view} onChange={setView} />
          <span className={tab.spacer} />
          <LabelledSelect<Budget['availability']>
            label="Lo disponible se cuenta"
            value={budget.availability}
            options={AVAILABILITIES}
            disabled={readOnly}
            onChange={(value) =>
              session.edit(
                [updateRow('budget', budget.id, 'availability', value)],
                'Cambiar cómo se cuenta lo disponible',
              )
            }
          />
        </>
      }
    >
      {findings.length > 0 && (
        <div className={styles.findings}>
          <FindingsStrip label="Avisos del gasto" findings={findings} onGo={({ place }) => jump(place)} />
        </div>
      )}
      {view === 'entries' ? <EntriesView arrived={arrived} /> : <BalancesView />}
    </TabLayout>
  );
};

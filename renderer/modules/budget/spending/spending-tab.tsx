import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { FindingsStrip } from '#renderer/modules/budget/amounts/findings-strip.tsx';
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
  availability: { width: '27rem' },
  findings: { padding: '0 16px 8px' },
});

type View = 'entries' | 'balances';
const VIEWS: readonly { readonly value: View; readonly label: string }[] = [
  { value: 'entries', label: 'Registro del gasto' },
  { value: 'balances', label: 'Saldos por partida' },
];

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
          <Field label="Lo disponible se cuenta" orientation="horizontal" className={styles.availability}>
            <Select
              value={budget.availability}
              disabled={readOnly}
              onChange={(_, data) =>
                session.edit(
                  [updateRow('budget', budget.id, 'availability', data.value as Budget['availability'])],
                  'Cambiar cómo se cuenta lo disponible',
                )
              }
            >
              <option value="monthly">Mes por mes</option>
              <option value="accumulated">Acumulado desde enero</option>
            </Select>
          </Field>
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

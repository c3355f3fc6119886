import { useState } from 'react';
import { LetterDesk } from '#renderer/modules/budget/amounts/letter-desk.tsx';
import { TabLayout } from '#renderer/modules/budget/amounts/tab-layout.tsx';
import { ViewSwitch } from '#renderer/modules/budget/amounts/view-switch.tsx';
import { useArrival, useBudget } from '#renderer/modules/budget/budget-context.tsx';
import { MatrixView } from '#renderer/modules/budget/distribution/matrix-view.tsx';
import type { FindingPlace } from '#shared/domain/common/finding.ts';

type View = 'matrix' | 'letters';

const VIEWS: readonly { readonly value: View; readonly label: string }[] = [
  { value: 'matrix', label: 'Reparto' },
  { value: 'letters', label: 'Oficios' },
];

/** What each department receives of what was authorised: its ceiling by item and month. */
export const DistributionTab = () => {
  const [view, setView] = useState<View>('matrix');
  const [arrived, setArrived] = useState<FindingPlace | null>(null);
  const { session } = useBudget();
  useArrival('distribution', (place) => {
    // A share stands in the matrix too: whoever works there stays there.
    const isShare = session.getState().content.distribution.some(({ id }) => id === place.rowId);
    if (!isShare) setView('letters');
    setArrived({ ...place });
  });
  return (
    <TabLayout
      help="budget.distribution"
      bar={<ViewSwitch label="Qué se muestra de la distribución" views={VIEWS} value={view} onChange={setView} />}
    >
      {view === 'matrix' ? <MatrixView arrived={arrived} /> : <LetterDesk kind="distribution" arrived={arrived} />}
    </TabLayout>
  );
};

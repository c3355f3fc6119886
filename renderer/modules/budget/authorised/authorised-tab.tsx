import { Button } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { useState } from 'react';
import { LetterDesk } from '#renderer/modules/budget/amounts/letter-desk.tsx';
import { TabLayout } from '#renderer/modules/budget/amounts/tab-layout.tsx';
import { ViewSwitch } from '#renderer/modules/budget/amounts/view-switch.tsx';
import { Comparison } from '#renderer/modules/budget/authorised/comparison.tsx';
import { useArrival, useBudget } from '#renderer/modules/budget/budget-context.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { authoriseAsked } from '#shared/domain/budget/amount-edits.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';

type View = 'letters' | 'comparison';

const VIEWS: readonly { readonly value: View; readonly label: string }[] = [
  { value: 'letters', label: 'Oficios' },
  { value: 'comparison', label: 'Solicitado contra autorizado' },
];

/** What was authorised, letter by letter, and how it compares with what was asked for. */
export const AuthorisedTab = () => {
  const { session, newId } = useBudget();
  const notify = useNotify();
  const [view, setView] = useState<View>('letters');
  const [arrived, setArrived] = useState<FindingPlace | null>(null);
  useArrival('authorised', (place) => {
    setView('letters');
    setArrived({ ...place });
  });

  const bring = (letterId: string) => {
    const changes = authoriseAsked(session.getState().content, letterId, newId);
    if (changes.length > 0) return session.edit(changes, 'Traer de lo solicitado');
    notify({
      intent: 'info',
      title: 'No hay nada que traer',
      body: 'Todas las partidas solicitadas con importe ya están en algún oficio de autorización.',
    });
  };

  return (
    <TabLayout
      help="budget.authorised"
      bar={<ViewSwitch label="Qué se muestra de lo autorizado" views={VIEWS} value={view} onChange={setView} />}
    >
      {view === 'comparison' ? (
        <Comparison />
      ) : (
        <LetterDesk
          kind="authorisation"
          arrived={arrived}
          tools={(letter) => (
            <Button icon={<ArrowDownloadRegular />} onClick={() => bring(letter.id)}>
              Traer de lo solicitado
            </Button>
          )}
        />
      )}
    </TabLayout>
  );
};

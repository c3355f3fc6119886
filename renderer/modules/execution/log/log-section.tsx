import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { NotebookRegular } from '@fluentui/react-icons/svg/notebook';
import { useEffect, useState } from 'react';
import {
  useAbout,
  useContent,
  useExecution,
  usePlace,
  useReadOnly,
} from '#renderer/modules/execution/execution-context.tsx';
import { EntryCard } from '#renderer/modules/execution/log/entry-card.tsx';
import { filteredEntries, isNarrowed, type LogFilter, WHOLE_LOG } from '#renderer/modules/execution/log/log-filter.ts';
import { LogList } from '#renderer/modules/execution/log/log-list.tsx';
import { useEntryActions } from '#renderer/modules/execution/log/use-entry-actions.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';

const useStyles = makeStyles({
  root: {
    height: '100%',
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(15rem, 22rem) minmax(0, 1fr)',
    gridTemplateRows: 'minmax(0, 1fr)',
  },
  card: { minHeight: 0, overflowY: 'auto', backgroundColor: tokens.colorNeutralBackground1 },
});

/** What was done, by day; what is chosen stands beside the list. */
export const LogSection = ({ onAdd }: { readonly onAdd: () => void }) => {
  const styles = useStyles();
  const readOnly = useReadOnly();
  const { dossierId, navigate } = useExecution();
  const { program, mediaPlan } = useAbout();
  const { entryId } = usePlace();
  const entries = useContent((content) => content.entry);
  const [filter, setFilter] = useState<LogFilter>(WHOLE_LOG);
  const entry = entries.find(({ id }) => id === entryId);
  const { remove } = useEntryActions();
  // What a search, a finding or «Nueva entrada» opens is in the list beside it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another entry is looked for; what is typed in the filter shortens the list all the same
  useEffect(() => {
    if (entry && isNarrowed(filter) && filteredEntries([entry], filter).length === 0) setFilter(WHOLE_LOG);
  }, [entryId]);
  const onDelete = (id: string) => {
    const shown = filteredEntries(entries, filter);
    const at = shown.findIndex((one) => one.id === id);
    remove(id, shown[at + 1]?.id ?? shown[at - 1]?.id ?? null);
  };
  if (entries.length === 0) {
    return (
      <EmptyState
        icon={<NotebookRegular />}
        title="Todavía no hay nada en la bitácora"
        actions={
          readOnly ? undefined : (
            <>
              <Button appearance="primary" size="large" icon={<AddRegular />} title="Alt+N" onClick={onAdd}>
                Nueva entrada
              </Button>
              {program === null && mediaPlan === null && (
                <Button size="large" onClick={() => navigate({ screen: 'dossier', dossierId })}>
                  Ver el expediente
                </Button>
              )}
            </>
          )
        }
      >
        Aquí se anota lo que se hizo: cada plática, reunión, recorrido o publicación, con su fecha, su lugar, las
        personas a las que llegó, sus fotografías y lo que se gastó. De estas entradas salen el avance y el informe.
        {program === null &&
          ' El expediente todavía no tiene programa anual: puede empezar a anotar y ligar cada entrada con su actividad cuando lo tenga.'}
        {program !== null &&
          mediaPlan === null &&
          ' El expediente todavía no tiene plan de medios: lo publicado se ligará con sus renglones cuando lo tenga.'}
      </EmptyState>
    );
  }
  return (
    <div className={styles.root}>
      <LogList filter={filter} onFilter={setFilter} onDelete={onDelete} />
      {/* Another entry is read from its beginning. */}
      <div key={entry?.id} className={styles.card} data-pane="entrada">
        {entry ? (
          <EntryCard entry={entry} onDelete={() => onDelete(entry.id)} />
        ) : (
          <EmptyState icon={<NotebookRegular />} title="Elija una entrada">
            Búsquela en la lista por lo que se hizo, el lugar o quien fue responsable, o acorte la lista por tipo, mes,
            actividad o convenio. Con las flechas pasa de una a otra; Entrar va a sus datos.
          </EmptyState>
        )}
      </div>
    </div>
  );
};

import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { AddValueForm } from '#renderer/modules/catalogues/add-value-form.tsx';
import { ValuesTable } from '#renderer/modules/catalogues/values-table.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import type { Failure } from '#shared/domain/common/result.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '72rem' },
  words: { color: tokens.colorNeutralForeground2, maxWidth: '80ch' },
  choice: { maxWidth: '32rem' },
});

/** The lists of the programme record: what ships with Cauce, and what this desk added. */
export const ValuesSection = ({ list }: { readonly list?: string | undefined }) => {
  const styles = useStyles();
  const notify = useNotify();
  const { loaded, reload, put } = useLoaded('record-setup', () => call('program.setup', {}));
  const [chosen, setChosen] = useState(list ?? '');
  const [failure, setFailure] = useState<Failure | null>(null);
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed') {
    return (
      <ErrorNotice title="No se pudieron abrir las listas" failure={loaded.failure} onRetry={() => void reload()} />
    );
  }
  const { catalogues } = loaded.value;
  const catalogue = catalogues.find(({ key }) => key === chosen) ?? catalogues[0];
  if (!catalogue) return <Text>No hay listas.</Text>;

  const save = async (value: string, label: string): Promise<boolean> => {
    setFailure(null);
    const saved = await call('program.saveCatalogueValue', { catalogue: catalogue.key, value, label });
    if (saved.ok) put(saved.value);
    else setFailure(saved.error);
    return saved.ok;
  };
  const remove = async (value: string, label: string) => {
    setFailure(null);
    const removed = await call('program.removeCatalogueValue', { catalogue: catalogue.key, value });
    if (!removed.ok) {
      setFailure(removed.error);
      return;
    }
    put(removed.value);
    notify({
      intent: 'success',
      title: 'Quitado de la lista',
      body: `«${value}» ya no se ofrece. Las fichas que lo tienen lo conservan.`,
      action: { label: 'Devolverlo', run: () => void save(value, label) },
    });
  };

  return (
    <div className={styles.root}>
      <Text className={styles.words}>
        Son las opciones que la ficha del programa ofrece. Lo que viene con Cauce no se cambia; lo que este escritorio
        agrega se puede corregir y quitar.
      </Text>
      <Field label="Lista" className={styles.choice} {...(catalogue.note === '' ? {} : { hint: catalogue.note })}>
        <Select value={catalogue.key} onChange={(_, data) => setChosen(data.value)}>
          {catalogues.map(({ key, title, values }) => (
            <option key={key} value={key}>
              {title} ({values.length})
            </option>
          ))}
        </Select>
      </Field>
      {failure && <ErrorNotice title="No se guardó" failure={failure} onDismiss={() => setFailure(null)} />}
      <AddValueForm key={catalogue.key} catalogue={catalogue} onAdd={save} />
      <ValuesTable catalogue={catalogue} onLabel={save} onRemove={(value, label) => void remove(value, label)} />
    </div>
  );
};

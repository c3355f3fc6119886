import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { useBudget, useContent } from '#renderer/modules/budget/budget-context.tsx';
import { ClassifierField } from '#renderer/modules/budget/data/classifier-field.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import { budgetOf } from '#shared/domain/budget/budget.ts';
import { updateRow } from '#shared/domain/budget/budget-rows.ts';
import type { Failure, Result } from '#shared/domain/common/result.ts';

const useStyles = makeStyles({
  offer: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
});

/** The classifier of the year; where there is none yet, one is made here: the newest copied, or the base alone. */
export const ClassifierAnswer = () => {
  const styles = useStyles();
  const { session, resources } = useBudget();
  const { id, fiscalYear } = useContent(budgetOf);
  const { loaded, reload } = useLoaded('classifiers of the desk', () => call('classifier.list', {}));
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const all = loaded.state === 'ready' ? loaded.value : [];
  const newest = all.toSorted((a, b) => b.fiscalYear - a.fiscalYear)[0];
  const isMissing = loaded.state === 'ready' && !all.some((one) => one.fiscalYear === fiscalYear);

  const make = async (ask: () => Promise<Result<{ readonly classifierId: string }>>) => {
    if (busy) return;
    setBusy(true);
    const made = await ask();
    setBusy(false);
    setFailure(made.ok ? null : made.error);
    if (!made.ok) return;
    session.edit([updateRow('budget', id, 'classifierId', made.value.classifierId)], 'Elegir el clasificador');
    await reload();
  };
  const copy = (classifierId: string) => make(() => call('classifier.copyToYear', { classifierId, fiscalYear }));
  const create = () =>
    make(async () => {
      const desk = await call('desk.get', {});
      if (!desk.ok) return desk;
      return call('classifier.create', {
        name: `Clasificador por objeto del gasto ${fiscalYear}`,
        owner: desk.value.institution.name,
        fiscalYear,
        edition: resources.base.edition,
        width: 4,
      });
    });

  return (
    <>
      {/* The list is read when the field appears: a new one is in it once the field is drawn anew. */}
      <ClassifierField key={all.length} />
      {isMissing && (
        <div className={styles.offer}>
          <Text>Todavía no hay clasificador de {fiscalYear}. Puede hacerlo aquí mismo:</Text>
          {newest && (
            <Button icon={<CopyRegular />} disabledFocusable={busy} onClick={() => void copy(newest.classifierId)}>
              Copiar el de {newest.fiscalYear} para {fiscalYear}
            </Button>
          )}
          <Button icon={<AddRegular />} disabledFocusable={busy} onClick={() => void create()}>
            Crear el de {fiscalYear} con la base de CONAC
          </Button>
          <Text size={200}>
            La base trae las partidas genéricas, de 4 cifras. Las específicas de su ente se cargan después en los
            catálogos.
          </Text>
        </div>
      )}
      {failure && <ErrorNotice title="No se creó el clasificador" failure={failure} />}
    </>
  );
};

import { Button, Label, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import { ComparisonTable } from '#renderer/modules/media-plan/compare/comparison-table.tsx';
import { CopiesTable } from '#renderer/modules/media-plan/compare/copies-table.tsx';
import { useArrival, useContent, useEdit, useMediaPlan } from '#renderer/modules/media-plan/media-plan-context.tsx';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { SectionLayout } from '#renderer/ui/section-layout.tsx';
import { copyScenario, deleteScenario, startPlan } from '#shared/domain/media/media-edits.ts';
import { MOST_MEDIA_ROWS } from '#shared/domain/media/media-plan.ts';
import { insertedMediaId, setMediaField } from '#shared/domain/media/media-rows.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  against: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** What-if copies of the plan: made, named, held against each other, and one of them chosen as the plan. */
export const CompareSection = () => {
  const styles = useStyles();
  const { session, readOnly, scenarios } = useMediaPlan();
  const edit = useEdit();
  const notify = useNotify();
  const scenario = useContent((content) => content.scenario);
  const planId = useContent((content) => content.mediaPlan[0]?.scenarioId ?? null);
  const [wanted, setWanted] = useState<string | null>(null);
  const [choosing, setChoosing] = useState<string | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const againstId = useId();
  const there = (id: string | null) => scenario.find((one) => one.id === id)?.id;
  const against = there(wanted) ?? there(planId) ?? scenario[0]?.id ?? '';
  const nameOf = (id: string | null) => scenario.find((one) => one.id === id)?.name.trim() || 'sin nombre';
  const full =
    scenario.length >= MOST_MEDIA_ROWS.scenario
      ? `Caben ${MOST_MEDIA_ROWS.scenario} copias. Borre antes la que ya no use.`
      : '';

  useArrival('compare', ({ rowId }) => {
    const row = root.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(rowId ?? '')}"] input`);
    (row ?? root.current?.closest('section')?.querySelector('h2'))?.focus();
  });

  const copy = (id: string) => {
    const made = edit(`Copiar «${nameOf(id)}»`, (content) =>
      copyScenario(content, id, `Copia de ${nameOf(id)}`, newId),
    );
    const scenarioId = insertedMediaId(made, 'scenario');
    if (scenarioId === undefined) return;
    scenarios.show(scenarioId);
    // The name is what one says first of a copy.
    requestAnimationFrame(() => {
      const input = root.current?.querySelector<HTMLInputElement>(`[data-row="${CSS.escape(scenarioId)}"] input`);
      input?.focus();
      input?.select();
    });
  };
  const remove = (id: string) => {
    const name = nameOf(id);
    edit(`Borrar la copia «${name}»`, (content) => deleteScenario(content, id));
    root.current?.closest('section')?.querySelector('h2')?.focus();
    notify({
      intent: 'info',
      title: `Se borró la copia «${name}»`,
      body: 'Con sus renglones e inserciones.',
      action: { label: 'Deshacer', run: () => void session.undo() },
    });
  };
  const choose = (id: string) => {
    edit(`Elegir «${nameOf(id)}» como el plan`, ({ mediaPlan }) =>
      mediaPlan.map((plan) => setMediaField('mediaPlan', plan.id, 'scenarioId', id)),
    );
    scenarios.show(id);
    setChoosing(null);
  };

  return (
    <SectionLayout
      title="Comparar copias"
      about="Copie el plan para probar otra mezcla de medios sin perder la que tiene. Solo una copia es el plan: la que se compara con el presupuesto, se imprime y se entrega."
      help="media-plan.compare"
      scrolls
    >
      <div ref={root} className={styles.root}>
        {scenario.length === 0 ? (
          <EmptyState
            title="Este plan no tiene ninguna copia"
            actions={
              !readOnly && (
                <Button
                  appearance="primary"
                  onClick={() => edit('Empezar el plan', (content) => startPlan(content, 'Plan', newId))}
                >
                  Empezar el plan
                </Button>
              )
            }
          >
            Los renglones se guardan en una copia. Empiece una para agregar renglones.
          </EmptyState>
        ) : (
          <>
            <CopiesTable onCopy={copy} onChoose={setChoosing} onDelete={remove} full={full} />
            {scenario.length > 1 && (
              <>
                <div className={styles.against}>
                  <Label htmlFor={againstId}>Diferencias contra</Label>
                  <Select id={againstId} value={against} onChange={(_, { value }) => setWanted(value)}>
                    {scenario.map(({ id }, at) => (
                      <option key={id} value={id}>
                        {at + 1}. {nameOf(id)}
                      </option>
                    ))}
                  </Select>
                </div>
                <ComparisonTable against={against} />
              </>
            )}
          </>
        )}
      </div>
      <ConfirmDialog
        open={choosing !== null}
        title={`¿Elegir «${nameOf(choosing)}» como el plan?`}
        confirmLabel="Elegir como el plan"
        onConfirm={() => choosing !== null && choose(choosing)}
        onCancel={() => setChoosing(null)}
      >
        Desde ahora esta copia se compara con el presupuesto, se imprime y se entrega. «{nameOf(planId)}» se conserva
        como copia, y puede volver a elegirla.
      </ConfirmDialog>
    </SectionLayout>
  );
};

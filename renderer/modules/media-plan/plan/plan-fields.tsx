import { Field } from '@fluentui/react-components';
import { useContent, useEdit, useMediaPlan } from '#renderer/modules/media-plan/media-plan-context.tsx';
import { type PlanPatch, planPatch } from '#renderer/modules/media-plan/plan/plan-patch.ts';
import { DraftInput } from '#renderer/ui/draft-input.tsx';
import { ParsedInput } from '#renderer/ui/parsed-input.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { COST_BASE_NAMES } from '#shared/domain/media/line-figures.ts';
import { costBase, mediaPlanOf } from '#shared/domain/media/media-plan.ts';
import { parsePercentage } from '#shared/domain/media/percentages.ts';

const usePlanRow = () => {
  const { readOnly } = useMediaPlan();
  const edit = useEdit();
  const row = useContent(mediaPlanOf);
  const set = (patch: PlanPatch, label: string, coalesce: string | null = null) =>
    edit(label, (content) => planPatch(content, patch), coalesce);
  return { readOnly, row, set } as const;
};

/** What the plan is called. */
export const PlanTitle = () => {
  const { readOnly, row, set } = usePlanRow();
  return (
    <Field label="Título del plan" data-fields="title">
      <DraftInput
        value={row.title}
        maxLength={2_000}
        readOnly={readOnly}
        onCommit={(title) => set({ title }, 'Escribir el título del plan', 'title')}
      />
    </Field>
  );
};

/** IVA of the lines without a rate of their own. */
export const PlanVat = () => {
  const { readOnly, row, set } = usePlanRow();
  return (
    <div data-fields="vatPercent">
      <ParsedInput
        label="IVA del ejercicio, %"
        hint="La de los renglones que no dicen otra. 0 si nada la causa."
        text={row.vatPercent}
        read={parsePercentage}
        readOnly={readOnly}
        onCommit={(vatPercent) => set({ vatPercent }, 'Cambiar el IVA del plan')}
      />
    </div>
  );
};

/** Which cost the costs per thousand and per point divide. */
export const PlanCostBase = () => {
  const { readOnly, row, set } = usePlanRow();
  return (
    <div data-fields="costBase">
      <SelectField
        label="Costo por millar y por punto, sobre"
        value={row.costBase}
        readOnly={readOnly}
        hint="La misma base para todo el plan: si no, no se comparan."
        onChange={(value) => set({ costBase: costBase.parse(value) }, 'Elegir la base de los costos')}
      >
        {costBase.options.map((base) => (
          <option key={base} value={base}>
            {capitalised(COST_BASE_NAMES[base])}
          </option>
        ))}
      </SelectField>
    </div>
  );
};

/** Which copy is the plan. */
export const PlanScenario = () => {
  const { readOnly, row, set } = usePlanRow();
  const scenarios = useContent((content) => content.scenario);
  return (
    <div data-fields="scenarioId">
      <SelectField
        label="La copia que es el plan"
        value={row.scenarioId ?? ''}
        readOnly={readOnly}
        hint="Es la que se revisa, se compara con el presupuesto y se imprime."
        onChange={(value) => set({ scenarioId: value === '' ? null : value }, 'Elegir la copia que es el plan')}
      >
        {!scenarios.some(({ id }) => id === row.scenarioId) && <option value="">Ninguna todavía</option>}
        {scenarios.map(({ id, name }) => (
          <option key={id} value={id}>
            {name.trim() || 'Sin nombre'}
          </option>
        ))}
      </SelectField>
    </div>
  );
};

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

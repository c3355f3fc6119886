import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useContent, useMediaPlan, useScenarioId } from '#renderer/modules/media-plan/media-plan-context.tsx';

/** Says so where what is shown is a what-if copy, and leads back to the plan. */
export const OtherCopyNotice = () => {
  const { scenarios } = useMediaPlan();
  const shown = useScenarioId();
  const plan = useContent(({ mediaPlan }) => mediaPlan[0]?.scenarioId ?? null);
  const copies = useContent((content) => content.scenario);
  const copy = copies.find(({ id }) => id === shown);
  if (!copy || shown === plan || !copies.some(({ id }) => id === plan)) return null;
  return (
    <MessageBar intent="info">
      <MessageBarBody>
        Está viendo la copia «{copy.name.trim() || 'Sin nombre'}», que no es el plan: los avisos y lo que se imprime son
        del plan.
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => plan !== null && scenarios.show(plan)}>
          Volver al plan
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
};

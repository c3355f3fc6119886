import { Button } from '@fluentui/react-components';
import { useDeferredValue, useMemo } from 'react';
import { ExportMenu } from '#renderer/documents/export-menu.tsx';
import { SessionNotices } from '#renderer/editing/session-notices.tsx';
import { useUndoKeys } from '#renderer/editing/use-document.ts';
import { type Guide, GuidedFrame } from '#renderer/guided/guided-frame.tsx';
import { UniverseList } from '#renderer/modules/media-plan/audience/universe-list.tsx';
import { BlackoutAnswers } from '#renderer/modules/media-plan/blackouts/blackout-answers.tsx';
import { BlackoutList } from '#renderer/modules/media-plan/blackouts/blackout-list.tsx';
import { TieTable } from '#renderer/modules/media-plan/budget/tie-table.tsx';
import { useTie } from '#renderer/modules/media-plan/budget/use-tie.ts';
import { FindingNotes } from '#renderer/modules/media-plan/finding-notes.tsx';
import { CampaignAnswer } from '#renderer/modules/media-plan/guided/campaign-answer.tsx';
import { LineAnswer } from '#renderer/modules/media-plan/guided/line-answer.tsx';
import {
  useAbout,
  useContent,
  useCosts,
  useFindingsAt,
  useMediaPlan,
} from '#renderer/modules/media-plan/media-plan-context.tsx';
import { PlanScenario, PlanTitle, PlanVat } from '#renderer/modules/media-plan/plan/plan-fields.tsx';
import { useOpenStrategy } from '#renderer/modules/media-plan/use-open-strategy.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import { mediaPlanGuide, mediaQuestion, questionAtMediaPlace } from '#shared/domain/media/media-guide.ts';

type Props = {
  /** The place to begin at; where it was left otherwise. */
  readonly startAt: FindingPlace | undefined;
  readonly onLeave: (questionKey: string | null) => void;
};

/** The plan one question at a time, from the campaigns to the budget, with the same controls as the open plan. */
export const MediaPlanGuided = ({ startAt, onLeave }: Props) => {
  const { mediaPlanId, session } = useMediaPlan();
  const title = useContent((content) => content.mediaPlan[0]?.title.trim() || 'Plan de medios');
  const content = useDeferredValue(useContent((all) => all));
  const costs = useDeferredValue(useCosts((all) => all));
  const about = useAbout();
  const questions = useMemo(
    () => mediaPlanGuide(content, { ...about, campaignKinds: about.lists.campaignKinds }, costs),
    [content, about, costs],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: where to begin is asked once for each place, not with each answer
  const first = useMemo(() => startAt && questionAtMediaPlace(questions, startAt), [startAt]);
  useUndoKeys(session);
  return (
    <GuidedFrame
      workspace="media-plan"
      documentId={mediaPlanId}
      title={title}
      questions={questions}
      startAt={first}
      onLeave={onLeave}
      notices={<SessionNotices session={session} />}
      ending={
        <>
          <Button appearance="primary" onClick={() => onLeave(null)}>
            Ver el plan completo
          </Button>
          <ExportMenu target={{ kind: 'media-plan', mediaPlanId }} formats={['docx', 'pdf', 'xlsx']} findings={[]} />
        </>
      }
      renderAnswer={({ key }, guide) => <Answer questionKey={key} guide={guide} />}
    />
  );
};

const Answer = ({ questionKey, guide }: { readonly questionKey: string; readonly guide: Guide }) => {
  const { kind, id, part } = mediaQuestion(questionKey);
  switch (kind) {
    case 'title':
      return <PlanTitle />;
    case 'scenarioId':
      return <PlanScenario />;
    case 'vatPercent':
      return <PlanVat />;
    case 'nocampaigns':
      return <StrategyAnswer />;
    case 'campaign':
      return <CampaignAnswer campaignId={id} guide={guide} />;
    case 'loose':
      return <CampaignAnswer campaignId={null} guide={guide} />;
    case 'line':
      return <LineAnswer lineId={id} part={part} />;
    case 'blackouts':
      return <BlackoutList />;
    case 'blackout':
      return <BlackoutAnswers lineId={id} />;
    case 'audience':
      return <UniverseList />;
    case 'budget':
      return <BudgetAnswer />;
    default:
      return null;
  }
};

/** Campaigns are written in the strategy. */
const StrategyAnswer = () => {
  const open = useOpenStrategy();
  return (
    <div>
      <Button onClick={() => void open()}>Abrir la estrategia</Button>
    </div>
  );
};

/** The table of the budget, and in words what doesn't fit. */
const BudgetAnswer = () => {
  const tie = useTie();
  const findings = [...useFindingsAt('budget').values()].flat();
  return (
    <>
      <FindingNotes findings={findings} label="Avisos del presupuesto" />
      <TieTable tie={tie} />
    </>
  );
};

import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import { ExportMenu } from '#renderer/documents/export-menu.tsx';
import { SessionNotices } from '#renderer/editing/session-notices.tsx';
import { useUndoKeys } from '#renderer/editing/use-document.ts';
import { type Guide, GuidedFrame } from '#renderer/guided/guided-frame.tsx';
import { CampaignAnswer } from '#renderer/modules/strategy/guided/campaign-answer.tsx';
import { MaterialAnswer } from '#renderer/modules/strategy/guided/material-answer.tsx';
import {
  CampaignsAnswer,
  ConclusionAnswer,
  ProgramAnswer,
  SegmentsAnswer,
} from '#renderer/modules/strategy/guided/reason-answers.tsx';
import { RoleRows } from '#renderer/modules/strategy/sections/signatures-section.tsx';
import { PlanAxes, StrategyText, StrategyTitle } from '#renderer/modules/strategy/sections/texts-section.tsx';
import { TopicRows } from '#renderer/modules/strategy/sections/topics-section.tsx';
import { checkContextOf } from '#renderer/modules/strategy/strategy-checks.ts';
import { StrategyProvider, useAbout, useContent, useStrategy } from '#renderer/modules/strategy/strategy-context.tsx';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import { STRATEGY_SIGNATURE_ROLES } from '#shared/domain/strategy/signature-roles.ts';
import { questionAtStrategyPlace, strategyGuide, strategyQuestion } from '#shared/domain/strategy/strategy-guide.ts';

type Props = {
  /** The place to begin at; where it was left otherwise. */
  readonly startAt: FindingPlace | undefined;
  readonly onLeave: (questionKey: string | null) => void;
};

/** The strategy one question at a time, with the same controls as the open strategy. */
export const StrategyGuided = ({ startAt, onLeave }: Props) => {
  const tools = useStrategy();
  const { strategyId, session } = tools;
  const content = useContent((all) => all);
  const about = useAbout();
  const questions = useMemo(() => strategyGuide(content, checkContextOf(about)), [content, about]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: where to begin is asked once for each place, not with each answer
  const first = useMemo(() => startAt && questionAtStrategyPlace(questions, startAt), [startAt]);
  useUndoKeys(session);
  return (
    <GuidedFrame
      workspace="media-plan"
      documentId={strategyId}
      title={content.strategy[0]?.title.trim() || 'Estrategia de comunicación'}
      questions={questions}
      startAt={first}
      onLeave={onLeave}
      notices={<SessionNotices session={session} />}
      ending={
        <>
          <Button appearance="primary" onClick={() => onLeave(null)}>
            Ver la estrategia completa
          </Button>
          <ExportMenu target={{ kind: 'strategy', strategyId }} formats={['docx', 'pdf']} findings={[]} />
        </>
      }
      renderAnswer={({ key }, guide) => (
        <StrategyProvider
          value={{
            ...tools,
            jump: (place) => {
              const to = questionAtStrategyPlace(questions, place);
              if (to !== undefined) guide.goTo(to);
            },
          }}
        >
          <Answer questionKey={key} guide={guide} />
        </StrategyProvider>
      )}
    />
  );
};

const Answer = ({ questionKey, guide }: { readonly questionKey: string; readonly guide: Guide }) => {
  const { kind, id, part } = strategyQuestion(questionKey);
  switch (kind) {
    case 'title':
      return <StrategyTitle />;
    case 'objective':
    case 'institutionalObjective':
    case 'mission':
    case 'vision':
      return <StrategyText field={kind} />;
    case 'planAxes':
      return <PlanAxes />;
    case 'topics':
      return <TopicRows />;
    case 'program':
      return <ProgramAnswer />;
    case 'conclusion':
      return <ConclusionAnswer key={id} conclusionId={id} />;
    case 'campaigns':
      return <CampaignsAnswer guide={guide} />;
    case 'campaign':
      return <CampaignAnswer campaignId={id} part={part} guide={guide} />;
    case 'material':
      return <MaterialAnswer materialId={id} part={part} />;
    case 'segments':
      return <SegmentsAnswer />;
    case 'role': {
      const role = STRATEGY_SIGNATURE_ROLES.find(({ key }) => key === id);
      return role ? <RoleRows role={role} /> : null;
    }
    default:
      return null;
  }
};

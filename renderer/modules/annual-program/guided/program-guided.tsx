import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import { ExportMenu } from '#renderer/documents/export-menu.tsx';
import { SessionNotices } from '#renderer/editing/session-notices.tsx';
import { useUndoKeys } from '#renderer/editing/use-document.ts';
import { type Guide, GuidedFrame } from '#renderer/guided/guided-frame.tsx';
import { ActivityAnswer } from '#renderer/modules/annual-program/guided/activity-answer.tsx';
import { IndicatorAnswer } from '#renderer/modules/annual-program/guided/indicator-answer.tsx';
import { ActivitiesAnswer, IndicatorsAnswer } from '#renderer/modules/annual-program/guided/more-answers.tsx';
import {
  ConclusionAnswer,
  GeneralObjectiveAnswer,
  SpecificObjectivesAnswer,
  StrategiesAnswer,
} from '#renderer/modules/annual-program/guided/objective-answers.tsx';
import {
  BudgetAnswer,
  GuidelineQuestionAnswer,
  SegmentsAnswer,
} from '#renderer/modules/annual-program/guided/whole-answers.tsx';
import {
  ProgramProvider,
  useAbout,
  useContent,
  useProgram,
  useSections,
} from '#renderer/modules/annual-program/program-context.tsx';
import { ProgramTitle } from '#renderer/modules/annual-program/sections/cover-section.tsx';
import { SectionText } from '#renderer/modules/annual-program/sections/text-section.tsx';
import { RoleRows } from '#renderer/modules/annual-program/signatures/role-rows.tsx';
import {
  annualProgramGuide,
  programQuestion,
  questionAtProgramPlace,
} from '#shared/domain/annual-program/annual-program-guide.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';

type Props = {
  /** The place to begin at; where it was left otherwise. */
  readonly startAt: FindingPlace | undefined;
  readonly onLeave: (questionKey: string | null) => void;
};

/** The programme one question at a time, with the same controls as the open programme. */
export const ProgramGuided = ({ startAt, onLeave }: Props) => {
  const tools = useProgram();
  const { annualProgramId, session } = tools;
  const content = useContent((all) => all);
  const about = useAbout();
  const sections = useSections();
  const questions = useMemo(
    () => annualProgramGuide(content, { ...about, profile: { ...about.profile, sections } }),
    [content, about, sections],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: where to begin is asked once for each place, not with each answer
  const first = useMemo(() => startAt && questionAtProgramPlace(questions, startAt), [startAt]);
  useUndoKeys(session);
  return (
    <GuidedFrame
      workspace="annual-program"
      documentId={annualProgramId}
      title={content.annualProgram[0]?.title.trim() || 'Programa anual'}
      questions={questions}
      startAt={first}
      onLeave={onLeave}
      notices={<SessionNotices session={session} />}
      ending={
        <>
          <Button appearance="primary" onClick={() => onLeave(null)}>
            Ver el programa completo
          </Button>
          <ExportMenu
            target={{ kind: 'annual-program', annualProgramId }}
            formats={['docx', 'pdf', 'xlsx']}
            findings={[]}
          />
        </>
      }
      renderAnswer={({ key }, guide) => (
        <ProgramProvider
          value={{
            ...tools,
            jump: (place) => {
              const to = questionAtProgramPlace(questions, place);
              if (to !== undefined) guide.goTo(to);
            },
          }}
        >
          <Answer questionKey={key} guide={guide} />
        </ProgramProvider>
      )}
    />
  );
};

const Answer = ({ questionKey, guide }: { readonly questionKey: string; readonly guide: Guide }) => {
  const { profile } = useAbout();
  const sections = useSections();
  const { kind, id, part } = programQuestion(questionKey);
  switch (kind) {
    case 'title':
      return <ProgramTitle />;
    case 'text': {
      const section = sections.find(({ key }) => key === id);
      return section ? <SectionText section={section} /> : null;
    }
    case 'general':
      return <GeneralObjectiveAnswer />;
    case 'specific':
      return <SpecificObjectivesAnswer />;
    case 'conclusion':
      return <ConclusionAnswer conclusionId={id} />;
    case 'strategies':
      return <StrategiesAnswer />;
    case 'activity':
      return <ActivityAnswer activityId={id} part={part} />;
    case 'activities':
      return <ActivitiesAnswer guide={guide} />;
    case 'segments':
      return <SegmentsAnswer />;
    case 'budget':
      return <BudgetAnswer />;
    case 'indicator':
      return <IndicatorAnswer indicatorId={id} part={part} />;
    case 'indicators':
      return <IndicatorsAnswer guide={guide} />;
    case 'guideline':
      return <GuidelineQuestionAnswer guidelineId={id} />;
    case 'role': {
      const role = profile.signatureRoles.find(({ key }) => key === id);
      return role ? <RoleRows role={role} /> : null;
    }
    default:
      return null;
  }
};

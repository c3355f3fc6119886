import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ExportMenu } from '#renderer/documents/export-menu.tsx';
import { SessionNotices } from '#renderer/editing/session-notices.tsx';
import { type Guide, GuidedFrame } from '#renderer/guided/guided-frame.tsx';
import { useContent, useDiagnosis, useFindings } from '#renderer/modules/diagnosis/diagnosis-context.tsx';
import { CheckAnswer } from '#renderer/modules/diagnosis/guided/check-answer.tsx';
import { NamesAnswer } from '#renderer/modules/diagnosis/guided/names-answer.tsx';
import { ObjectiveAnswer } from '#renderer/modules/diagnosis/guided/objective-answer.tsx';
import { PopulationsAnswer } from '#renderer/modules/diagnosis/guided/populations-answer.tsx';
import { SourcesAnswer } from '#renderer/modules/diagnosis/guided/sources-answer.tsx';
import { TerritoriesAnswer } from '#renderer/modules/diagnosis/guided/territories-answer.tsx';
import { ConclusionsEditor } from '#renderer/modules/diagnosis/sections/conclusions-section.tsx';
import { RichField } from '#renderer/modules/diagnosis/sections/context-section.tsx';
import { FiguresGrid } from '#renderer/modules/diagnosis/sections/figures-grid.tsx';
import { ResultsGrid } from '#renderer/modules/diagnosis/sections/results-section.tsx';
import {
  SegmentBarriers,
  SegmentDescription,
  SegmentHabits,
  SegmentLine,
  SegmentPriority,
} from '#renderer/modules/diagnosis/sections/segment-form.tsx';
import { SwotQuadrantEditor } from '#renderer/modules/diagnosis/sections/swot-section.tsx';
import { CoreField, SideOutline } from '#renderer/modules/diagnosis/trees/tree-editor.tsx';
import { TreeFigures } from '#renderer/modules/diagnosis/trees/tree-figures.tsx';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import type { TreeKind } from '#shared/domain/diagnosis/diagnosis.ts';
import {
  diagnosisGuide,
  type SegmentQuestion,
  segmentOfQuestion,
  wholeQuestion,
} from '#shared/domain/diagnosis/diagnosis-guide.ts';
import type { WholeQuestion } from '#shared/domain/diagnosis/guide-words.ts';

const useStyles = makeStyles({
  table: { height: '340px', minWidth: 0 },
  drawing: { overflowX: 'auto', marginTop: tokens.spacingVerticalL },
});

type Props = {
  /** The question to begin with; where it was left otherwise. */
  readonly startAt: string | undefined;
  readonly onLeave: (questionKey: string | null) => void;
};

/** The diagnosis one question at a time, over the session of the open diagnosis. */
export const DiagnosisGuided = ({ startAt, onLeave }: Props) => {
  const { diagnosisId, session } = useDiagnosis();
  const content = useContent((all) => all);
  const findings = useFindings();
  return (
    <GuidedFrame
      workspace="diagnosis"
      documentId={diagnosisId}
      title={content.diagnosis[0]?.title.trim() || 'Diagnóstico'}
      questions={diagnosisGuide(content, findings)}
      startAt={startAt}
      onLeave={onLeave}
      notices={<SessionNotices session={session} />}
      ending={
        <>
          <Button appearance="primary" onClick={() => onLeave(null)}>
            Ver el diagnóstico completo
          </Button>
          <ExportMenu target={{ kind: 'diagnosis', diagnosisId }} formats={['docx', 'pdf']} findings={[]} />
        </>
      }
      renderAnswer={({ key }, guide) => <Answer questionKey={key} guide={guide} />}
    />
  );
};

const Answer = ({ questionKey, guide }: { readonly questionKey: string; readonly guide: Guide }) => {
  const segment = segmentOfQuestion(questionKey);
  if (segment) return <SegmentAnswer segmentId={segment.segmentId} question={segment.question} />;
  const whole = wholeQuestion(questionKey);
  return whole ? <WholeAnswer question={whole} guide={guide} /> : null;
};

const WholeAnswer = ({ question, guide }: { readonly question: WholeQuestion; readonly guide: Guide }) => {
  const styles = useStyles();
  switch (question) {
    case 'context':
    case 'method':
      return <RichField field={question} />;
    case 'territories':
      return <TerritoriesAnswer />;
    case 'sources':
      return <SourcesAnswer />;
    case 'segments':
      return <NamesAnswer />;
    case 'populations':
      return <PopulationsAnswer />;
    case 'figures':
      return (
        <div className={styles.table} data-own-enter>
          <FiguresGrid />
        </div>
      );
    case 'strengths':
      return <SwotQuadrantEditor quadrant="strength" />;
    case 'weaknesses':
      return <SwotQuadrantEditor quadrant="weakness" />;
    case 'opportunities':
      return <SwotQuadrantEditor quadrant="opportunity" />;
    case 'threats':
      return <SwotQuadrantEditor quadrant="threat" />;
    case 'problem':
      return (
        <WithDrawing tree="problem">
          <CoreField tree="problem" />
        </WithDrawing>
      );
    case 'causes':
      return (
        <WithDrawing tree="problem">
          <SideOutline tree="problem" side="below" />
        </WithDrawing>
      );
    case 'effects':
      return (
        <WithDrawing tree="problem">
          <SideOutline tree="problem" side="above" />
        </WithDrawing>
      );
    case 'objective':
      return (
        <WithDrawing tree="objective">
          <ObjectiveAnswer />
        </WithDrawing>
      );
    case 'means':
      return (
        <WithDrawing tree="objective">
          <SideOutline tree="objective" side="below" />
        </WithDrawing>
      );
    case 'ends':
      return (
        <WithDrawing tree="objective">
          <SideOutline tree="objective" side="above" />
        </WithDrawing>
      );
    case 'conclusions':
      return <ConclusionsEditor />;
    case 'results':
      return (
        <div className={styles.table} data-own-enter>
          <ResultsGrid withAdd />
        </div>
      );
    case 'check':
      return <CheckAnswer guide={guide} />;
    default:
      return assertNever(question);
  }
};

/** The tree as it grows, under what is being asked of it. */
const WithDrawing = ({ tree, children }: { readonly tree: TreeKind; readonly children: ReactNode }) => {
  const styles = useStyles();
  return (
    <>
      {children}
      <div className={styles.drawing}>
        <TreeFigures tree={tree} />
      </div>
    </>
  );
};

type SegmentProps = { readonly segmentId: string; readonly question: SegmentQuestion };

const SegmentAnswer = ({ segmentId, question }: SegmentProps) => {
  const styles = useStyles();
  const segment = useContent((content) => content.segment.find(({ id }) => id === segmentId));
  if (!segment) return null;
  switch (question) {
    case 'barriers':
      return (
        <>
          <SegmentDescription segment={segment} />
          <SegmentBarriers segment={segment} />
        </>
      );
    case 'message':
      return (
        <>
          <SegmentLine segment={segment} field="message" />
          <SegmentPriority segment={segment} />
        </>
      );
    case 'media':
      return (
        <div className={styles.table} data-own-enter>
          <SegmentHabits segment={segment} />
        </div>
      );
    default:
      return assertNever(question);
  }
};

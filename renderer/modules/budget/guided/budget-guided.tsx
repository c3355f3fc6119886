import { Button } from '@fluentui/react-components';
import { ExportMenu } from '#renderer/documents/export-menu.tsx';
import { SessionNotices } from '#renderer/editing/session-notices.tsx';
import { useUndoKeys } from '#renderer/editing/use-document.ts';
import { type Guide, GuidedFrame } from '#renderer/guided/guided-frame.tsx';
import { useBudget, useContent, useFindings } from '#renderer/modules/budget/budget-context.tsx';

import { NamedRows } from '#renderer/modules/budget/data/named-rows.tsx';
import { AmountAnswer } from '#renderer/modules/budget/guided/answers/amount-answer.tsx';
import { CeilingsAnswer } from '#renderer/modules/budget/guided/answers/ceilings-answer.tsx';
import { CheckAnswer } from '#renderer/modules/budget/guided/answers/check-answer.tsx';
import { ClassifierAnswer } from '#renderer/modules/budget/guided/answers/classifier-answer.tsx';
import { DirectorateAnswer } from '#renderer/modules/budget/guided/answers/directorate-answer.tsx';
import { ItemAnswer } from '#renderer/modules/budget/guided/answers/item-answer.tsx';
import { MonthsAnswer } from '#renderer/modules/budget/guided/answers/months-answer.tsx';
import { MoreAnswer } from '#renderer/modules/budget/guided/answers/more-answer.tsx';
import { NeedAnswer } from '#renderer/modules/budget/guided/answers/need-answer.tsx';
import { WhoAnswer } from '#renderer/modules/budget/guided/answers/who-answer.tsx';
import { budgetGuide, type LineQuestion, lineOfQuestion } from '#shared/domain/budget/budget-guide.ts';
import { assertNever } from '#shared/domain/common/assert-never.ts';

type Props = {
  readonly title: string;
  /** The question to begin with; where it was left otherwise. */
  readonly startAt?: string | undefined;
  readonly onLeave: (questionKey: string | null) => void;
};

/** The budget one question at a time, over the session of the open budget. */
export const BudgetGuided = ({ title, startAt, onLeave }: Props) => {
  const { budgetId, session } = useBudget();
  const content = useContent((all) => all);
  const findings = useFindings();
  useUndoKeys(session);
  return (
    <GuidedFrame
      workspace="budget"
      documentId={budgetId}
      title={title.trim() === '' ? 'Anteproyecto de presupuesto' : title}
      questions={budgetGuide(content, findings)}
      startAt={startAt}
      onLeave={onLeave}
      notices={<SessionNotices session={session} />}
      ending={
        <>
          <Button appearance="primary" onClick={() => onLeave(null)}>
            Ver el presupuesto completo
          </Button>
          <ExportMenu target={{ kind: 'budget', budgetId }} formats={['docx', 'pdf', 'xlsx']} findings={[]} />
        </>
      }
      renderAnswer={({ key }, guide) => <Answer questionKey={key} guide={guide} />}
    />
  );
};

const Answer = ({ questionKey, guide }: { readonly questionKey: string; readonly guide: Guide }) => {
  const line = lineOfQuestion(questionKey);
  if (line) return <LineAnswer lineId={line.lineId} question={line.question} />;
  switch (questionKey) {
    case 'directorate':
      return <DirectorateAnswer />;
    case 'classifier':
      return <ClassifierAnswer />;
    case 'departments':
      return <NamedRows entity="department" rowName="departamento" addLabel="Agregar departamento" />;
    case 'sources':
      return <NamedRows entity="fundingSource" rowName="fuente" addLabel="Agregar fuente" />;
    case 'more':
      return <MoreAnswer guide={guide} />;
    case 'ceilings':
      return <CeilingsAnswer />;
    case 'check':
      return <CheckAnswer guide={guide} />;
    default:
      return null;
  }
};

const LineAnswer = ({ lineId, question }: { readonly lineId: string; readonly question: LineQuestion }) => {
  const line = useContent((content) => content.line.find((row) => row.id === lineId));
  if (!line) return null;
  switch (question) {
    case 'need':
      return <NeedAnswer line={line} />;
    case 'item':
      return <ItemAnswer line={line} />;
    case 'who':
      return <WhoAnswer line={line} />;
    case 'amount':
      return <AmountAnswer line={line} />;
    case 'months':
      return <MonthsAnswer line={line} />;
    default:
      return assertNever(question);
  }
};

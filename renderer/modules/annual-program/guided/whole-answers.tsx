import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { LineUseTable } from '#renderer/modules/annual-program/budget/line-use-table.tsx';
import { GuidelineControls, GuidelineSource } from '#renderer/modules/annual-program/compliance/guideline-answer.tsx';
import { useAbout, useContent } from '#renderer/modules/annual-program/program-context.tsx';
import { SegmentReach } from '#renderer/modules/annual-program/segments/segment-reach.tsx';
import { lineUses } from '#shared/domain/annual-program/budget-tie.ts';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
});

/** Which groups are reached: the same matrix as in the open programme. */
export const SegmentsAnswer = () => {
  const styles = useStyles();
  return (
    <div className={styles.stack} data-own-enter>
      <SegmentReach />
    </div>
  );
};

/** What every line has left; an activity's link goes to the question about its money. */
export const BudgetAnswer = () => {
  const { lines } = useAbout();
  const amounts = useContent((content) => content.activityLine);
  return <LineUseTable uses={lineUses({ activityLine: amounts }, lines)} />;
};

/** One guideline: how sure its text is, and how it is met. */
export const GuidelineQuestionAnswer = ({ guidelineId }: { readonly guidelineId: string }) => {
  const { guidelines } = useAbout();
  const guideline = guidelines.find(({ id }) => id === guidelineId);
  if (!guideline) return null;
  return (
    <>
      <Text>{guideline.requirement}</Text>
      <GuidelineSource guideline={guideline} />
      <GuidelineControls key={guideline.id} guideline={guideline} />
    </>
  );
};

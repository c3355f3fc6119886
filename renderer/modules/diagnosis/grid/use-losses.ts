import { useDiagnosis } from '#renderer/modules/diagnosis/diagnosis-context.tsx';
import { type RankedDiagnosisEntity, usesOfRows } from '#shared/domain/diagnosis/diagnosis-edits.ts';
import { activitiesNaming } from '#shared/domain/diagnosis/program-uses.ts';

export type Losses = {
  /** Go with the rows. */
  readonly figures: number;
  readonly habits: number;
  /** Of the annual programme, which is edited on its own: they keep a name that is no longer there. */
  readonly activities: number;
};

/** What deleting rows would cost, in the diagnosis and in the programme that was made from it. */
export const useLosses = (entity: RankedDiagnosisEntity): ((ids: readonly string[]) => Losses) => {
  const { session } = useDiagnosis();
  return (ids) => {
    const { content, about } = session.getState();
    const { figures, habits } = usesOfRows(content, entity, ids);
    return { figures, habits, activities: activitiesNaming(about.programUses, ids) };
  };
};

/** Whether a person is asked first. */
export const isLoss = ({ figures, habits, activities }: Losses): boolean => figures + habits + activities > 0;

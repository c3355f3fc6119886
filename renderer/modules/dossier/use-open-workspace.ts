import { useDossier, useDossierState } from '#renderer/modules/dossier/dossier-context.tsx';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import { dossierOf } from '#shared/domain/dossier/dossier.ts';

/** The workspaces of a dossier that there are. */
export type OpenableWorkspace = 'record' | 'budget';

export const isOpenable = (workspace: string | null): workspace is OpenableWorkspace =>
  workspace === 'record' || workspace === 'budget';

type Where = { readonly guided?: boolean; readonly place?: FindingPlace };

/** Opens the programme's record or the dossier's budget; the way back leads to the activity that one left. */
export const useOpenWorkspace = (activityId: string | null) => {
  const { dossierId, navigate } = useDossier();
  const dossier = useDossierState((state) => dossierOf(state.content));
  return (workspace: OpenableWorkspace, where: Where = {}): void => {
    if (activityId !== null) navigate({ screen: 'dossier', dossierId, activityId });
    navigate(
      workspace === 'record'
        ? { screen: 'record', programId: dossier.programId, dossierId, ...where }
        : { screen: 'budget', budgetId: dossier.budgetId, dossierId, ...where },
    );
  };
};

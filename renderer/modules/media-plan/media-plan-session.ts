import { call } from '#renderer/api.ts';
import { type DocumentSession, type DocumentState, startDocumentSession } from '#renderer/editing/document-session.ts';
import type { Result } from '#shared/domain/common/result.ts';
import type { MediaPlanContent, MediaPlanEntities } from '#shared/domain/media/media-plan.ts';
import { isJudgedMedia } from '#shared/domain/media/media-plan-judged.ts';
import type { OpenedMediaPlan } from '#shared/ipc/media-plan-channels.ts';

/** What comes with the plan and isn't edited here: strategy, diagnosis, budget, catalogue, formulas, lists. */
export type MediaPlanAbout = Omit<OpenedMediaPlan, 'content' | 'history'>;
export type MediaPlanSession = DocumentSession<MediaPlanEntities, MediaPlanAbout>;
export type MediaPlanState = DocumentState<MediaPlanEntities, MediaPlanAbout>;

/** The plan in memory for as long as its screen stands. */
export const startMediaPlanSession = (mediaPlanId: string, opened: OpenedMediaPlan): MediaPlanSession =>
  startDocumentSession<MediaPlanEntities, MediaPlanAbout>(present(opened), {
    edit: (edit) => call('mediaPlan.edit', { mediaPlanId, ...edit }),
    undo: () => call('mediaPlan.undo', { mediaPlanId }),
    redo: () => call('mediaPlan.redo', { mediaPlanId }),
    open: async (): Promise<Result<ReturnType<typeof present>>> => {
      const again = await call('mediaPlan.open', { mediaPlanId });
      return again.ok ? { ok: true, value: present(again.value) } : again;
    },
    mayEdit: ({ mayEdit }) => mayEdit,
    mayRecord: ({ mayLinkContracts }, changes) =>
      mayLinkContracts && !changes.some(({ entity }) => isJudgedMedia(entity)),
  });

const present = ({ content, history, ...about }: OpenedMediaPlan) => ({
  content: content as MediaPlanContent,
  history,
  about,
});

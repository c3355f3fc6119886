import { findMediaPlanOf, readMediaPlanContent } from '#electron/storage/repositories/media-plan-repository.ts';
import { findStrategyOf, readStrategyContent } from '#electron/storage/repositories/strategy-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import type { BulletinsContent } from '#shared/domain/bulletin/bulletins.ts';
import { bulletinsOf } from '#shared/domain/bulletin/bulletins.ts';
import type { Blackout } from '#shared/domain/media/media-plan.ts';

export type BulletinSurroundings = {
  /** Undefined where the dossier has no strategy yet. */
  readonly campaigns: readonly { readonly id: string; readonly name: string }[] | undefined;
  readonly blackouts: readonly Blackout[];
};

/** What bulletins name of the dossier's strategy and media plan, as it stands now. */
export const bulletinSurroundings = (
  db: ReadableDb,
  content: Pick<BulletinsContent, 'bulletins'>,
): BulletinSurroundings => {
  const { dossierId } = bulletinsOf(content);
  const strategyId = findStrategyOf(db, dossierId);
  const mediaPlanId = findMediaPlanOf(db, dossierId);
  return {
    campaigns: strategyId
      ? readStrategyContent(db, strategyId).campaign.map(({ id, name }) => ({ id, name }))
      : undefined,
    blackouts: mediaPlanId ? readMediaPlanContent(db, mediaPlanId).blackout : [],
  };
};

import { type MediaPlanContent, type MediaPlanEntities, mediaPlanEntities } from '#shared/domain/media/media-plan.ts';

type Entity = keyof MediaPlanEntities;

/** What the Vo.Bo. of a media plan covers: everything but by which contracts its lines are bought, which comes afterwards. */
export const JUDGED_MEDIA_ENTITIES: readonly Entity[] = (Object.keys(mediaPlanEntities) as Entity[]).filter(
  (entity) => entity !== 'lineCommitment',
);

/** What is sent, hashed, compared and frozen. */
export const judgedMediaPlan = ({ lineCommitment: _, ...judged }: MediaPlanContent): JudgedMediaPlan => judged;
type JudgedMediaPlan = Omit<MediaPlanContent, 'lineCommitment'>;

/** Whether rows of that entity wait for another version once the plan is sent or authorised. */
export const isJudgedMedia = (entity: string): boolean => entity !== 'lineCommitment';

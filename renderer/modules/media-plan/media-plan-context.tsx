import { createContext, useContext, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Navigate } from '#renderer/app/routes.ts';
import type { FollowedFindings } from '#renderer/editing/follow-findings.ts';
import type { PlaceRouter } from '#renderer/editing/place-router.ts';
import { useDocumentState } from '#renderer/editing/use-document.ts';
import type { CostsStore } from '#renderer/modules/media-plan/costs-store.ts';
import type { LineView } from '#renderer/modules/media-plan/lines/line-view.ts';
import { type Lookups, lookupsOf } from '#renderer/modules/media-plan/lookups.ts';
import type { MediaPart } from '#renderer/modules/media-plan/media-plan-sections.ts';
import type {
  MediaPlanAbout,
  MediaPlanSession,
  MediaPlanState,
} from '#renderer/modules/media-plan/media-plan-session.ts';
import type { ScenarioView } from '#renderer/modules/media-plan/scenario-view.ts';
import type { Finding, FindingPlace } from '#shared/domain/common/finding.ts';
import type { LineSpread } from '#shared/domain/media/line-spread.ts';
import type { MediaLine, MediaPlanChange, MediaPlanContent } from '#shared/domain/media/media-plan.ts';
import type { PlanCosts } from '#shared/domain/media/plan-costs.ts';
import { scenarioLines } from '#shared/domain/media/plan-tables.ts';

/** What every part of the plan's screen shares; it never changes with an edit. */
export type MediaPlanTools = {
  readonly mediaPlanId: string;
  readonly dossierId: string;
  readonly session: MediaPlanSession;
  /** True where it is archived, sent, authorised or elsewhere: everything is shown, nothing can be written. */
  readonly readOnly: boolean;
  readonly costs: CostsStore;
  readonly findings: FollowedFindings;
  readonly scenarios: ScenarioView;
  /** Where the person stands among the lines. */
  readonly lineView: LineView;
  /** `jump` shows the section of a place, the copy that its line is of, and goes there. */
  readonly places: PlaceRouter;
  readonly navigate: Navigate;
};

const Tools = createContext<MediaPlanTools | null>(null);

export const MediaPlanProvider = Tools.Provider;

/** The media plan that is open on this screen. @throws Error outside of one */
export const useMediaPlan = (): MediaPlanTools => {
  const tools = useContext(Tools);
  if (!tools) throw new Error('No media plan is open here');
  return tools;
};

/** A part of the session's state; `select` must give back the same reference while nothing changed. */
export const useMediaPlanState = <T,>(select: (state: MediaPlanState) => T): T =>
  useDocumentState(useMediaPlan().session, select);

/** A collection or a value out of the content, the same reference while it didn't change. */
export const useContent = <T,>(select: (content: MediaPlanContent) => T): T =>
  useMediaPlanState((state) => select(state.content));

/** What was opened with it: strategy, diagnosis, budget, catalogue, formulas, lists. */
export const useAbout = (): MediaPlanAbout => useMediaPlanState(aboutOf);

/** What the lines name, by id or key. */
export const useLookups = (): Lookups => lookupsOf(useAbout());

/**
 * A part of what the lines cost; `select` must give back the same reference while nothing changed (the spread of a line
 * stays the same while its own rows do).
 */
export const useCosts = <T,>(select: (costs: PlanCosts) => T): T => {
  const { session, costs } = useMediaPlan();
  return useSyncExternalStore(session.subscribe, () => select(costs.get()));
};

/** One line spread over the year; undefined where the plan hasn't it. */
export const useLineSpread = (lineId: string): LineSpread | undefined => useCosts(({ byLine }) => byLine.get(lineId));

/** The copy that all sections show; null where the plan has none. */
export const useScenarioId = (): string | null => {
  const { scenarios } = useMediaPlan();
  return useSyncExternalStore(scenarios.subscribe, scenarios.get);
};

/** Lines of the copy that is shown, in their order; the same list while no line changed. */
export const useScenarioLines = (): readonly MediaLine[] => {
  const scenarioId = useScenarioId();
  const line = useContent((content) => content.line);
  return useMemo(() => (scenarioId === null ? [] : scenarioLines({ line }, scenarioId)), [line, scenarioId]);
};

/** What the checks say of the copy that is the plan, a moment after the last edit; worst first. */
export const useFindings = (): readonly Finding[] => {
  const { findings } = useMediaPlan();
  return useSyncExternalStore(findings.subscribe, findings.get);
};

/** What the checks say of one part, under the row that each is about ('' where it is about none). */
export const useFindingsAt = (part: MediaPart): ReadonlyMap<string, readonly Finding[]> => {
  const findings = useFindings();
  return useMemo(
    () =>
      Map.groupBy(
        findings.filter(({ place }) => place.section === part),
        ({ place }) => place.rowId ?? '',
      ),
    [findings, part],
  );
};

/**
 * Works out changes from the content as it is at that moment and stores them; gives them back.
 * @param coalesce as of the session: edits of one key within a short time are one undo step
 */
export const useEdit = () => {
  const { session } = useMediaPlan();
  return (
    label: string,
    change: (content: MediaPlanContent) => readonly MediaPlanChange[],
    coalesce: string | null = null,
  ): readonly MediaPlanChange[] => {
    const changes = change(session.getState().content);
    session.edit(changes, label.slice(0, 300), coalesce);
    return changes;
  };
};

/** How a part goes to a place of its own when something (a finding, an undo) sends the person there. */
export const useArrival = (part: MediaPart, go: (place: FindingPlace) => void): void => {
  const { places } = useMediaPlan();
  const newest = useRef(go);
  newest.current = go;
  useEffect(() => places.connect(part, (place) => newest.current(place)), [places, part]);
};

const aboutOf = ({ about }: MediaPlanState) => about;

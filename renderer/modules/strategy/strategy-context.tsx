import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Navigate } from '#renderer/app/routes.ts';
import type { DocumentState } from '#renderer/editing/document-session.ts';
import type { FollowedFindings } from '#renderer/editing/follow-findings.ts';
import type { DocumentPlace, PlaceStore } from '#renderer/editing/place-store.ts';
import { useDocumentState } from '#renderer/editing/use-document.ts';
import type { StrategyAbout, StrategySession } from '#renderer/modules/strategy/strategy-session.ts';
import type { Finding, FindingPlace } from '#shared/domain/common/finding.ts';
import type { StrategyChange, StrategyContent, StrategyEntities } from '#shared/domain/strategy/strategy.ts';

/** Where one stands in the strategy: its part, and the row chosen in those that show one at a time. */
export type StrategyPlace = DocumentPlace & {
  readonly campaignId: string | null;
  readonly materialId: string | null;
};

/** What every part of the strategy's screen shares; it never changes with an edit. */
type StrategyTools = {
  readonly strategyId: string;
  readonly dossierId: string;
  readonly session: StrategySession;
  readonly findings: FollowedFindings;
  readonly places: PlaceStore<StrategyPlace>;
  /** Shows the part of the place and goes to its row and field. */
  readonly jump: (place: FindingPlace) => void;
  readonly navigate: Navigate;
};

const Strategy = createContext<StrategyTools | null>(null);

export const StrategyProvider = Strategy.Provider;

/** @throws Error outside of the strategy's screen */
export const useStrategy = (): StrategyTools => {
  const tools = useContext(Strategy);
  if (!tools) throw new Error('Used outside of the strategy screen');
  return tools;
};

/** A part of the session's state; `select` must give back the same reference while nothing changed. */
export const useStrategyState = <T,>(select: (state: DocumentState<StrategyEntities, StrategyAbout>) => T): T =>
  useDocumentState(useStrategy().session, select);

/** A collection or a value out of the content, the same reference while it didn't change. */
export const useContent = <T,>(select: (content: StrategyContent) => T): T =>
  useStrategyState((state) => select(state.content));

/** What was opened with it: diagnosis, the programme's strategies, the checklist, the lists. */
export const useAbout = (): StrategyAbout => useStrategyState(aboutOf);

/** True where it is sent, authorised, lent or archived: everything is shown, nothing can be written. */
export const useReadOnly = (): boolean => !useAbout().mayEdit;

/** What the checks say of the whole strategy, a moment after the last edit; worst first. */
export const useFindings = (): readonly Finding[] => {
  const { findings } = useStrategy();
  return useSyncExternalStore(findings.subscribe, findings.get);
};

/** Where one stands on the screen. */
export const usePlace = (): StrategyPlace => {
  const { places } = useStrategy();
  return useSyncExternalStore(places.subscribe, places.get);
};

/** Works out changes from the content as it is at that moment and stores them; gives them back. */
export const useStrategyEdit = () => {
  const { session } = useStrategy();
  return (
    change: (content: StrategyContent) => readonly StrategyChange[],
    label: string,
    coalesce: string | null = null,
  ): readonly StrategyChange[] => {
    const changes = change(session.getState().content);
    session.edit(changes, label.slice(0, 300), coalesce);
    return changes;
  };
};

const aboutOf = (state: { readonly about: StrategyAbout }) => state.about;

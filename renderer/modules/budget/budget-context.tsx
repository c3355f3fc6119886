import { createContext, useContext, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Navigate } from '#renderer/app/routes.ts';
import type { DocumentState } from '#renderer/editing/document-session.ts';
import type { PlaceRouter } from '#renderer/editing/place-router.ts';
import { useDocumentState } from '#renderer/editing/use-document.ts';
import type { BudgetFindings } from '#renderer/modules/budget/budget-findings.ts';
import type { BudgetAbout, BudgetSession } from '#renderer/modules/budget/budget-session.ts';
import type { BudgetContent, BudgetEntities } from '#shared/domain/budget/budget.ts';
import type { BudgetRulesContext, BudgetSection } from '#shared/domain/budget/budget-reading.ts';
import type { ClassifierIndex } from '#shared/domain/classifier/classifier-index.ts';
import type { ItemSearch } from '#shared/domain/classifier/classifier-search.ts';
import type { Finding, FindingPlace } from '#shared/domain/common/finding.ts';
import type { ClassifierResources } from '#shared/ipc/classifier-channels.ts';

/**
 * What every part of the budget screen shares. It changes only with the classifier or when the budget closes, never with
 * an edit: what is edited is read with `useContent` and `useFindings`.
 */
export type BudgetTools = {
  readonly budgetId: string;
  readonly session: BudgetSession;
  /** True where the part that one stands in is only shown: all of it in an archive, what is asked for while it is judged. */
  readonly readOnly: boolean;
  /** The same of the budget's course: letters, distribution, transfers, spending. */
  readonly courseReadOnly: boolean;
  /** Why something may not be written, as a sentence; null where everything may. */
  readonly whyReadOnly: string | null;
  /** A dossier names the budget: its year is the dossier's. */
  readonly ofDossier: boolean;
  /** Of the budget's year; undefined while none is chosen. */
  readonly classifierIndex: ClassifierIndex | undefined;
  /** Items by code or words, best first; finds nothing while there is no classifier. */
  readonly searchItems: ItemSearch;
  /** What goes under each item, and the base that every classifier builds on. */
  readonly resources: ClassifierResources;
  /** For `checkBudget`, `recordTransfer` and their kind. */
  readonly rulesContext: BudgetRulesContext;
  readonly newId: () => string;
  /** Shows the tab of the place and goes to its row and field. */
  readonly jump: (place: FindingPlace) => void;
  readonly navigate: Navigate;
};

type Shared = BudgetTools & { readonly findings: BudgetFindings; readonly places: PlaceRouter };

const Budget = createContext<Shared | null>(null);

export const BudgetProvider = Budget.Provider;

const useShared = (): Shared => {
  const shared = useContext(Budget);
  if (!shared) throw new Error('Used outside of the budget screen');
  return shared;
};

export const useBudget = (): BudgetTools => useShared();

/** The same tools, of a part that may be shown only. */
export const useToolsOfPart = (readOnly: boolean): Shared => {
  const shared = useShared();
  return useMemo(() => ({ ...shared, readOnly }), [shared, readOnly]);
};

/** For the screen itself: how places are brought to the front. */
export const useBudgetPlaces = (): PlaceRouter => useShared().places;

/** A part of the session's state; `select` must give back the same reference while nothing changed. */
export const useBudgetState = <T,>(select: (state: DocumentState<BudgetEntities, BudgetAbout>) => T): T =>
  useDocumentState(useShared().session, select);

/** A collection or a value out of the content, the same reference while it didn't change. */
export const useContent = <T,>(select: (content: BudgetContent) => T): T =>
  useBudgetState((state) => select(state.content));

/** What the checks say of the whole budget, a moment after the last edit. */
export const useFindings = (): readonly Finding[] => {
  const { findings } = useShared();
  return useSyncExternalStore(findings.subscribe, findings.get);
};

/** How a tab goes to a place of its section when something (a finding, an undo, a search) sends the person there. */
export const useArrival = (section: BudgetSection, go: (place: FindingPlace) => void): void => {
  const { places } = useShared();
  const newest = useRef(go);
  newest.current = go;
  useEffect(() => places.connect(section, (place) => newest.current(place)), [places, section]);
};

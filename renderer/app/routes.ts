import type { FindingPlace } from '#shared/domain/common/finding.ts';
import type { ConsolidatedFilter } from '#shared/domain/consolidated/consolidated-totals.ts';
import type { ReviewedKind } from '#shared/domain/review/review.ts';

/** Where the window stands. Lives in memory only; the window has no address bar. */
export type Route =
  | { readonly screen: 'dossiers' }
  | { readonly screen: 'dossier'; readonly dossierId: string; readonly activityId?: string; readonly rowId?: string }
  | { readonly screen: 'programs' }
  | { readonly screen: 'program-import' }
  | {
      readonly screen: 'record';
      readonly programId: string;
      /** The dossier that it was opened from, to go back to. */
      readonly dossierId?: string;
      readonly guided?: boolean;
      readonly place?: FindingPlace;
    }
  | {
      readonly screen: 'budget';
      readonly budgetId: string;
      readonly dossierId?: string;
      readonly guided?: boolean;
      readonly place?: FindingPlace;
    }
  | {
      readonly screen: 'diagnosis';
      readonly diagnosisId: string;
      readonly dossierId: string;
      readonly guided?: boolean;
      readonly place?: FindingPlace;
    }
  | {
      readonly screen: 'annual-program';
      readonly annualProgramId: string;
      readonly dossierId: string;
      readonly guided?: boolean;
      readonly place?: FindingPlace;
    }
  | {
      readonly screen: 'strategy';
      readonly strategyId: string;
      readonly dossierId: string;
      readonly guided?: boolean;
      readonly place?: FindingPlace;
    }
  | {
      readonly screen: 'media-plan';
      readonly mediaPlanId: string;
      readonly dossierId: string;
      readonly guided?: boolean;
      readonly place?: FindingPlace;
    }
  | {
      readonly screen: 'agreements';
      readonly agreementsId: string;
      readonly dossierId: string;
      readonly guided?: boolean;
      readonly place?: FindingPlace;
    }
  | {
      readonly screen: 'execution';
      readonly executionId: string;
      readonly dossierId: string;
      readonly place?: FindingPlace;
    }
  | {
      readonly screen: 'bulletins';
      readonly bulletinsId: string;
      readonly dossierId: string;
      readonly place?: FindingPlace;
    }
  | {
      readonly screen: 'review';
      readonly kind: ReviewedKind;
      readonly documentId: string;
      readonly dossierId: string;
      /** A tab of the screen as its section, and what stands in it. */
      readonly place?: FindingPlace;
    }
  | {
      readonly screen: 'consolidated';
      readonly fiscalYear?: number;
      /** What was looked at, to come back to it from a dossier. */
      readonly tab?: string;
      readonly filter?: ConsolidatedFilter;
    }
  | {
      /** The desk's directory; `dossierId` is the dossier that it was opened from, to go back to. */
      readonly screen: 'partners';
      readonly dossierId?: string;
      readonly place?: FindingPlace;
    }
  | {
      readonly screen: 'catalogues';
      /** The list of the programme record that is wanted. */
      readonly list?: string;
    }
  | { readonly screen: 'guidelines'; readonly guidelineId?: string }
  | { readonly screen: 'classifier'; readonly classifierId: string; readonly code?: string }
  | { readonly screen: 'library' }
  | { readonly screen: 'import' }
  | { readonly screen: 'procedure'; readonly versionId: string; readonly place?: FindingPlace }
  | { readonly screen: 'manuals' }
  | { readonly screen: 'manual'; readonly manualId: string; readonly place?: FindingPlace }
  | { readonly screen: 'backups' }
  | { readonly screen: 'settings' }
  | { readonly screen: 'help'; readonly topic?: string };

export type Navigate = (route: Route) => void;

/** The path walked so far and where in it the window stands. */
export type Trail = { readonly routes: readonly Route[]; readonly at: number };

export const startOfTrail: Trail = { routes: [{ screen: 'dossiers' }], at: 0 };

export const currentRoute = (trail: Trail): Route => trail.routes[trail.at] ?? { screen: 'dossiers' };

/** Goes on to a route; what lay ahead is forgotten. Going to where one stands adds no step. */
export const goTo = (trail: Trail, route: Route): Trail => {
  const behind = trail.routes.slice(0, trail.at + 1);
  const routes = samePlace(currentRoute(trail), route) ? [...behind.slice(0, -1), route] : [...behind, route];
  const kept = routes.slice(-MOST_STEPS);
  return { routes: kept, at: kept.length - 1 };
};

export const canGoBack = (trail: Trail): boolean => trail.at > 0;

export const goBack = (trail: Trail): Trail => ({ ...trail, at: Math.max(0, trail.at - 1) });

export const goForward = (trail: Trail): Trail => ({ ...trail, at: Math.min(trail.routes.length - 1, trail.at + 1) });

const MOST_STEPS = 100;

/** True where both routes show the same screen of the same thing, whatever the place in it. */
const samePlace = (a: Route, b: Route): boolean => a.screen === b.screen && documentOf(a) === documentOf(b);

/** Id of the document that a route shows; undefined for the screens that there are only once. */
export const documentOf = (route: Route): string | undefined => {
  switch (route.screen) {
    case 'procedure':
      return route.versionId;
    case 'manual':
      return route.manualId;
    case 'dossier':
      return route.dossierId;
    case 'record':
      return route.programId;
    case 'budget':
      return route.budgetId;
    case 'diagnosis':
      return route.diagnosisId;
    case 'annual-program':
      return route.annualProgramId;
    case 'strategy':
      return route.strategyId;
    case 'media-plan':
      return route.mediaPlanId;
    case 'agreements':
      return route.agreementsId;
    case 'execution':
      return route.executionId;
    case 'bulletins':
      return route.bulletinsId;
    case 'review':
      return route.documentId;
    case 'classifier':
      return route.classifierId;
    default:
      return undefined;
  }
};

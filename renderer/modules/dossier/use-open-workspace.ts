import { call } from '#renderer/api.ts';
import { useDossier, useDossierState } from '#renderer/modules/dossier/dossier-context.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import { ok, type Result } from '#shared/domain/common/result.ts';
import { dossierOf } from '#shared/domain/dossier/dossier.ts';
import type { WorkspaceKind } from '#shared/domain/procedure/procedure.ts';
import type { ReviewedKind } from '#shared/domain/review/review.ts';
import type { DossierSummary } from '#shared/ipc/dossier-channels.ts';

/**
 * A review decides, an address book is never complete, a log grows with the year: none of them is asked for piece by
 * piece. Of agreements each one is, once it is open.
 */
export const hasGuidedMode = (workspace: WorkspaceKind): boolean => !UNGUIDED.has(workspace);

const UNGUIDED: ReadonlySet<WorkspaceKind> = new Set(['review', 'partners', 'agreements', 'execution']);

/** What is opened of a dossier: two activities have two documents each, «Estrategia y plan de medios» and «Ejecución». */
export type OpenableDocument = WorkspaceKind | 'strategy' | 'bulletins';

/** The document whose review an activity means: what was sent, then what was returned, then the annual programme. */
export const awaitedDocument = (documents: DossierSummary['documents']): ReviewedKind =>
  (documents.find(({ state }) => state === 'sent') ?? documents.find(({ state }) => state === 'returned'))?.kind ??
  'annual-program';

type Where = { readonly guided?: boolean; readonly place?: FindingPlace };

/**
 * Opens where something of the dossier is worked; the way back leads to the activity that one left. A diagnosis or an
 * annual programme begins when it is opened for the first time.
 */
export const useOpenWorkspace = (activityId: string | null) => {
  const { dossierId, navigate } = useDossier();
  const dossier = useDossierState((state) => dossierOf(state.content));
  const documents = useDossierState((state) => state.about.summary.documents);
  const notify = useNotify();

  const documentIdOf = async (kind: DocumentKind): Promise<Result<string>> => {
    if (kind === 'budget') return ok(dossier.budgetId);
    const known = documents.find((one) => one.kind === kind)?.documentId;
    return known ? ok(known) : BEGIN[kind](dossierId);
  };
  /** Remembers the activity, then goes on. */
  const leave = (route: Parameters<typeof navigate>[0]): void => {
    if (activityId !== null) navigate({ screen: 'dossier', dossierId, activityId });
    navigate(route);
  };
  const withDocument = async (kind: DocumentKind, go: (documentId: string) => void): Promise<void> => {
    const found = await documentIdOf(kind);
    if (found.ok) go(found.value);
    else notify({ intent: 'error', title: 'No se pudo abrir', body: found.error.message });
  };

  const openReview = (kind: ReviewedKind): Promise<void> =>
    withDocument(kind, (documentId) => leave({ screen: 'review', kind, documentId, dossierId }));

  const open = (workspace: OpenableDocument, where: Where = {}): void => {
    if (workspace === 'record') leave({ screen: 'record', programId: dossier.programId, dossierId, ...where });
    else if (workspace === 'budget') leave({ screen: 'budget', budgetId: dossier.budgetId, dossierId, ...where });
    else if (workspace === 'partners') leave({ screen: 'partners', dossierId });
    else if (workspace === 'review') void openReview(awaitedDocument(documents));
    else void withDocument(workspace, (id) => leave({ ...routeOf(workspace, id), dossierId, ...where }));
  };
  /** Where an activity is worked. The media plan spreads campaigns: while there are none, the strategy comes first. */
  const openWorkspace = (workspace: WorkspaceKind, where: Where = {}): void => {
    if (workspace !== 'media-plan') open(workspace, where);
    else void hasCampaigns(dossierId).then((has) => open(has ? 'media-plan' : 'strategy', where));
  };
  return { open, openWorkspace, openReview };
};

/** What can't be read is told by the screen that opens. */
const hasCampaigns = async (dossierId: string): Promise<boolean> => {
  const strategy = await call('strategy.ofDossier', { dossierId });
  const opened = strategy.ok ? await call('strategy.open', strategy.value) : strategy;
  return opened.ok && opened.value.content.campaign.length > 0;
};

/** What begins when it is asked for the first time; a budget begins with its dossier. */
type Begun = Exclude<OpenableDocument, 'record' | 'budget' | 'partners' | 'review'>;
type DocumentKind = ReviewedKind | Begun;

const BEGIN: Readonly<Record<Begun, (dossierId: string) => Promise<Result<string>>>> = {
  diagnosis: async (dossierId) =>
    mapped(await call('diagnosis.ofDossier', { dossierId }), ({ diagnosisId }) => diagnosisId),
  'annual-program': async (dossierId) =>
    mapped(await call('annualProgram.ofDossier', { dossierId }), ({ annualProgramId }) => annualProgramId),
  strategy: async (dossierId) =>
    mapped(await call('strategy.ofDossier', { dossierId }), ({ strategyId }) => strategyId),
  'media-plan': async (dossierId) =>
    mapped(await call('mediaPlan.ofDossier', { dossierId }), ({ mediaPlanId }) => mediaPlanId),
  agreements: async (dossierId) =>
    mapped(await call('agreements.ofDossier', { dossierId }), ({ agreementsId }) => agreementsId),
  execution: async (dossierId) =>
    mapped(await call('execution.ofDossier', { dossierId }), ({ executionId }) => executionId),
  bulletins: async (dossierId) =>
    mapped(await call('bulletins.ofDossier', { dossierId }), ({ bulletinsId }) => bulletinsId),
};

const mapped = <T>(result: Result<T>, idOf: (value: T) => string): Result<string> =>
  result.ok ? ok(idOf(result.value)) : result;

const routeOf = (kind: Begun, id: string) => {
  switch (kind) {
    case 'diagnosis':
      return { screen: kind, diagnosisId: id } as const;
    case 'annual-program':
      return { screen: kind, annualProgramId: id } as const;
    case 'strategy':
      return { screen: kind, strategyId: id } as const;
    case 'media-plan':
      return { screen: kind, mediaPlanId: id } as const;
    case 'agreements':
      return { screen: kind, agreementsId: id } as const;
    case 'execution':
      return { screen: kind, executionId: id } as const;
    case 'bulletins':
      return { screen: kind, bulletinsId: id } as const;
    default:
      return assertNever(kind);
  }
};

import { lazy, type ReactNode, Suspense } from 'react';
import { ErrorBoundary } from '#renderer/app/error-boundary.tsx';
import { documentOf, type Navigate, type Route } from '#renderer/app/routes.ts';
import { DossiersScreen } from '#renderer/modules/dossiers/dossiers-screen.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';

// The dossiers are where everybody starts; the rest comes when it is opened, so that the window is ready sooner.
const DossierScreen = lazy(async () => ({
  default: (await import('#renderer/modules/dossier/dossier-screen.tsx')).DossierScreen,
}));
const ProgramsScreen = lazy(async () => ({
  default: (await import('#renderer/modules/programs/programs-screen.tsx')).ProgramsScreen,
}));
const ProgramImportScreen = lazy(async () => ({
  default: (await import('#renderer/modules/programs/import/program-import-screen.tsx')).ProgramImportScreen,
}));
const RecordScreen = lazy(async () => ({
  default: (await import('#renderer/modules/record/record-screen.tsx')).RecordScreen,
}));
const BudgetScreen = lazy(async () => ({
  default: (await import('#renderer/modules/budget/budget-screen.tsx')).BudgetScreen,
}));
const DiagnosisScreen = lazy(async () => ({
  default: (await import('#renderer/modules/diagnosis/diagnosis-screen.tsx')).DiagnosisScreen,
}));
const AnnualProgramScreen = lazy(async () => ({
  default: (await import('#renderer/modules/annual-program/annual-program-screen.tsx')).AnnualProgramScreen,
}));
const StrategyScreen = lazy(async () => ({
  default: (await import('#renderer/modules/strategy/strategy-screen.tsx')).StrategyScreen,
}));
const MediaPlanScreen = lazy(async () => ({
  default: (await import('#renderer/modules/media-plan/media-plan-screen.tsx')).MediaPlanScreen,
}));
const AgreementsScreen = lazy(async () => ({
  default: (await import('#renderer/modules/agreements/agreements-screen.tsx')).AgreementsScreen,
}));
const ExecutionScreen = lazy(async () => ({
  default: (await import('#renderer/modules/execution/execution-screen.tsx')).ExecutionScreen,
}));
const BulletinsScreen = lazy(async () => ({
  default: (await import('#renderer/modules/bulletins/bulletins-screen.tsx')).BulletinsScreen,
}));
const ReviewScreen = lazy(async () => ({
  default: (await import('#renderer/modules/review/review-screen.tsx')).ReviewScreen,
}));
const ConsolidatedScreen = lazy(async () => ({
  default: (await import('#renderer/modules/consolidated/consolidated-screen.tsx')).ConsolidatedScreen,
}));
const GuidelinesScreen = lazy(async () => ({
  default: (await import('#renderer/modules/guidelines/guidelines-screen.tsx')).GuidelinesScreen,
}));
const PartnersScreen = lazy(async () => ({
  default: (await import('#renderer/modules/partners/partners-screen.tsx')).PartnersScreen,
}));
const CataloguesScreen = lazy(async () => ({
  default: (await import('#renderer/modules/catalogues/catalogues-screen.tsx')).CataloguesScreen,
}));
const ClassifierScreen = lazy(async () => ({
  default: (await import('#renderer/modules/classifier/classifier-screen.tsx')).ClassifierScreen,
}));
const LibraryScreen = lazy(async () => ({
  default: (await import('#renderer/modules/library/library-screen.tsx')).LibraryScreen,
}));
const ImportScreen = lazy(async () => ({
  default: (await import('#renderer/modules/import/import-screen.tsx')).ImportScreen,
}));
const ProcedureScreen = lazy(async () => ({
  default: (await import('#renderer/modules/procedure/procedure-screen.tsx')).ProcedureScreen,
}));
const ManualsScreen = lazy(async () => ({
  default: (await import('#renderer/modules/manual/manuals-screen.tsx')).ManualsScreen,
}));
const ManualScreen = lazy(async () => ({
  default: (await import('#renderer/modules/manual/manual-screen.tsx')).ManualScreen,
}));
const BackupsScreen = lazy(async () => ({
  default: (await import('#renderer/modules/backups/backups-screen.tsx')).BackupsScreen,
}));
const SettingsScreen = lazy(async () => ({
  default: (await import('#renderer/modules/settings/settings-screen.tsx')).SettingsScreen,
}));
const HelpScreen = lazy(async () => ({
  default: (await import('#renderer/modules/help/help-screen.tsx')).HelpScreen,
}));

type Props = {
  readonly route: Route;
  readonly desk: Desk;
  readonly navigate: Navigate;
  readonly onDeskChanged: (desk: Desk) => void;
  /** A copy was made or the store changed: the frame's warnings are asked again. */
  readonly onStoreChanged: () => void;
};

/** The screen of a route, with its own boundary so that a defect stays inside it. */
export const Screen = (props: Props) => (
  <ErrorBoundary key={keyOf(props.route)} onLeave={() => props.navigate({ screen: 'dossiers' })}>
    <Suspense fallback={<Loading />}>{screenOf(props)}</Suspense>
  </ErrorBoundary>
);

/** Another document is another screen; another place or mode of the same document isn't. */
export const keyOf = (route: Route): string => `${route.screen} ${documentOf(route) ?? ''}`;

const screenOf = ({ route, desk, navigate, onDeskChanged, onStoreChanged }: Props): ReactNode => {
  switch (route.screen) {
    case 'dossiers':
      return <DossiersScreen desk={desk} navigate={navigate} />;
    case 'dossier':
      return (
        <DossierScreen
          dossierId={route.dossierId}
          activityId={route.activityId}
          rowId={route.rowId}
          desk={desk}
          navigate={navigate}
        />
      );
    case 'programs':
      return <ProgramsScreen desk={desk} navigate={navigate} />;
    case 'program-import':
      return <ProgramImportScreen navigate={navigate} />;
    case 'record':
      return (
        <RecordScreen
          programId={route.programId}
          dossierId={route.dossierId}
          guided={route.guided ?? false}
          place={route.place}
          desk={desk}
          navigate={navigate}
        />
      );
    case 'budget':
      return (
        <BudgetScreen
          budgetId={route.budgetId}
          dossierId={route.dossierId}
          guided={route.guided ?? false}
          place={route.place}
          desk={desk}
          navigate={navigate}
        />
      );
    case 'diagnosis':
      return (
        <DiagnosisScreen
          diagnosisId={route.diagnosisId}
          dossierId={route.dossierId}
          guided={route.guided ?? false}
          place={route.place}
          desk={desk}
          navigate={navigate}
        />
      );
    case 'annual-program':
      return (
        <AnnualProgramScreen
          annualProgramId={route.annualProgramId}
          dossierId={route.dossierId}
          guided={route.guided ?? false}
          place={route.place}
          desk={desk}
          navigate={navigate}
        />
      );
    case 'strategy':
      return (
        <StrategyScreen
          strategyId={route.strategyId}
          dossierId={route.dossierId}
          guided={route.guided ?? false}
          place={route.place}
          desk={desk}
          navigate={navigate}
        />
      );
    case 'media-plan':
      return (
        <MediaPlanScreen
          mediaPlanId={route.mediaPlanId}
          dossierId={route.dossierId}
          guided={route.guided ?? false}
          place={route.place}
          desk={desk}
          navigate={navigate}
        />
      );
    case 'agreements':
      return (
        <AgreementsScreen
          agreementsId={route.agreementsId}
          dossierId={route.dossierId}
          guided={route.guided ?? false}
          place={route.place}
          desk={desk}
          navigate={navigate}
        />
      );
    case 'execution':
      return (
        <ExecutionScreen
          executionId={route.executionId}
          dossierId={route.dossierId}
          place={route.place}
          desk={desk}
          navigate={navigate}
        />
      );
    case 'bulletins':
      return (
        <BulletinsScreen
          bulletinsId={route.bulletinsId}
          dossierId={route.dossierId}
          place={route.place}
          desk={desk}
          navigate={navigate}
        />
      );
    case 'review':
      return (
        <ReviewScreen
          kind={route.kind}
          documentId={route.documentId}
          dossierId={route.dossierId}
          place={route.place}
          desk={desk}
          navigate={navigate}
        />
      );
    case 'consolidated':
      return (
        <ConsolidatedScreen
          fiscalYear={route.fiscalYear}
          tab={route.tab}
          filter={route.filter}
          desk={desk}
          navigate={navigate}
        />
      );
    case 'guidelines':
      return <GuidelinesScreen guidelineId={route.guidelineId} desk={desk} navigate={navigate} />;
    case 'partners':
      return <PartnersScreen dossierId={route.dossierId} place={route.place} desk={desk} navigate={navigate} />;
    case 'catalogues':
      return <CataloguesScreen list={route.list} desk={desk} navigate={navigate} />;
    case 'classifier':
      return <ClassifierScreen classifierId={route.classifierId} code={route.code} desk={desk} navigate={navigate} />;
    case 'library':
      return <LibraryScreen desk={desk} navigate={navigate} />;
    case 'import':
      return <ImportScreen desk={desk} navigate={navigate} />;
    case 'procedure':
      return <ProcedureScreen versionId={route.versionId} place={route.place} desk={desk} navigate={navigate} />;
    case 'manuals':
      return <ManualsScreen desk={desk} navigate={navigate} />;
    case 'manual':
      return <ManualScreen manualId={route.manualId} place={route.place} desk={desk} navigate={navigate} />;
    case 'backups':
      return <BackupsScreen onStoreChanged={onStoreChanged} />;
    case 'settings':
      return <SettingsScreen desk={desk} onDeskChanged={onDeskChanged} />;
    case 'help':
      return <HelpScreen topic={route.topic} profiles={desk.profiles} navigate={navigate} />;
    default:
      return assertNever(route);
  }
};

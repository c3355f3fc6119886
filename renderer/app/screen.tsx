import { lazy, type ReactNode, Suspense } from 'react';
import { ErrorBoundary } from '#renderer/app/error-boundary.tsx';
import type { Navigate, Route } from '#renderer/app/routes.ts';
import { LibraryScreen } from '#renderer/modules/library/library-screen.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';

// The library is where everybody starts; the rest comes when it is opened, so that the window is ready sooner.
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
  <ErrorBoundary key={keyOf(props.route)} onLeave={() => props.navigate({ screen: 'library' })}>
    <Suspense fallback={<Loading />}>{screenOf(props)}</Suspense>
  </ErrorBoundary>
);

const keyOf = (route: Route): string =>
  route.screen === 'procedure' ? route.versionId : route.screen === 'manual' ? route.manualId : route.screen;

const screenOf = ({ route, desk, navigate, onDeskChanged, onStoreChanged }: Props): ReactNode => {
  switch (route.screen) {
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

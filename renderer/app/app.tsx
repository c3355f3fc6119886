import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { type ComponentProps, lazy, Suspense, useEffect, useState } from 'react';
import { call, subscribe } from '#renderer/api.ts';
import { AppFrame } from '#renderer/app/app-frame.tsx';
import { ErrorBoundary } from '#renderer/app/error-boundary.tsx';
import { HelpPanel } from '#renderer/app/lazy-help-panel.ts';
import { useHelpKey } from '#renderer/app/use-help-key.ts';
import { useTheme } from '#renderer/app/use-theme.ts';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { NotificationsProvider } from '#renderer/ui/notifications.tsx';
import { SaveStatusProvider } from '#renderer/ui/save-status.tsx';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import type { Result } from '#shared/domain/common/result.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';

const useStyles = makeStyles({
  root: { height: '100%', backgroundColor: tokens.colorNeutralBackground3 },
  failure: { maxWidth: '44rem', margin: '10vh auto', padding: tokens.spacingHorizontalL },
});

/** The window: shows the first start or the frame of the desk. A replaced store begins it anew. */
export const App = ({ firstDesk }: { readonly firstDesk: Result<Desk> }) => {
  const styles = useStyles();
  const [store, setStore] = useState(0);
  const { loaded, reload, put } = useLoaded(`desk ${store}`, () => call('desk.get', {}), firstDesk);
  const theme = useTheme(loaded.state === 'ready' ? loaded.value.theme : 'system');

  useEffect(() => subscribe((event) => event.kind === 'store-replaced' && setStore((n) => n + 1)), []);

  return (
    // Portals copy the provider's classes: a height or a background there would cover the window.
    <FluentProvider theme={theme} style={FULL_HEIGHT} dir="ltr">
      <div className={styles.root}>
        <ErrorBoundary>
          <NotificationsProvider>
            <SaveStatusProvider>
              {loaded.state === 'loading' && <Loading label="Abriendo Cauce…" />}
              {loaded.state === 'failed' && (
                <main className={styles.failure}>
                  <ErrorNotice title="No se pudo abrir Cauce" failure={loaded.failure} onRetry={() => void reload()} />
                </main>
              )}
              {loaded.state === 'ready' &&
                (loaded.value.user === null ? (
                  <FirstStartWithHelp profiles={loaded.value.profiles} onDone={put} />
                ) : (
                  <AppFrame key={store} desk={loaded.value} onDeskChanged={put} />
                ))}
            </SaveStatusProvider>
          </NotificationsProvider>
        </ErrorBoundary>
      </div>
    </FluentProvider>
  );
};

const FULL_HEIGHT = { height: '100%' } as const;

const FirstStart = lazy(async () => ({
  default: (await import('#renderer/modules/first-start/first-start.tsx')).FirstStart,
}));

const FirstStartWithHelp = (props: ComponentProps<typeof FirstStart>) => {
  const help = useHelpKey('first-start');
  return (
    <>
      <Suspense fallback={<Loading label="Abriendo Cauce…" />}>
        <FirstStart {...props} />
      </Suspense>
      {/* On its own: a page that waits for its help is not taken away, nor its focus. */}
      <Suspense fallback={null}>
        {help.topic !== null && <HelpPanel topic={help.topic} profiles={props.profiles} onClose={help.close} />}
      </Suspense>
    </>
  );
};

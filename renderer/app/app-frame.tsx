import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useCallback, useDeferredValue, useRef, useState } from 'react';
import { HelpPanel } from '#renderer/app/lazy-help-panel.ts';
import { OutsideCopyBanner } from '#renderer/app/outside-copy-banner.tsx';
import { Rail } from '#renderer/app/rail.tsx';
import { routeOfHit } from '#renderer/app/route-of-hit.ts';
import { canGoBack, currentRoute, goBack, goForward, goTo, type Route, startOfTrail } from '#renderer/app/routes.ts';
import { keyOf, Screen } from '#renderer/app/screen.tsx';
import { TopBar } from '#renderer/app/top-bar.tsx';
import { useHelpKey } from '#renderer/app/use-help-key.ts';
import { useScreenFocus } from '#renderer/app/use-screen-focus.ts';
import { useStoreStatus } from '#renderer/app/use-store-status.ts';
import { SearchPalette } from '#renderer/modules/search/search-palette.tsx';
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';

const useStyles = makeStyles({
  root: {
    height: '100%',
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    color: tokens.colorNeutralForeground1,
  },
  top: { gridColumn: '1 / -1' },
  main: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTopLeftRadius: tokens.borderRadiusXLarge,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    overflow: 'hidden',
  },
  screen: { flex: '1 1 0', minHeight: 0, outline: 'none' },
});

type Props = { readonly desk: Desk; readonly onDeskChanged: (desk: Desk) => void };

/** What stands around every screen: top bar, rail, banner, search (Ctrl+K), help (F1), the way back (Alt+Left). */
export const AppFrame = ({ desk, onDeskChanged }: Props) => {
  const styles = useStyles();
  const [trail, setTrail] = useState(startOfTrail);
  const [searching, setSearching] = useState(false);
  const { status, refresh } = useStoreStatus();
  const route = currentRoute(trail);
  const help = useHelpKey(route.screen);
  const screen = useRef<HTMLDivElement>(null);
  useScreenFocus(keyOf(route), screen);
  // The frame is drawn first and can be used; the screen inside follows at once.
  const frameStands = useDeferredValue(true, false);

  const navigate = useCallback((to: Route) => setTrail((t) => goTo(t, to)), []);
  const back = useCallback(() => setTrail(goBack), []);

  useShortcuts({
    'Ctrl+K': () => setSearching(true),
    'Alt+ArrowLeft': back,
    'Alt+ArrowRight': () => setTrail(goForward),
  });

  return (
    <div className={styles.root}>
      <div className={styles.top}>
        <TopBar
          desk={desk}
          onBack={canGoBack(trail) ? back : undefined}
          onSearch={() => setSearching(true)}
          onHelp={help.open}
          navigate={navigate}
        />
      </div>
      <Rail route={route} backupsNeedCare={status?.outsideCopyIsOld ?? false} navigate={navigate} />
      <main className={styles.main}>
        {status?.outsideCopyIsOld && route.screen !== 'backups' && (
          <OutsideCopyBanner lastAt={status.lastOutsideCopyAt} onOpen={() => navigate({ screen: 'backups' })} />
        )}
        <div ref={screen} className={styles.screen}>
          {frameStands && (
            <Screen
              route={route}
              desk={desk}
              navigate={navigate}
              onDeskChanged={onDeskChanged}
              onStoreChanged={() => void refresh()}
            />
          )}
        </div>
      </main>
      <Suspense fallback={null}>
        {searching && (
          <SearchPalette
            onClose={() => setSearching(false)}
            onOpen={(hit) => {
              setSearching(false);
              navigate(routeOfHit(hit));
            }}
          />
        )}
        {help.topic !== null && (
          <HelpPanel
            topic={help.topic}
            profiles={desk.profiles}
            onClose={help.close}
            onOpenAll={(topic) => {
              help.close();
              navigate({ screen: 'help', topic });
            }}
          />
        )}
      </Suspense>
    </div>
  );
};

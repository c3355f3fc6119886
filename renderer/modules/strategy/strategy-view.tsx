import { makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import { DocumentBody } from '#renderer/editing/document-body.tsx';
import { focusPlace, staysAtProblem } from '#renderer/editing/focus-place.ts';
import { usePaneLayout } from '#renderer/editing/pane-layout.ts';
import { ReadOnlyNotice } from '#renderer/editing/read-only-notice.tsx';
import { SessionNotices } from '#renderer/editing/session-notices.tsx';
import { useDocumentKeys } from '#renderer/editing/use-document-keys.ts';
import { CampaignsSection } from '#renderer/modules/strategy/campaigns/campaigns-section.tsx';
import { MaterialsSection } from '#renderer/modules/strategy/materials/materials-section.tsx';
import { StrategyPane } from '#renderer/modules/strategy/panes/strategy-pane.tsx';
import { placeOfChanges } from '#renderer/modules/strategy/place-of-changes.ts';
import { CoverageSection } from '#renderer/modules/strategy/sections/coverage-section.tsx';
import { SignaturesSection } from '#renderer/modules/strategy/sections/signatures-section.tsx';
import { TextsSection } from '#renderer/modules/strategy/sections/texts-section.tsx';
import { TopicsSection } from '#renderer/modules/strategy/sections/topics-section.tsx';
import {
  useAbout,
  useContent,
  useFindings,
  usePlace,
  useStrategy,
  useStrategyState,
} from '#renderer/modules/strategy/strategy-context.tsx';
import { StrategyHeader } from '#renderer/modules/strategy/strategy-header.tsx';
import { partEntries, STRATEGY_PARTS } from '#renderer/modules/strategy/strategy-sections.ts';
import { SectionNav } from '#renderer/ui/section-nav.tsx';
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
});

/** The parts of the strategy, the one that is worked in, a pane beside it, and the keys that work anywhere among them. */
export const StrategyView = ({ onGuided }: { readonly onGuided: () => void }) => {
  const styles = useStyles();
  const { strategyId, dossierId, session, places, jump, navigate } = useStrategy();
  const { mayEdit, whyReadOnly, state } = useAbout();
  const content = useContent((all) => all);
  const findings = useFindings();
  const { sectionKey, wish } = usePlace();
  const root = useRef<HTMLDivElement>(null);
  const work = useRef<HTMLDivElement>(null);
  const { pane, share, setPane, setShare } = usePaneLayout('strategy');
  const entries = useMemo(() => partEntries(content, findings), [content, findings]);

  useEffect(() => {
    if (!wish) return;
    places.set({ wish: null });
    focusPlace(work.current, wish);
  }, [wish, places]);

  // After an undo the person sees what it did, where it was done.
  const travel = useStrategyState((all) => all.travel);
  useEffect(() => {
    const place = travel && placeOfChanges(travel.changes, session.getState().content);
    if (place) jump(place);
  }, [travel, session, jump]);

  const goTo = (key: string) => {
    if (staysAtProblem(work.current)) return;
    places.set({ sectionKey: key });
    work.current?.scrollTo({ top: 0 });
  };
  useDocumentKeys({
    session,
    readOnly: !mayEdit,
    root,
    findings,
    jump,
    onPage: () => setPane('page'),
    onSection: (step) => {
      const at = STRATEGY_PARTS.findIndex(({ part }) => part === sectionKey);
      const next = STRATEGY_PARTS[at + step];
      if (next) goTo(next.part);
    },
  });
  useShortcuts(Object.fromEntries(STRATEGY_PARTS.map(({ part }, index) => [`Alt+${index + 1}`, () => goTo(part)])));

  // What had the focus went away with the other part: the keys go on from the heading of this one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part was shown
  useEffect(() => {
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) work.current?.querySelector('h2')?.focus({ preventScroll: true });
    }, 0);
    return () => clearTimeout(timer);
  }, [sectionKey]);

  return (
    <div ref={root} className={styles.root} data-help="strategy">
      <StrategyHeader findings={findings} onGuided={onGuided} onShowPane={setPane} />
      <SessionNotices session={session} />
      {!mayEdit && (
        <ReadOnlyNotice
          state={state}
          why={whyReadOnly ?? 'La estrategia se lee y se exporta, y no se cambia aquí.'}
          onReview={() => navigate({ screen: 'review', kind: 'strategy', documentId: strategyId, dossierId })}
          onDossier={() => navigate({ screen: 'dossier', dossierId })}
        />
      )}
      <DocumentBody
        nav={
          <SectionNav
            label="Partes de la estrategia"
            pane="partes"
            width="14.5rem"
            entries={entries}
            at={sectionKey}
            onGo={goTo}
          />
        }
        work={work}
        pane={pane === null ? null : <StrategyPane kind={pane} onKind={setPane} />}
        share={share}
        onShare={setShare}
      >
        <PartBody part={sectionKey} />
      </DocumentBody>
    </div>
  );
};

const PartBody = ({ part }: { readonly part: string }) => {
  switch (part) {
    case 'topics':
      return <TopicsSection />;
    case 'campaigns':
      return <CampaignsSection />;
    case 'coverage':
      return <CoverageSection />;
    case 'materials':
      return <MaterialsSection />;
    case 'signatures':
      return <SignaturesSection />;
    default:
      return <TextsSection />;
  }
};

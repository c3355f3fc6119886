import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { DocumentBody } from '#renderer/editing/document-body.tsx';
import { focusPlaceOnceFree, staysAtProblem } from '#renderer/editing/focus-place.ts';
import { usePaneLayout } from '#renderer/editing/pane-layout.ts';
import { SessionNotices } from '#renderer/editing/session-notices.tsx';
import { useDocumentKeys } from '#renderer/editing/use-document-keys.ts';
import {
  useAbout,
  useContent,
  useExecution,
  useExecutionState,
  useFindings,
  usePlace,
} from '#renderer/modules/execution/execution-context.tsx';
import { ExecutionHeader } from '#renderer/modules/execution/execution-header.tsx';
import { EXECUTION_PARTS, partEntries, placeOnScreen } from '#renderer/modules/execution/execution-sections.ts';
import { IndicatorsSection } from '#renderer/modules/execution/indicators/indicators-section.tsx';
import { LogSection } from '#renderer/modules/execution/log/log-section.tsx';
import { NewEntryDialog } from '#renderer/modules/execution/log/new-entry-dialog.tsx';
import { ExecutionPane } from '#renderer/modules/execution/panes/execution-pane.tsx';
import { placeOfChanges } from '#renderer/modules/execution/place-of-changes.ts';
import { ProgressSection } from '#renderer/modules/execution/progress/progress-section.tsx';
import { ReportSection } from '#renderer/modules/execution/report/report-section.tsx';
import { SpendingSection } from '#renderer/modules/execution/spending/spending-section.tsx';
import { TransparencySection } from '#renderer/modules/execution/transparency/transparency-section.tsx';
import { SectionNav } from '#renderer/ui/section-nav.tsx';
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
});

/** The parts, the one that is worked in, a pane beside it, and the keys that work anywhere among them. */
export const ExecutionView = () => {
  const styles = useStyles();
  const { dossierId, session, places, work, go, jump, navigate } = useExecution();
  const about = useAbout();
  const { mayEdit, whyReadOnly } = about;
  const content = useContent((all) => all);
  const findings = useFindings();
  const place = usePlace();
  const { sectionKey, wish } = place;
  const root = useRef<HTMLDivElement>(null);
  const { pane, share, setPane, setShare } = usePaneLayout('execution');
  const [adding, setAdding] = useState(false);
  const entries = useMemo(() => partEntries(content, about, findings), [content, about, findings]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is meant may only be drawn with another part or row
  useEffect(() => {
    if (!wish) return;
    places.set({ wish: null });
    focusPlaceOnceFree(work.current, wish);
  }, [wish, places, work, place.entryId, place.plannedId, place.indicatorId, place.commitmentId]);

  // After an undo the person sees what it did, where it was done.
  const travel = useExecutionState((all) => all.travel);
  useEffect(() => {
    const where = travel && placeOfChanges(travel.changes, session.getState().content);
    if (!where) return;
    const { content, about } = session.getState();
    places.set({ ...placeOnScreen(content, about, where), wish: where });
  }, [travel, session, places]);

  const goTo = (key: string) => {
    go({ sectionKey: key });
    // Nothing is drawn anew where it is the part on screen.
    if (document.activeElement === document.body) work.current?.querySelector('h2')?.focus({ preventScroll: true });
  };
  const add = () => mayEdit && !staysAtProblem(work.current) && setAdding(true);
  useDocumentKeys({
    session,
    readOnly: !mayEdit,
    root,
    findings,
    jump,
    onPage: () => setPane('page'),
    onSection: (step) => {
      const at = EXECUTION_PARTS.findIndex(({ part }) => part === sectionKey);
      const next = EXECUTION_PARTS[at + step];
      if (next) goTo(next.part);
    },
  });
  useShortcuts({
    ...Object.fromEntries(EXECUTION_PARTS.map(({ part }, index) => [`Alt+${index + 1}`, () => goTo(part)])),
    'Alt+N': add,
    'Ctrl+F': () => {
      if (!go({ sectionKey: 'log' })) return;
      setTimeout(
        () => root.current?.querySelector<HTMLInputElement>('[data-search] input, input[data-search]')?.focus(),
        0,
      );
    },
  });

  // What had the focus went away with the other part: the keys go on from the heading of this one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part was shown
  useEffect(() => {
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) work.current?.querySelector('h2')?.focus({ preventScroll: true });
    }, 0);
    return () => clearTimeout(timer);
  }, [sectionKey, work]);

  return (
    <div ref={root} className={styles.root} data-help="ejecucion">
      <ExecutionHeader findings={findings} onAdd={add} onShowPane={setPane} />
      <SessionNotices session={session} />
      {!mayEdit && (
        <MessageBar intent="info" shape="square">
          <MessageBarBody>
            <MessageBarTitle>Solo lectura</MessageBarTitle>
            {whyReadOnly ?? 'La bitácora se lee y se exporta, y no se cambia aquí.'}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => navigate({ screen: 'dossier', dossierId })}>
              Ver el expediente
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <DocumentBody
        nav={
          <SectionNav
            label="Partes de la ejecución"
            pane="partes"
            width="10.5rem"
            tellsWarnings
            entries={entries}
            at={sectionKey}
            onGo={goTo}
          />
        }
        work={work}
        pane={pane === null ? null : <ExecutionPane kind={pane} onKind={setPane} />}
        share={share}
        onShare={setShare}
      >
        <PartBody part={sectionKey} onAdd={add} />
      </DocumentBody>
      {adding && <NewEntryDialog onClose={() => setAdding(false)} />}
    </div>
  );
};

const PartBody = ({ part, onAdd }: { readonly part: string; readonly onAdd: () => void }) => {
  switch (part) {
    case 'spending':
      return <SpendingSection />;
    case 'progress':
      return <ProgressSection />;
    case 'indicators':
      return <IndicatorsSection />;
    case 'transparency':
      return <TransparencySection />;
    case 'report':
      return <ReportSection />;
    default:
      return <LogSection onAdd={onAdd} />;
  }
};

import { makeStyles } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { SessionNotices } from '#renderer/editing/session-notices.tsx';
import { useUndoKeys } from '#renderer/editing/use-document.ts';
import { focusPlace, staysAtProblem } from '#renderer/modules/annual-program/focus-place.ts';
import { ProgramPane } from '#renderer/modules/annual-program/panes/program-pane.tsx';
import { placeOfChanges } from '#renderer/modules/annual-program/place-of-changes.ts';
import {
  useAbout,
  useContent,
  useFindings,
  useOutline,
  usePlace,
  useProgram,
  useProgramState,
  useSections,
} from '#renderer/modules/annual-program/program-context.tsx';
import { ProgramHeader } from '#renderer/modules/annual-program/program-header.tsx';
import { useProgramLayout } from '#renderer/modules/annual-program/program-layout.ts';
import { ReadOnlyNotice } from '#renderer/modules/annual-program/read-only-notice.tsx';
import { OutlineEditor } from '#renderer/modules/annual-program/sections/outline-editor.tsx';
import { SectionBody } from '#renderer/modules/annual-program/sections/section-body.tsx';
import { sectionEntries } from '#renderer/modules/annual-program/sections/section-entries.ts';
import { SectionNav } from '#renderer/modules/annual-program/sections/section-nav.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { Splitter } from '#renderer/ui/splitter.tsx';
import { usePaneRound } from '#renderer/ui/use-pane-round.ts';
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts';
import { OUTLINE_KEY } from '#shared/domain/annual-program/section-outline.ts';
import type { Finding } from '#shared/domain/common/finding.ts';

/** The pane never pushes the section out, nor vanishes itself. */
const SPLIT_RANGE = [15, 75] as const;

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
  body: { flex: '1 1 0', minHeight: 0, display: 'flex' },
  split: { flex: '1 1 0', minWidth: 0, minHeight: 0, display: 'grid', gridTemplateRows: 'minmax(0, 1fr)' },
  work: { minWidth: 0, minHeight: 0, overflowY: 'auto' },
});

/** The sections of the profile, the one that is worked in, a pane beside it, and the keys that work anywhere among them. */
export const ProgramView = ({ onGuided }: { readonly onGuided: () => void }) => {
  const styles = useStyles();
  const { session, places, jump } = useProgram();
  const about = useAbout();
  const content = useContent((all) => all);
  const findings = useFindings();
  const sections = useSections();
  const outline = useOutline();
  const { sectionKey, wish } = usePlace();
  const notify = useNotify();
  const root = useRef<HTMLDivElement>(null);
  const work = useRef<HTMLDivElement>(null);
  const layout = useProgramLayout();
  const ordered = useMemo(() => worstFirst(findings), [findings]);
  const entries = useMemo(
    () => sectionEntries(content, about, sections, findings),
    [content, about, sections, findings],
  );
  const round = usePaneRound(root);

  useEffect(() => {
    if (!wish) return;
    places.set({ wish: null });
    focusPlace(work.current, wish);
  }, [wish, places]);

  // After an undo the person sees what it did, where it was done.
  const travel = useProgramState((state) => state.travel);
  useEffect(() => {
    const place = travel && placeOfChanges(travel.changes, session.getState().content);
    if (place) jump(place);
  }, [travel, session, jump]);

  const at = useRef(-1);
  const nextFinding = (step: 1 | -1) => {
    if (ordered.length === 0) return;
    at.current = (at.current + step + ordered.length) % ordered.length;
    const finding = ordered[at.current] ?? ordered[0];
    if (finding) jump(finding.place);
  };
  const sayItIsSaved = async () => {
    if (!about.mayEdit || !(await session.flush())) return;
    notify({
      intent: 'success',
      key: 'all-saved',
      title: 'Todo está guardado',
      body: 'Cauce guarda solo cada cambio.',
    });
  };
  const goTo = (key: string) => {
    if (staysAtProblem(work.current)) return;
    places.set({ sectionKey: key });
    work.current?.scrollTo({ top: 0 });
  };
  const nextSection = (step: 1 | -1) => {
    const keys = sections.map(({ key }) => key);
    const next = keys[keys.indexOf(sectionKey) + step];
    if (next !== undefined) goTo(next);
  };
  const { setPane } = layout;
  const showPage = useCallback(() => {
    void session.flush();
    setPane('page');
  }, [session, setPane]);
  useUndoKeys(session);
  useShortcuts({
    'Ctrl+S': () => void sayItIsSaved(),
    'Ctrl+P': showPage,
    F6: () => round(1),
    'Shift+F6': () => round(-1),
    F8: () => nextFinding(1),
    'Shift+F8': () => nextFinding(-1),
    'Alt+PageDown': () => nextSection(1),
    'Alt+PageUp': () => nextSection(-1),
  });

  // A section that isn't printed is still there to be worked: its data are the programme's.
  const section = outline.find((entry) => entry.section.key === sectionKey)?.section ?? sections[0];
  const editsOutline = sectionKey === OUTLINE_KEY;
  const { pane, share } = layout;
  return (
    <div ref={root} className={styles.root} data-help="annual-program">
      <ProgramHeader findings={ordered} onGuided={onGuided} onShowPane={setPane} />
      <SessionNotices session={session} />
      <ReadOnlyNotice />
      <div className={styles.body}>
        <SectionNav entries={entries} at={editsOutline ? OUTLINE_KEY : (section?.key ?? '')} onGo={goTo} />
        <div
          className={styles.split}
          style={{
            gridTemplateColumns:
              pane === null ? 'minmax(0, 1fr)' : `minmax(0, ${1 - share}fr) auto minmax(0, ${share}fr)`,
          }}
        >
          <div ref={work} className={styles.work} data-pane="trabajo">
            {editsOutline ? <OutlineEditor /> : section && <SectionBody key={section.key} section={section} />}
          </div>
          {pane !== null && (
            <>
              <Splitter range={SPLIT_RANGE} label="Ancho del panel" share={share} onShare={layout.setShare} />
              <ProgramPane kind={pane} findings={ordered} sectionKind={section?.kind} onKind={setPane} />
            </>
          )}
        </div>
      </div>
    </div>
  );
};

const SEVERITIES = { blocking: 0, warning: 1, info: 2 } as const;

const worstFirst = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => SEVERITIES[a.severity] - SEVERITIES[b.severity]);

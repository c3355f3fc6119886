import { makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import { DocumentBody } from '#renderer/editing/document-body.tsx';
import { staysAtProblem } from '#renderer/editing/focus-place.ts';
import { usePaneLayout } from '#renderer/editing/pane-layout.ts';
import { SessionNotices } from '#renderer/editing/session-notices.tsx';
import { useDocumentKeys } from '#renderer/editing/use-document-keys.ts';
import { focusPlace } from '#renderer/modules/annual-program/focus-place.ts';
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
import { ReadOnlyNotice } from '#renderer/modules/annual-program/read-only-notice.tsx';
import { OutlineEditor } from '#renderer/modules/annual-program/sections/outline-editor.tsx';
import { SectionBody } from '#renderer/modules/annual-program/sections/section-body.tsx';
import { sectionEntries } from '#renderer/modules/annual-program/sections/section-entries.ts';
import { SectionNav } from '#renderer/modules/annual-program/sections/section-nav.tsx';
import { OUTLINE_KEY } from '#shared/domain/annual-program/section-outline.ts';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
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
  const root = useRef<HTMLDivElement>(null);
  const work = useRef<HTMLDivElement>(null);
  const { pane, share, setPane, setShare } = usePaneLayout('annual-program');
  const entries = useMemo(
    () => sectionEntries(content, about, sections, findings),
    [content, about, sections, findings],
  );

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

  const goTo = (key: string) => {
    if (staysAtProblem(work.current)) return;
    places.set({ sectionKey: key });
    work.current?.scrollTo({ top: 0 });
  };
  useDocumentKeys({
    session,
    readOnly: !about.mayEdit,
    root,
    findings,
    jump,
    onPage: () => setPane('page'),
    onSection: (step) => {
      const keys = sections.map(({ key }) => key);
      const next = keys[keys.indexOf(sectionKey) + step];
      if (next !== undefined) goTo(next);
    },
  });

  // A section that isn't printed is still there to be worked: its data are the programme's.
  const section = outline.find((entry) => entry.section.key === sectionKey)?.section ?? sections[0];
  const editsOutline = sectionKey === OUTLINE_KEY;
  return (
    <div ref={root} className={styles.root} data-help="annual-program">
      <ProgramHeader findings={findings} onGuided={onGuided} onShowPane={setPane} />
      <SessionNotices session={session} />
      <ReadOnlyNotice />
      <DocumentBody
        nav={<SectionNav entries={entries} at={editsOutline ? OUTLINE_KEY : (section?.key ?? '')} onGo={goTo} />}
        work={work}
        pane={
          pane === null ? null : (
            <ProgramPane kind={pane} findings={findings} sectionKind={section?.kind} onKind={setPane} />
          )
        }
        share={share}
        onShare={setShare}
      >
        {editsOutline ? <OutlineEditor /> : section && <SectionBody key={section.key} section={section} />}
      </DocumentBody>
    </div>
  );
};

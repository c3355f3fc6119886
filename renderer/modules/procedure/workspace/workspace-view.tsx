import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type DialogName, WorkspaceDialogs } from '#renderer/modules/procedure/dialogs/workspace-dialogs.tsx';
import { focusPlace } from '#renderer/modules/procedure/focus-place.ts';
import { WorkspacePane } from '#renderer/modules/procedure/panes/workspace-pane.tsx';
import type { ProcedureNavigate } from '#renderer/modules/procedure/procedure-screen.tsx';
import {
  editorPlace,
  editorSections,
  findingCounts,
  isFilled,
  worstFirst,
} from '#renderer/modules/procedure/section-list.ts';
import { SectionEditor } from '#renderer/modules/procedure/sections/section-editor.tsx';
import { useEditor, useSession } from '#renderer/modules/procedure/session-context.tsx';
import { useDerived } from '#renderer/modules/procedure/use-derived.ts';
import type { Jumper } from '#renderer/modules/procedure/workspace/jumper.ts';
import { placeOfChanges } from '#renderer/modules/procedure/workspace/place-of-changes.ts';
import { ProcedureHeader } from '#renderer/modules/procedure/workspace/procedure-header.tsx';
import { SectionNavigator } from '#renderer/modules/procedure/workspace/section-navigator.tsx';
import { useLayout } from '#renderer/modules/procedure/workspace/use-layout.ts';
import { useWorkspaceKeys } from '#renderer/modules/procedure/workspace/use-workspace-keys.ts';
import { WorkspaceNotices } from '#renderer/modules/procedure/workspace/workspace-notices.tsx';
import { Splitter } from '#renderer/ui/splitter.tsx';
import { usePaneRound } from '#renderer/ui/use-pane-round.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';

/** The panes never push the editor out, nor vanish themselves. */
const SPLIT_RANGE = [20, 80] as const;

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
  body: { flex: '1 1 0', minHeight: 0, display: 'grid' },
  editor: { minWidth: 0, minHeight: 0, overflow: 'hidden' },
  work: { minWidth: 0, minHeight: 0, display: 'grid' },
  panes: { minWidth: 0, minHeight: 0, display: 'grid' },
  second: { borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
});

type Props = { readonly jumper: Jumper; readonly navigate: ProcedureNavigate };

/** Navigator, editor and panes beside each other, and the keys that work anywhere among them. */
export const WorkspaceView = ({ jumper, navigate }: Props) => {
  const styles = useStyles();
  const { session, profile, readOnly } = useEditor();
  const root = useRef<HTMLDivElement>(null);
  const work = useRef<HTMLDivElement>(null);
  const layout = useLayout(work);
  const hasLeftovers = useSession((state) => state.content.leftover.length > 0);
  const sections = useMemo(() => editorSections(profile, hasLeftovers), [profile, hasLeftovers]);
  const [sectionKey, setSectionKey] = useState(() => firstSection(sections));
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [postsOpen, setPostsOpen] = useState(false);
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const { findings, drawing } = useDerived(session, profile, layout.panes.includes('flow'));
  const ordered = useMemo(() => worstFirst(findings), [findings]);
  const item = sections.find((section) => section.key === sectionKey) ?? sections[0];

  // The navigator may lag a moment behind the typing: marks and counts are not worth a late key.
  const shownContent = useDeferredValue(useSession((state) => state.content));
  const filled = useMemo(
    () => new Set(sections.filter((section) => isFilled(shownContent, section)).map((section) => section.key)),
    [sections, shownContent],
  );
  const counts = useMemo(() => findingCounts(findings, session.getState().content), [findings, session]);

  const go = useCallback(
    (place: FindingPlace) => {
      const { content } = session.getState();
      const target = editorPlace(place, content);
      flushSync(() => {
        setSectionKey(target.section);
        setPostsOpen(content.post.some((post) => post.id === target.rowId));
      });
      focusWhenThere(target);
    },
    [session],
  );
  useEffect(() => jumper.connect(go), [jumper, go]);

  const selectFromDrawing = useCallback(
    (id: string) => {
      setSelectedId(id);
      const activities = profile.sections.find((section) => section.kind === 'activities')?.key;
      if (activities) go({ section: activities, rowId: id, field: 'description' });
    },
    [go, profile],
  );

  // After an undo the person sees what it did, where it was done.
  const travel = useSession((state) => state.travel);
  useEffect(() => {
    const place = travel && placeOfChanges(travel.changes, session.getState().content, profile);
    if (place) go(place);
  }, [travel, session, profile, go]);

  const selectSection = useCallback((key: string) => setSectionKey(key), []);
  const showPane = layout.showPane;
  useWorkspaceKeys({
    findings: ordered,
    jump: go,
    round: usePaneRound(root),
    showPage: () => showPane('page'),
    nameSnapshot: () => !readOnly && setDialog('snapshot'),
  });

  if (!item) return null;
  return (
    <div ref={root} className={styles.root}>
      <ProcedureHeader findings={ordered} onDialog={setDialog} onShowPane={showPane} />
      <WorkspaceNotices navigate={navigate} />
      <div
        className={styles.body}
        style={{ gridTemplateColumns: `${layout.navigatorOpen ? '224px' : '48px'} minmax(0, 1fr)` }}
      >
        <SectionNavigator
          sections={sections}
          current={item.key}
          filled={filled}
          counts={counts}
          open={layout.navigatorOpen}
          onOpenChange={layout.setNavigatorOpen}
          onSelect={selectSection}
        />
        <div
          ref={work}
          className={styles.work}
          style={{
            gridTemplateColumns:
              layout.panes.length === 0
                ? 'minmax(0, 1fr)'
                : `minmax(0, ${1 - layout.rightShare}fr) auto minmax(0, ${layout.rightShare}fr)`,
          }}
        >
          <section className={styles.editor} data-pane="editor" aria-label={`Editor: ${item.title}`}>
            <SectionEditor
              item={item}
              selectedActivityId={selectedId}
              onSelectActivity={setSelectedId}
              postsOpen={postsOpen}
              onPostsOpen={setPostsOpen}
              onShowFlowchart={() => showPane('flow')}
            />
          </section>
          {layout.panes.length > 0 && (
            <>
              <Splitter
                range={SPLIT_RANGE}
                label="Ancho del panel"
                share={layout.rightShare}
                onShare={layout.setRightShare}
              />
              <div
                className={styles.panes}
                style={{ gridTemplateColumns: `repeat(${layout.panes.length}, minmax(0, 1fr))` }}
              >
                {layout.panes.map((kind, index) => (
                  <div key={kind} className={mergeClasses(styles.editor, index > 0 && styles.second)}>
                    <WorkspacePane
                      kind={kind}
                      compact={layout.panes.length > 1}
                      findings={ordered}
                      drawing={drawing}
                      selectedActivityId={selectedId}
                      onSelectActivity={selectFromDrawing}
                      onKind={(next) => layout.setPane(index, next)}
                      onClose={() => layout.closePane(index)}
                      onBeside={layout.panes.length === 1 && layout.roomForTwo ? layout.openBeside : undefined}
                    />
                  </div>
                ))}
              </div>
            </>
          )}
        </div>
      </div>
      <WorkspaceDialogs
        name={dialog}
        findings={ordered}
        navigate={navigate}
        onClose={() => setDialog(null)}
        onOpen={setDialog}
      />
    </div>
  );
};

/** Work begins in the table: it is what everything else follows from. */
const firstSection = (sections: ReturnType<typeof editorSections>): string =>
  sections.find((section) => section.section?.kind === 'activities')?.key ?? sections[0]?.key ?? '';

/** Rows of a long table come a moment after its first ones. */
const focusWhenThere = (place: FindingPlace, tries = 40): void => {
  if (focusPlace(document, place) || tries === 0) return;
  requestAnimationFrame(() => focusWhenThere(place, tries - 1));
};

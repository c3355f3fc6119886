import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { DocumentBody } from '#renderer/editing/document-body.tsx';
import { staysAtProblem } from '#renderer/editing/focus-place.ts';
import { type PaneKind, usePaneLayout } from '#renderer/editing/pane-layout.ts';
import { SessionNotices } from '#renderer/editing/session-notices.tsx';
import { useDocumentKeys } from '#renderer/editing/use-document-keys.ts';
import { useFindings, useMediaPlan, useMediaPlanState } from '#renderer/modules/media-plan/media-plan-context.tsx';
import { MediaPlanHeader } from '#renderer/modules/media-plan/media-plan-header.tsx';
import { MediaPlanNav } from '#renderer/modules/media-plan/media-plan-nav.tsx';
import { MediaPlanPane } from '#renderer/modules/media-plan/media-plan-pane.tsx';
import { MEDIA_PARTS, type MediaPart, partOf } from '#renderer/modules/media-plan/media-plan-sections.ts';
import { OtherCopyNotice } from '#renderer/modules/media-plan/other-copy-notice.tsx';
import { placeOfChanges } from '#renderer/modules/media-plan/place-of-changes.ts';
import { SectionBody } from '#renderer/modules/media-plan/section-body.tsx';
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
  notice: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}` },
});

/** The parts on the left, the one that is worked on in the middle, a pane beside it, and the keys that work anywhere. */
export const MediaPlanView = ({ onGuided }: { readonly onGuided: () => void }) => {
  const styles = useStyles();
  const { session, readOnly, places, lineView } = useMediaPlan();
  const root = useRef<HTMLDivElement>(null);
  const work = useRef<HTMLDivElement>(null);
  const { pane, share, setPane, setShare } = usePaneLayout('media-plan');
  const [part, setPart] = useState<MediaPart>('lines');
  const whyReadOnly = useMediaPlanState((state) => state.about.whyReadOnly);
  const travel = useMediaPlanState((state) => state.travel);
  const findings = useFindings();

  useEffect(
    () =>
      places.onShow((section) => {
        const target = partOf(section);
        if (target) setPart(target);
      }),
    [places],
  );

  // After an undo the person sees what it did, where it was done.
  useEffect(() => {
    const place = travel && placeOfChanges(travel.changes, session.getState().content);
    if (place) places.jump(place);
  }, [travel, session, places]);

  // What had the focus went away with the other part: the keys go on from the heading of this one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part was shown
  useEffect(() => {
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) work.current?.querySelector('h2')?.focus({ preventScroll: true });
    }, 0);
    return () => clearTimeout(timer);
  }, [part]);

  // Beside a pane there is no room for the table and the whole line too; its button brings the line back.
  const openPane = (kind: PaneKind) => {
    if (pane === null && window.innerWidth < ROOM_FOR_THREE) lineView.set({ editor: false });
    setPane(kind);
  };
  const go = (to: MediaPart) => {
    if (!staysAtProblem(work.current)) setPart(to);
  };
  useDocumentKeys({
    session,
    readOnly,
    root,
    findings,
    jump: places.jump,
    onPage: () => openPane('page'),
    onSection: (step) => {
      const next = MEDIA_PARTS[MEDIA_PARTS.findIndex((one) => one.part === part) + step];
      if (next) go(next.part);
    },
  });
  useShortcuts(Object.fromEntries(MEDIA_PARTS.map((one, index) => [`Alt+${index + 1}`, () => go(one.part)])));

  return (
    <div ref={root} className={styles.root} data-help="media-plan">
      <MediaPlanHeader onShowPane={openPane} onGuided={onGuided} />
      <div className={styles.notice}>
        <SessionNotices session={session} />
        <OtherCopyNotice />
        {readOnly && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>
              Este plan de medios se lee y no se cambia. {whyReadOnly ?? 'Otra persona lo tiene.'}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      <DocumentBody
        nav={<MediaPlanNav at={part} onGo={go} />}
        work={work}
        pane={pane === null ? null : <MediaPlanPane kind={pane} onKind={setPane} />}
        share={share}
        onShare={setShare}
      >
        <SectionBody part={part} />
      </DocumentBody>
    </div>
  );
};

/** CSS pixels. */
const ROOM_FOR_THREE = 1500;

import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { DocumentBody } from '#renderer/editing/document-body.tsx';
import { staysAtProblem } from '#renderer/editing/focus-place.ts';
import { usePaneLayout } from '#renderer/editing/pane-layout.ts';
import { SessionNotices } from '#renderer/editing/session-notices.tsx';
import { useDiagnosis, useDiagnosisState, useFindings } from '#renderer/modules/diagnosis/diagnosis-context.tsx';
import { DiagnosisHeader } from '#renderer/modules/diagnosis/diagnosis-header.tsx';
import { DIAGNOSIS_PARTS, type DiagnosisPart, partOf } from '#renderer/modules/diagnosis/diagnosis-sections.ts';
import { DiagnosisPane } from '#renderer/modules/diagnosis/panes/diagnosis-pane.tsx';
import { PartList } from '#renderer/modules/diagnosis/part-list.tsx';
import { placeOfChanges } from '#renderer/modules/diagnosis/place-of-changes.ts';
import { ConclusionsSection } from '#renderer/modules/diagnosis/sections/conclusions-section.tsx';
import { ContextSection } from '#renderer/modules/diagnosis/sections/context-section.tsx';
import { CoverageSection } from '#renderer/modules/diagnosis/sections/coverage-section.tsx';
import { PopulationsSection } from '#renderer/modules/diagnosis/sections/populations-section.tsx';
import { ResultsSection } from '#renderer/modules/diagnosis/sections/results-section.tsx';
import { SegmentsSection } from '#renderer/modules/diagnosis/sections/segments-section.tsx';
import { SourcesSection } from '#renderer/modules/diagnosis/sections/sources-section.tsx';
import { SwotSection } from '#renderer/modules/diagnosis/sections/swot-section.tsx';
import { TerritoriesSection } from '#renderer/modules/diagnosis/sections/territories-section.tsx';
import { TreesSection } from '#renderer/modules/diagnosis/trees/trees-section.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { usePaneRound } from '#renderer/ui/use-pane-round.ts';
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts';
import { assertNever } from '#shared/domain/common/assert-never.ts';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
  notice: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}` },
});

/** The parts on the left, the one that is worked on in the middle, a pane beside it, and the keys that work anywhere. */
export const DiagnosisView = ({ onGuided }: { readonly onGuided: () => void }) => {
  const styles = useStyles();
  const { session, readOnly, places } = useDiagnosis();
  const notify = useNotify();
  const root = useRef<HTMLDivElement>(null);
  const { pane, share, setPane, setShare } = usePaneLayout('diagnosis');
  const [part, setPart] = useState<DiagnosisPart>('context');
  const whyReadOnly = useDiagnosisState((state) => state.about.whyReadOnly);
  const travel = useDiagnosisState((state) => state.travel);
  const findings = useFindings();
  const round = usePaneRound(root);

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
  const work = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part was shown
  useEffect(() => {
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) work.current?.querySelector('h2')?.focus({ preventScroll: true });
    }, 0);
    return () => clearTimeout(timer);
  }, [part]);

  const goTo = (to: DiagnosisPart) => {
    if (!staysAtProblem(work.current)) setPart(to);
  };
  const at = useRef(-1);
  const nextFinding = (step: 1 | -1) => {
    if (findings.length === 0) return;
    at.current = (at.current + step + findings.length) % findings.length;
    const finding = findings[at.current];
    if (finding) places.jump(finding.place);
  };
  const sayItIsSaved = async () => {
    if (readOnly || !(await session.flush())) return;
    notify({
      intent: 'success',
      key: 'all-saved',
      title: 'Todo está guardado',
      body: 'Cauce guarda solo cada cambio.',
    });
  };
  useShortcuts({
    'Ctrl+S': () => void sayItIsSaved(),
    'Ctrl+P': () => {
      void session.flush();
      setPane('page');
    },
    F6: () => round(1),
    'Shift+F6': () => round(-1),
    F8: () => nextFinding(1),
    'Shift+F8': () => nextFinding(-1),
    ...Object.fromEntries(DIAGNOSIS_PARTS.map((one, index) => [`Alt+${(index + 1) % 10}`, () => goTo(one.part)])),
  });

  return (
    <div ref={root} className={styles.root} data-help="diagnosis">
      <DiagnosisHeader onShowPane={setPane} onGuided={onGuided} />
      <div className={styles.notice}>
        <SessionNotices session={session} />
        {readOnly && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>
              Este diagnóstico se lee y no se cambia. {whyReadOnly ?? 'Otra persona lo tiene.'}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      <DocumentBody
        nav={<PartList at={part} onGo={goTo} />}
        work={work}
        pane={pane === null ? null : <DiagnosisPane kind={pane} onKind={setPane} />}
        share={share}
        onShare={setShare}
      >
        <PartBody part={part} />
      </DocumentBody>
    </div>
  );
};

const PartBody = ({ part }: { readonly part: DiagnosisPart }) => {
  switch (part) {
    case 'context':
      return <ContextSection />;
    case 'territories':
      return <TerritoriesSection />;
    case 'sources':
      return <SourcesSection />;
    case 'segments':
      return <SegmentsSection />;
    case 'populations':
      return <PopulationsSection />;
    case 'coverage':
      return <CoverageSection />;
    case 'swot':
      return <SwotSection />;
    case 'trees':
      return <TreesSection />;
    case 'conclusions':
      return <ConclusionsSection />;
    case 'results':
      return <ResultsSection />;
    default:
      return assertNever(part);
  }
};

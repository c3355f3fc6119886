import { CounterBadge, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { call } from '#renderer/api.ts';
import type { Navigate } from '#renderer/app/routes.ts';
import { focusPlaceOnceFree } from '#renderer/editing/focus-place.ts';
import { AnswersTab } from '#renderer/modules/review/answers/answers-tab.tsx';
import { ChecksTab } from '#renderer/modules/review/checks/checks-tab.tsx';
import { HistoryTab } from '#renderer/modules/review/history/history-tab.tsx';
import { ReadingTab } from '#renderer/modules/review/reading/reading-tab.tsx';
import { useReviewDraft } from '#renderer/modules/review/reading/use-review-draft.ts';
import { ReviewProvider } from '#renderer/modules/review/review-context.tsx';
import { ReviewHeader } from '#renderer/modules/review/review-header.tsx';
import { routeOfDocument } from '#renderer/modules/review/review-places.ts';
import { FIRST_TAB, REVIEW_TABS, type ReviewTab } from '#renderer/modules/review/review-tabs.ts';
import { StandingCard } from '#renderer/modules/review/standing-card.tsx';
import { useReviewWrites } from '#renderer/modules/review/use-review-writes.ts';
import { VersionsTab } from '#renderer/modules/review/versions/versions-tab.tsx';
import { useReportSave } from '#renderer/ui/save-status.tsx';
import { usePaneRound } from '#renderer/ui/use-pane-round.ts';
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import type { ReviewedKind } from '#shared/domain/review/review.ts';
import { openObservations } from '#shared/domain/review/review-state.ts';
import { reviewSectionName } from '#shared/domain/review/section-names.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';
import type { DossierSummary } from '#shared/ipc/dossier-channels.ts';
import type { Delivery } from '#shared/ipc/package-channels.ts';
import type { OpenedReview, ReviewReading } from '#shared/ipc/review-channels.ts';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
  tabs: { flexShrink: 0, padding: '0 12px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  label: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  body: { flex: '1 1 0', minHeight: 0, overflow: 'hidden' },
});

type Props = {
  readonly kind: ReviewedKind;
  readonly documentId: string;
  readonly dossierId: string;
  /** A tab, and what stands in it, that a search found. */
  readonly place: FindingPlace | undefined;
  readonly dossier: DossierSummary;
  readonly opened: OpenedReview;
  readonly reading: readonly ReviewReading[];
  readonly deliveries: readonly Delivery[];
  readonly desk: Desk;
  readonly navigate: Navigate;
};

/** Where the document stands, what can be done with it, and everything that was ever done. */
export const ReviewWorkspace = ({
  kind,
  documentId,
  dossierId,
  place,
  dossier,
  reading,
  deliveries,
  desk,
  navigate,
  ...first
}: Props) => {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const { opened, write, settled } = useReviewWrites(first.opened);
  const [tab, setTab] = useState<ReviewTab>(() => tabOfPlace(place) ?? FIRST_TAB[first.opened.state]);
  useEffect(() => {
    const wanted = tabOfPlace(place);
    if (!place || !wanted) return;
    setTab(wanted);
    // The tab must stand before something in it takes the focus.
    requestAnimationFrame(() => focusPlaceOnceFree(root.current, place));
  }, [place]);
  const last = opened.content.act.at(-1);
  const report = useReportSave();
  const draft = useReviewDraft({
    sending: opened.state === 'sent' && last ? last.id : null,
    known: first.opened.draft,
    save: (sending, notes) => call('review.saveDraft', { kind, documentId, sending, draft: notes }),
    report,
  });
  const round = usePaneRound(root);

  const jump = useCallback(
    (place: FindingPlace) => {
      const route = routeOfDocument(kind, documentId, dossierId, place);
      if (route) navigate(route);
    },
    [kind, documentId, dossierId, navigate],
  );
  const placeName = useMemo(() => placeNames(kind, reading), [kind, reading]);
  const { archived } = dossier;
  const readOnly = archived || opened.heldElsewhere !== '';
  const tools = useMemo(
    () => ({
      kind,
      documentId,
      desk,
      archived,
      readOnly,
      opened,
      reading,
      deliveries,
      draft,
      write,
      settled,
      jump,
      placeName,
      navigate,
    }),
    [
      kind,
      documentId,
      desk,
      archived,
      readOnly,
      opened,
      reading,
      deliveries,
      draft,
      write,
      settled,
      jump,
      placeName,
      navigate,
    ],
  );

  useShortcuts({
    F6: () => round(1),
    'Shift+F6': () => round(-1),
    ...Object.fromEntries(REVIEW_TABS.map(({ tab: name }, index) => [`Alt+${index + 1}`, () => setTab(name)])),
  });

  const counts: Readonly<Partial<Record<ReviewTab, number>>> = {
    checks: opened.findings.filter(({ severity }) => severity === 'blocking').length,
    answers: openObservations(opened.content).length,
    reading: readOnly ? 0 : draft.observations.length,
  };
  return (
    <ReviewProvider value={tools}>
      <div ref={root} className={styles.root} data-help="review">
        <ReviewHeader
          dossierId={dossierId}
          programName={dossier.programName}
          fiscalYear={dossier.fiscalYear}
          onOpen={() => {
            const route = routeOfDocument(kind, documentId, dossierId);
            if (route) navigate(route);
          }}
        />
        <StandingCard dossierId={dossierId} onTab={setTab} />
        <TabList
          className={styles.tabs}
          size="small"
          selectedValue={tab}
          aria-label="Partes de la revisión"
          data-pane="pestañas"
          onTabSelect={(_, data) => setTab(REVIEW_TABS.find((one) => one.tab === data.value)?.tab ?? 'history')}
        >
          {REVIEW_TABS.map(({ tab: name, label }) => (
            <Tab key={name} value={name} id={`review-tab-${name}`} aria-controls="review-panel">
              <span className={styles.label}>
                {label}
                <TabCount tab={name} count={counts[name] ?? 0} />
              </span>
            </Tab>
          ))}
        </TabList>
        <div
          id="review-panel"
          className={styles.body}
          role="tabpanel"
          aria-labelledby={`review-tab-${tab}`}
          data-pane="trabajo"
          data-help={REVIEW_TABS.find((one) => one.tab === tab)?.help}
        >
          {BODIES[tab]}
        </div>
      </div>
    </ReviewProvider>
  );
};

const tabOfPlace = (place: FindingPlace | undefined): ReviewTab | undefined =>
  REVIEW_TABS.find(({ tab }) => tab === place?.section)?.tab;

const BODIES: Readonly<Record<ReviewTab, ReactNode>> = {
  checks: <ChecksTab />,
  reading: <ReadingTab />,
  answers: <AnswersTab />,
  history: <HistoryTab />,
  versions: <VersionsTab />,
};

const TabCount = ({ tab, count }: { readonly tab: ReviewTab; readonly count: number }) =>
  count === 0 ? null : (
    <CounterBadge
      size="small"
      color={tab === 'reading' ? 'brand' : 'danger'}
      count={count}
      role="img"
      aria-label={`${count} ${COUNTED[tab] ?? ''}`}
    />
  );

const COUNTED: Readonly<Partial<Record<ReviewTab, string>>> = {
  checks: 'que impiden enviar',
  answers: 'sin contestar',
  reading: 'observaciones anotadas',
};

/** Rows by their names in the document as it stands; what observations of former rounds named may be gone. */
const placeNames = (kind: ReviewedKind, reading: readonly ReviewReading[]) => {
  const names = new Map(
    reading.flatMap(({ groups }) =>
      groups.flatMap(({ rows }) => rows.map(({ rowId, name }) => [rowId, name] as const)),
    ),
  );
  return (section: string, rowId: string | null): string => {
    const title = reading.find((one) => one.section === section)?.title ?? reviewSectionName(kind, section);
    return rowId === null ? title : `${title}, ${names.get(rowId) ?? 'un renglón que ya no está'}`;
  };
};

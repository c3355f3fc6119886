import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import { DocumentBody } from '#renderer/editing/document-body.tsx';
import { focusPlaceOnceFree, staysAtProblem } from '#renderer/editing/focus-place.ts';
import { usePaneLayout } from '#renderer/editing/pane-layout.ts';
import { SessionNotices } from '#renderer/editing/session-notices.tsx';
import { useDocumentKeys } from '#renderer/editing/use-document-keys.ts';
import { AGREEMENT_PARTS, findingsOf, partEntries } from '#renderer/modules/agreements/agreement-parts.ts';
import {
  CurrentProvider,
  useAbout,
  useAgreements,
  useAgreementsState,
  useContent,
  useFindings,
  usePlace,
} from '#renderer/modules/agreements/agreements-context.tsx';
import { AgreementHeader, ListHeader } from '#renderer/modules/agreements/agreements-header.tsx';
import { AgreementsPane } from '#renderer/modules/agreements/agreements-pane.tsx';
import { AgreementGuided } from '#renderer/modules/agreements/guided/agreement-guided.tsx';
import { AgreementsList } from '#renderer/modules/agreements/list/agreements-list.tsx';
import { PartBody } from '#renderer/modules/agreements/parts/part-body.tsx';
import { SignedNotice } from '#renderer/modules/agreements/parts/signed-notice.tsx';
import { placeOfChanges } from '#renderer/modules/agreements/place-of-changes.ts';
import { SectionNav } from '#renderer/ui/section-nav.tsx';
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts';
import { agreementStanding } from '#shared/domain/agreements/agreement-states.ts';
import type { Agreement, AgreementsContent } from '#shared/domain/agreements/agreements.ts';
import type { Finding } from '#shared/domain/common/finding.ts';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
});

/** The list or one agreement, a pane beside it, and the keys that work anywhere among them. */
export const AgreementsView = ({ guided }: { readonly guided: boolean }) => {
  const styles = useStyles();
  const { agreementsId, dossierId, session, places, jump, navigate } = useAgreements();
  const { mayEdit, whyReadOnly } = useAbout();
  const content = useContent((all) => all);
  const all = useFindings();
  const { agreementId, sectionKey, open, wish } = usePlace();
  const root = useRef<HTMLDivElement>(null);
  const work = useRef<HTMLDivElement>(null);
  const { pane, share, setPane, setShare } = usePaneLayout('agreements');
  const agreement = content.agreement.find(({ id }) => id === agreementId);
  const findings = useMemo(() => (agreement ? findingsOf(content, all, agreement.id) : all), [content, all, agreement]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is meant may only be drawn with another agreement, part or row
  useEffect(() => {
    if (!wish) return;
    places.set({ wish: null });
    // A row of the list is gone through as a whole; what it holds isn't in the round of Tab.
    const row = wish.section === 'list' && work.current?.querySelector<HTMLElement>(`tr[data-row="${wish.rowId}"]`);
    if (row) row.focus();
    else focusPlaceOnceFree(work.current, wish);
  }, [wish, places, agreementId, sectionKey, open]);

  // After an undo or an act the person sees what it did, where it was done.
  const travel = useAgreementsState((state) => state.travel);
  useEffect(() => {
    const place = travel && placeOfChanges(travel.changes, session.getState().content);
    if (place) jump(place);
  }, [travel, session, jump]);

  const goTo = (key: string) => {
    if (staysAtProblem(work.current)) return;
    // Nothing is drawn anew, and what had the focus gave it up to hand over what was typed.
    if (key === sectionKey) {
      if (document.activeElement === document.body) work.current?.querySelector('h2')?.focus({ preventScroll: true });
      return;
    }
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
      const next = AGREEMENT_PARTS[AGREEMENT_PARTS.findIndex(({ part }) => part === sectionKey) + step];
      if (agreement && next) goTo(next.part);
    },
  });
  useShortcuts({ 'Alt+N': () => agreement === undefined && toBegin(root.current) });
  useShortcuts(
    Object.fromEntries(AGREEMENT_PARTS.map(({ part }, index) => [`Alt+${index + 1}`, () => agreement && goTo(part)])),
  );

  // What had the focus went away with the other part: the keys go on from the heading of this one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part was shown
  useEffect(() => {
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) work.current?.querySelector('h2')?.focus({ preventScroll: true });
    }, 0);
    return () => clearTimeout(timer);
  }, [sectionKey, agreementId]);

  const route = { screen: 'agreements', agreementsId, dossierId } as const;
  const place = agreement ? { place: { section: sectionKey, rowId: agreement.id } } : {};
  if (guided && agreement && mayGuide(content, agreement, mayEdit)) {
    return (
      <CurrentProvider value={agreement}>
        <AgreementGuided onLeave={() => navigate({ ...route, ...place })} />
      </CurrentProvider>
    );
  }
  return (
    <div ref={root} className={styles.root} data-help="convenios">
      {agreement ? (
        <AgreementHeader
          agreement={agreement}
          findings={findings}
          onShowPane={setPane}
          onBack={() => {
            if (!staysAtProblem(work.current)) {
              places.set({ agreementId: null, wish: { section: 'list', rowId: agreement.id } });
            }
          }}
          {...(mayGuide(content, agreement, mayEdit)
            ? { onGuided: () => navigate({ ...route, ...place, guided: true }) }
            : {})}
        />
      ) : (
        <ListHeader onShowPane={setPane} />
      )}
      <SessionNotices session={session} />
      {!mayEdit && (
        <MessageBar intent="info" layout="multiline" shape="square">
          <MessageBarBody>
            <MessageBarTitle>Solo lectura</MessageBarTitle>
            {whyReadOnly ?? 'Los convenios se leen y se exportan, y no se cambian aquí.'}
          </MessageBarBody>
        </MessageBar>
      )}
      <CurrentProvider value={agreement ?? null}>
        {agreement && <SignedNotice />}
        <DocumentBody
          nav={agreement ? <PartsNav agreement={agreement} findings={findings} at={sectionKey} onGo={goTo} /> : null}
          work={work}
          pane={pane === null ? null : <AgreementsPane kind={pane} findings={findings} onKind={setPane} />}
          share={share}
          onShare={setShare}
        >
          {agreement ? <PartBody key={agreement.id} part={sectionKey} /> : <AgreementsList />}
        </DocumentBody>
      </CurrentProvider>
    </div>
  );
};

/** What can still be written is asked one thing at a time; an amendment says only what changes. */
const mayGuide = (content: AgreementsContent, agreement: Agreement, mayEdit: boolean): boolean =>
  mayEdit && agreement.kind !== 'amendment' && agreementStanding(content, agreement, '').state === 'draft';

/** To the button that begins one; where that is a menu, it opens. */
const toBegin = (root: HTMLElement | null): void => {
  const button = root?.querySelector<HTMLElement>('[data-begin]');
  button?.focus();
  if (button?.getAttribute('aria-haspopup') === 'menu') button.click();
};

type NavProps = {
  readonly agreement: Agreement;
  readonly findings: readonly Finding[];
  readonly at: string;
  readonly onGo: (key: string) => void;
};

const PartsNav = ({ agreement, findings, at, onGo }: NavProps) => {
  const content = useContent((all) => all);
  const entries = useMemo(() => partEntries(content, agreement, findings), [content, agreement, findings]);
  return <SectionNav label="Partes del convenio" pane="partes" width="13rem" entries={entries} at={at} onGo={onGo} />;
};

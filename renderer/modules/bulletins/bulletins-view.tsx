import { Button, makeStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { MegaphoneLoudRegular } from '@fluentui/react-icons/svg/megaphone-loud';
import { useEffect, useMemo, useRef, useState } from 'react';
import { ExportMenu } from '#renderer/documents/export-menu.tsx';
import { DocumentBody } from '#renderer/editing/document-body.tsx';
import { DocumentHeader, Flushed } from '#renderer/editing/document-header.tsx';
import { focusPlaceOnceFree, staysAtProblem } from '#renderer/editing/focus-place.ts';
import { usePaneLayout } from '#renderer/editing/pane-layout.ts';
import { ReadOnlyNotice } from '#renderer/editing/read-only-notice.tsx';
import { SessionNotices } from '#renderer/editing/session-notices.tsx';
import { useDocumentKeys } from '#renderer/editing/use-document-keys.ts';
import { findingsOf, placeOfChanges } from '#renderer/modules/bulletins/bulletin-places.ts';
import {
  useAbout,
  useBulletins,
  useBulletinsState,
  useContent,
  useFindings,
  usePlace,
} from '#renderer/modules/bulletins/bulletins-context.tsx';
import { BulletinsPane } from '#renderer/modules/bulletins/bulletins-pane.tsx';
import { BulletinCard } from '#renderer/modules/bulletins/card/bulletin-card.tsx';
import { type BulletinFilter, newestFirst } from '#renderer/modules/bulletins/list/bulletin-entries.ts';
import { BulletinsList } from '#renderer/modules/bulletins/list/bulletins-list.tsx';
import { useBulletinActions } from '#renderer/modules/bulletins/use-bulletin-actions.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { countOf } from '#renderer/ui/spanish-time.ts';
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts';
import type { Bulletin } from '#shared/domain/bulletin/bulletins.ts';
import type { ExportFormat } from '#shared/ipc/document-channels.ts';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
});

const FORMATS: readonly ExportFormat[] = ['docx', 'pdf'];

/** The list, the bulletin that one stands on, a pane beside it, and the keys that work anywhere among them. */
export const BulletinsView = () => {
  const styles = useStyles();
  const { bulletinsId, dossierId, session, places, jump, navigate } = useBulletins();
  const { mayEdit, whyReadOnly } = useAbout();
  const bulletins = useContent((content) => content.bulletin);
  const year = useContent((content) => content.bulletins[0]?.fiscalYear);
  const findings = useFindings();
  const { bulletinId, wish } = usePlace();
  const { add } = useBulletinActions();
  const root = useRef<HTMLDivElement>(null);
  const work = useRef<HTMLDivElement>(null);
  const { pane, share, setPane, setShare } = usePaneLayout('bulletins');
  const [filter, setFilter] = useState<BulletinFilter>(EVERYTHING);
  const index = bulletins.findIndex(({ id }) => id === bulletinId);
  const bulletin = bulletins[index];

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is meant may only be drawn with another bulletin
  useEffect(() => {
    if (!wish) return;
    places.set({ wish: null });
    focusPlaceOnceFree(work.current, wish);
  }, [wish, places, bulletinId]);

  // After an undo the person sees what it did, where it was done.
  const travel = useBulletinsState((all) => all.travel);
  useEffect(() => {
    const place = travel && placeOfChanges(travel.changes, session.getState().content);
    if (place) jump(place);
  }, [travel, session, jump]);

  useDocumentKeys({
    session,
    readOnly: !mayEdit,
    root,
    findings,
    jump,
    onPage: () => setPane('page'),
    onSection: (step) => {
      const listed = newestFirst(bulletins);
      const next = listed[listed.findIndex(({ id }) => id === bulletinId) + step];
      if (next && !staysAtProblem(work.current)) places.set({ bulletinId: next.id, recipientId: null });
    },
  });
  useShortcuts({
    'Alt+N': add,
    'Ctrl+F': () => root.current?.querySelector<HTMLInputElement>('input[data-search], [data-search] input')?.focus(),
  });

  const own = useMemo(
    () => (bulletin ? findingsOf(findings, session.getState().content, bulletin.id) : []),
    [findings, bulletin, session],
  );
  const addButton = mayEdit && (
    <Button appearance="primary" icon={<AddRegular />} title="Alt+N" onClick={add}>
      Nuevo boletín
    </Button>
  );
  const goToDossier = () => navigate({ screen: 'dossier', dossierId });
  return (
    <div ref={root} className={styles.root} data-help="boletines">
      <DocumentHeader
        session={session}
        readOnly={!mayEdit}
        title="Boletines"
        meta={`Ejercicio ${year} · ${countWords(bulletins)}`}
        onBack={() => void session.flush().then(goToDossier)}
        onShowPane={setPane}
      >
        {bulletins.length > 0 && addButton}
        {bulletin && (
          <Flushed session={session}>
            <ExportMenu
              target={{ kind: 'bulletin', bulletinsId, bulletinId: bulletin.id }}
              formats={FORMATS}
              findings={own}
            />
          </Flushed>
        )}
      </DocumentHeader>
      <SessionNotices session={session} />
      {!mayEdit && (
        <ReadOnlyNotice
          state="draft"
          why={whyReadOnly ?? 'Los boletines se leen y se exportan, y no se cambian aquí.'}
          onReview={goToDossier}
          onDossier={goToDossier}
        />
      )}
      <DocumentBody
        nav={bulletins.length === 0 ? null : <BulletinsList filter={filter} onFilter={setFilter} />}
        work={work}
        pane={pane === null ? null : <BulletinsPane kind={pane} bulletinId={bulletin?.id ?? null} onKind={setPane} />}
        share={share}
        onShare={setShare}
      >
        {bulletin ? (
          <BulletinCard key={bulletin.id} bulletin={bulletin} index={index} findings={own} />
        ) : bulletins.length === 0 ? (
          <EmptyState icon={<MegaphoneLoudRegular />} title="Todavía no hay boletines" actions={addButton}>
            Un boletín es lo que se envía a la prensa: título, sumario, texto y los enlaces a fotografías, video o
            audio. Su lista de distribución se trae del directorio. Al difundirlo queda como se envió, y lo que se
            corrija va en una fe de erratas.
          </EmptyState>
        ) : (
          <EmptyState icon={<MegaphoneLoudRegular />} title="Elija un boletín">
            Búsquelo en la lista por su número o su título. Con las flechas pasa de uno a otro; Entrar va a sus datos.
          </EmptyState>
        )}
      </DocumentBody>
    </div>
  );
};

const EVERYTHING: BulletinFilter = { query: '', state: 'all' };

const countWords = (bulletins: readonly Bulletin[]): string => {
  const drafts = bulletins.filter(({ issuedOn }) => issuedOn === '').length;
  return bulletins.length === 0
    ? 'sin boletines'
    : [countOf(bulletins.length, 'boletín', 'boletines'), drafts === 0 ? '' : countOf(drafts, 'borrador', 'borradores')]
        .filter(Boolean)
        .join(' · ');
};

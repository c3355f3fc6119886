import { Button, makeStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload';
import { ContactCardRegular } from '@fluentui/react-icons/svg/contact-card';
import { useEffect, useRef, useState } from 'react';
import { ExportMenu } from '#renderer/documents/export-menu.tsx';
import { DocumentBody } from '#renderer/editing/document-body.tsx';
import { DocumentHeader, Flushed } from '#renderer/editing/document-header.tsx';
import { focusPlaceOnceFree } from '#renderer/editing/focus-place.ts';
import { usePaneLayout } from '#renderer/editing/pane-layout.ts';
import { SessionNotices } from '#renderer/editing/session-notices.tsx';
import { useDocumentKeys } from '#renderer/editing/use-document-keys.ts';
import { PartnerCard } from '#renderer/modules/partners/card/partner-card.tsx';
import { ImportDialog } from '#renderer/modules/partners/import/import-dialog.tsx';
import { type PartnerFilter, WHOLE_LIST } from '#renderer/modules/partners/list/partner-filter.ts';
import { PartnersList } from '#renderer/modules/partners/list/partners-list.tsx';
import { placeOfChanges } from '#renderer/modules/partners/partner-places.ts';
import {
  useAbout,
  useContent,
  useFindings,
  usePartners,
  usePartnersState,
  usePlace,
} from '#renderer/modules/partners/partners-context.tsx';
import { PartnersPane } from '#renderer/modules/partners/partners-pane.tsx';
import { usePartnerActions } from '#renderer/modules/partners/use-partner-actions.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { countOf } from '#renderer/ui/spanish-time.ts';
import { today } from '#renderer/ui/today.ts';
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts';
import { followUpsDue } from '#shared/domain/partners/follow-ups.ts';
import type { ExportFormat } from '#shared/ipc/document-channels.ts';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
});

const FORMATS: readonly ExportFormat[] = ['docx', 'pdf', 'xlsx'];

/** The list, the card of whom one stands on, a pane beside it, and the keys that work anywhere among them. */
export const PartnersView = () => {
  const styles = useStyles();
  const { session, places, jump, dossierId, navigate } = usePartners();
  const { directoryId } = useAbout();
  const content = useContent((all) => all);
  const findings = useFindings();
  const { partnerId, open, sectionKey, wish } = usePlace();
  const { add } = usePartnerActions();
  const root = useRef<HTMLDivElement>(null);
  const work = useRef<HTMLDivElement>(null);
  const { pane, share, setPane, setShare } = usePaneLayout('partners');
  const [filter, setFilter] = useState<PartnerFilter>(WHOLE_LIST);
  const [importing, setImporting] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is meant may only be drawn with another body, or unfolded
  useEffect(() => {
    if (!wish) return;
    places.set({ wish: null });
    focusPlaceOnceFree(work.current, wish);
  }, [wish, places, partnerId, open]);

  // After an undo the person sees what it did, where it was done.
  const travel = usePartnersState((all) => all.travel);
  useEffect(() => {
    const place = travel && placeOfChanges(travel.changes, session.getState().content);
    if (place) jump(place);
  }, [travel, session, jump]);

  useDocumentKeys({
    session,
    readOnly: false,
    root,
    findings,
    jump,
    onPage: () => setPane('page'),
    onSection: (step) => places.set({ sectionKey: step === 1 ? 'due' : 'partners' }),
  });
  useShortcuts({
    'Alt+N': add,
    'Alt+1': () => places.set({ sectionKey: 'partners' }),
    'Alt+2': () => places.set({ sectionKey: 'due' }),
    'Ctrl+F': () => {
      if (sectionKey !== 'partners') places.set({ sectionKey: 'partners' });
      setTimeout(
        () => root.current?.querySelector<HTMLInputElement>('[data-search] input, input[data-search]')?.focus(),
        0,
      );
    },
  });

  const partner = content.partner.find(({ id }) => id === partnerId);
  const late = followUpsDue(content, today(), -1).length;
  const buttons = (
    <>
      <Button appearance="primary" icon={<AddRegular />} title="Alt+N" onClick={add}>
        Agregar organismo
      </Button>
      <Button icon={<ArrowUploadRegular />} onClick={() => setImporting(true)}>
        Importar…
      </Button>
    </>
  );
  return (
    <div ref={root} className={styles.root} data-help="partners">
      <DocumentHeader
        session={session}
        readOnly={false}
        title="Directorio"
        meta={
          content.partner.length === 0
            ? 'Todavía no hay nadie'
            : [
                countOf(content.partner.length, 'organismo', 'organismos'),
                countOf(content.contact.length, 'persona', 'personas'),
                late === 0 ? '' : countOf(late, 'seguimiento vencido', 'seguimientos vencidos'),
              ]
                .filter(Boolean)
                .join(' · ')
        }
        {...(dossierId === undefined
          ? {}
          : { onBack: () => void session.flush().then(() => navigate({ screen: 'dossier', dossierId })) })}
        onShowPane={setPane}
      >
        {content.partner.length > 0 && buttons}
        <Flushed session={session}>
          <ExportMenu target={{ kind: 'directory', directoryId }} formats={FORMATS} findings={findings} />
        </Flushed>
      </DocumentHeader>
      <SessionNotices session={session} />
      <DocumentBody
        nav={content.partner.length === 0 ? null : <PartnersList filter={filter} onFilter={setFilter} />}
        work={work}
        pane={pane === null ? null : <PartnersPane kind={pane} onKind={setPane} />}
        share={share}
        onShare={setShare}
      >
        {partner ? (
          <PartnerCard key={partner.id} partner={partner} />
        ) : content.partner.length === 0 ? (
          <EmptyState icon={<ContactCardRegular />} title="El directorio está vacío" actions={buttons}>
            Aquí van los organismos públicos, sociales y privados con que trabaja la oficina: sus personas y cargos, sus
            teléfonos, dónde trabajan, lo que se habló con ellos y lo que quedó pendiente. Es de toda la oficina: sirve
            a todos los expedientes. Agregue el primero, o traiga los que ya tiene en una hoja de Excel o CSV.
          </EmptyState>
        ) : (
          <EmptyState icon={<ContactCardRegular />} title="Elija un organismo">
            Búsquelo en la lista por su nombre, el de una de sus personas, un teléfono o un lugar. Con las flechas pasa
            de uno a otro; Entrar va a sus datos.
          </EmptyState>
        )}
      </DocumentBody>
      {importing && <ImportDialog onClose={() => setImporting(false)} />}
    </div>
  );
};

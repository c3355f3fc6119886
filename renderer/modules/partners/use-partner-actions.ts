import { nameOfPartner } from '#renderer/modules/partners/partner-names.ts';
import { useDirectoryEdit, usePartners } from '#renderer/modules/partners/partners-context.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { countOf } from '#renderer/ui/spanish-time.ts';
import { blankPartner, deletePartners, directoryRows, mergePartners } from '#shared/domain/partners/directory-edits.ts';

/** What can be done with bodies as wholes. */
export const usePartnerActions = () => {
  const { session, places, jump } = usePartners();
  const edit = useDirectoryEdit();
  const notify = useNotify();
  const undo = { label: 'Deshacer', run: () => void session.undo() };

  const add = () => {
    const changes = edit(
      (content) => directoryRows.append(content, 'partner', [blankPartner()], newId),
      'Agregar un organismo',
    );
    const [rowId] = directoryRows.insertedIds(changes, 'partner');
    places.set({ sectionKey: 'partners' });
    if (rowId !== undefined) jump({ section: 'partners', rowId, field: 'name' });
  };

  const remove = (id: string) => {
    const { content } = session.getState();
    const partner = content.partner.find((one) => one.id === id);
    if (!partner) return;
    const people = content.contact.filter(({ partnerId }) => partnerId === id).length;
    const encounters = content.encounter.filter(({ partnerId }) => partnerId === id).length;
    const name = nameOfPartner(partner);
    edit((all) => deletePartners(all, [id]), `Borrar «${name}»`);
    places.set({ partnerId: null });
    const gone = [
      ...(people > 0 ? [countOf(people, 'persona', 'personas')] : []),
      ...(encounters > 0 ? [countOf(encounters, 'gestión', 'gestiones')] : []),
    ];
    notify({
      intent: 'info',
      key: 'partner-removed',
      title: `Se borró «${name}»`,
      body: gone.length === 0 ? 'Ctrl+Z lo devuelve.' : `Y con él, ${gone.join(' y ')}. Ctrl+Z lo devuelve completo.`,
      action: undo,
    });
  };

  /** One body of two: everything of the other passes to the one that stays. */
  const merge = (keepId: string, goneId: string) => {
    const { content } = session.getState();
    const keep = content.partner.find(({ id }) => id === keepId);
    const gone = content.partner.find(({ id }) => id === goneId);
    if (!keep || !gone) return;
    edit((all) => mergePartners(all, keepId, goneId), `Unir «${nameOfPartner(gone)}» con «${nameOfPartner(keep)}»`);
    places.set({ partnerId: keepId });
    notify({
      intent: 'success',
      key: 'partners-merged',
      title: `Ahora son uno: «${nameOfPartner(keep)}»`,
      body: 'Conserva lo suyo y recibió las personas, los datos y las gestiones del otro. Ctrl+Z los separa.',
      action: undo,
    });
  };
  return { add, remove, merge } as const;
};

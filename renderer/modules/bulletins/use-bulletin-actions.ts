import { useAbout, useBulletins, useBulletinsEdit } from '#renderer/modules/bulletins/bulletins-context.tsx';
import { newestFirst } from '#renderer/modules/bulletins/list/bulletin-entries.ts';
import { newId } from '#renderer/ui/new-id.ts';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { copyBulletin } from '#shared/domain/bulletin/bulletin-copy.ts';
import { blankBulletin, bulletinRows, deleteBulletin } from '#shared/domain/bulletin/bulletin-edits.ts';
import { bulletinWords } from '#shared/domain/bulletin/bulletin-rules.ts';

/** What can be done with bulletins as wholes. */
export const useBulletinActions = () => {
  const { session, places, jump } = useBulletins();
  const { issuingOffice, mayEdit } = useAbout();
  const edit = useBulletinsEdit();
  const notify = useNotify();

  const goToFirstField = (changes: Parameters<typeof bulletinRows.insertedIds>[0]) => {
    const [rowId] = bulletinRows.insertedIds(changes, 'bulletin');
    if (rowId !== undefined) jump({ section: 'bulletin', rowId, field: 'number' });
  };
  const find = (id: string) => {
    const { content } = session.getState();
    const index = content.bulletin.findIndex((row) => row.id === id);
    const bulletin = content.bulletin[index];
    return bulletin && { content, bulletin, words: bulletinWords(bulletin, index) };
  };

  const add = () => {
    if (!mayEdit) return;
    goToFirstField(
      edit((content) => {
        // Where and by whom they are issued seldom changes from one to the next.
        const last = content.bulletin.at(-1);
        const blank = blankBulletin(last?.issuingOffice || issuingOffice);
        return bulletinRows.append(
          content,
          'bulletin',
          [{ ...blank, place: last?.place ?? '', pressContact: last?.pressContact ?? '' }],
          newId,
        );
      }, 'Agregar un boletín'),
    );
  };

  const copy = (id: string) => {
    const found = find(id);
    if (!found || !mayEdit) return;
    const isCorrection = found.bulletin.issuedOn !== '';
    goToFirstField(
      edit(
        (content) => copyBulletin(content, id, newId),
        isCorrection ? `Escribir una fe de erratas del ${lower(found.words)}` : `Copiar el ${lower(found.words)}`,
      ),
    );
    notify({
      intent: 'info',
      key: 'bulletin-copied',
      title: isCorrection ? 'Esta es la fe de erratas' : 'Esta es la copia',
      body: 'Es un borrador: póngale número y fecha, y corrija lo que haga falta. La lista de distribución es la misma.',
    });
  };

  const remove = (id: string) => {
    const found = find(id);
    if (!found || !mayEdit) return;
    const changes = deleteBulletin(found.content, id);
    if (!changes.ok) {
      notify({ intent: 'info', key: 'bulletin-stays', title: 'No se borra', body: changes.error.message });
      return;
    }
    const listed = newestFirst(found.content.bulletin);
    const at = listed.findIndex((row) => row.id === id);
    const near = listed[at + 1] ?? listed[at - 1];
    edit(() => changes.value, `Borrar el ${lower(found.words)}`);
    places.set({ bulletinId: near?.id ?? null, recipientId: null });
    // What had the focus went away: the keys go on from the list.
    if (near) {
      setTimeout(() => document.querySelector<HTMLElement>(`[data-entry="${CSS.escape(near.id)}"]`)?.focus(), 0);
    }
    notify({
      intent: 'info',
      key: 'bulletin-removed',
      title: `Se borró el ${lower(found.words)}`,
      body: 'Con su lista de distribución y sus enlaces. Ctrl+Z lo devuelve completo.',
      action: { label: 'Deshacer', run: () => void session.undo() },
    });
  };
  return { add, copy, remove } as const;
};

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

import type { DirectoryChange, emptyDirectory } from '#shared/domain/partners/directory.ts';
import { blankContact, blankPartner } from '#shared/domain/partners/directory-edits.ts';
import { openTestApp, PERSON } from '#tests/storage/test-app.ts';
import { newId, temporaryFolder } from '#tests/storage/test-store.ts';

/** A desk with somebody at it and its directory, empty. */
export const deskWithDirectory = async (folder = temporaryFolder()) => {
  const app = await openTestApp(folder);
  await app.ask('desk.saveUser', PERSON);
  const { directoryId } = await app.ask('directory.ofDesk', {});
  const edit = (changes: readonly DirectoryChange[], label = 'Cambiar el directorio') =>
    app.ask('directory.edit', { directoryId, label, coalesce: null, changes: [...changes] });
  const content = async () => (await app.ask('directory.open', { directoryId })).content;
  return { app, folder, directoryId, edit, content };
};

type Rows = ReturnType<typeof emptyDirectory>;
type Entity = Exclude<keyof Rows, 'directory'>;
const insert = <E extends Entity>(entity: E, row: Rows[E][number]) =>
  ({ op: 'insert', entity, row }) as DirectoryChange;

/** A fictitious station with its director, her telephone, its state and a follow-up that was due on 10 March 2026. */
export const stationChanges = (dossierId: string | null = null) => {
  const [partnerId, contactId, encounterId] = [newId(), newId(), newId()];
  const changes = [
    insert('partner', {
      ...blankPartner(),
      id: partnerId,
      rank: 'a0',
      sector: 'private',
      name: 'Radio Ejemplo, S.A. de C.V.',
      shortName: 'La Ficticia',
      activity: 'Radiodifusora',
      mediumType: 'Radio',
    }),
    insert('partnerTerritory', { id: newId(), rank: 'a0', partnerId, level: 'state', code: '06', name: 'Colima' }),
    insert('contact', {
      ...blankContact(partnerId),
      id: contactId,
      rank: 'a0',
      courtesy: 'Lic.',
      name: 'Inés Prueba Ficticia',
    }),
    insert('post', {
      id: newId(),
      rank: 'a0',
      contactId,
      name: 'Directora comercial',
      area: '',
      startDate: '',
      endDate: '',
      powers: '',
    }),
    insert('contactWay', {
      id: newId(),
      rank: 'a0',
      partnerId,
      contactId,
      kind: 'phone',
      value: '312 555 0101',
      note: '',
    }),
    insert('encounter', {
      id: encounterId,
      rank: 'a0',
      partnerId,
      contactId,
      dossierId,
      kind: 'meeting',
      date: '2026-03-02',
      officer: 'Servidora de Prueba',
      subject: 'Cápsulas de radio para la feria',
      outcome: 'Ofrecen veinte cápsulas',
      followUpOn: '2026-03-10',
      followUpNote: 'Pedir la carta compromiso',
      followUpDoneOn: '',
    }),
  ];
  return { changes, partnerId, contactId, encounterId };
};

import { blankBulletin } from '#shared/domain/bulletin/bulletin-edits.ts';
import type { Bulletin, BulletinLink, BulletinsChange, BulletinsContent } from '#shared/domain/bulletin/bulletins.ts';
import { paragraphs } from '#shared/domain/common/rich-text.ts';
import type { DirectoryChange } from '#shared/domain/partners/directory.ts';
import { directoryRows } from '#shared/domain/partners/directory-edits.ts';
import { stationChanges } from '#tests/handlers/directory-desk.ts';
import { deskWithMedia } from '#tests/handlers/media-desk.ts';
import { newId } from '#tests/storage/test-store.ts';

/** A desk with a dossier of 2026 and its bulletins, none yet. */
export const deskWithBulletins = async () => {
  const desk = await deskWithMedia();
  const { app, dossierId } = desk;
  const { bulletinsId } = await app.ask('bulletins.ofDossier', { dossierId });
  const command = { label: 'Editar boletines', coalesce: null };
  return {
    ...desk,
    bulletinsId,
    bulletins: async () => (await app.ask('bulletins.open', { bulletinsId })).content,
    editBulletins: (changes: readonly BulletinsChange[]) =>
      app.ask('bulletins.edit', { bulletinsId, changes: [...changes], ...command }),
    refusedBulletins: (changes: readonly BulletinsChange[]) =>
      app.refused('bulletins.edit', { bulletinsId, changes: [...changes], ...command }),
  };
};

export const inserted = <E extends keyof BulletinsContent>(entity: E, row: BulletinsContent[E][number]) =>
  ({ op: 'insert', entity, row }) as BulletinsChange;

/** A fictitious bulletin with two points and a link, that lacks nothing to go out. */
export const bulletinChanges = (said: Partial<Bulletin> = {}) => {
  const id = newId();
  const link: BulletinLink = {
    id: newId(),
    rank: 'a0',
    bulletinId: id,
    kind: 'photos',
    label: 'Álbum de la jornada',
    url: 'https://fotos.ejemplo.mx/jornada',
  };
  const changes: readonly BulletinsChange[] = [
    inserted('bulletin', {
      ...blankBulletin('Unidad de Comunicación de Ejemplo'),
      id,
      rank: 'a0',
      number: '012/2026',
      title: 'Inicia la jornada ficticia de captación de lluvia',
      place: 'Zapotlán',
      date: '2026-03-10',
      body: paragraphs('La dependencia de ejemplo instaló tinacos de prueba en cuarenta escuelas.'),
      pressContact: 'Inés Prueba, 312 555 0101',
      ...said,
    }),
    ...['Se instalaron cuarenta tinacos', 'Participaron doscientas familias'].map((text, index) =>
      inserted('subhead', { id: newId(), rank: `a${index}`, bulletinId: id, text }),
    ),
    inserted('link', link),
  ];
  return { id, changes, link };
};

/** A station whose director receives bulletins by e-mail, and a body whose person has none. */
export const pressOfDirectory = () => {
  const station = stationChanges();
  const silent = stationChanges();
  return {
    ...station,
    changes: [
      ...station.changes,
      directoryRows.set('contact', station.contactId, 'receivesBulletins', true),
      {
        op: 'insert',
        entity: 'contactWay',
        row: {
          id: newId(),
          rank: 'a1',
          partnerId: station.partnerId,
          contactId: station.contactId,
          kind: 'email',
          value: 'Prensa@Radio.Ejemplo.mx',
          note: '',
        },
      } satisfies DirectoryChange,
      ...silent.changes,
      directoryRows.set('partner', silent.partnerId, 'name', 'Periódico El Supuesto'),
      directoryRows.set('contact', silent.contactId, 'receivesBulletins', true),
    ],
  };
};

import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { createProcedureIn } from '#electron/handlers/create-procedure.ts';
import { createProgramIn } from '#electron/handlers/create-program.ts';
import type { LooseChange } from '#electron/storage/journal/entity-tables.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { requireBlobs } from '#electron/storage/repositories/blob-repository.ts';
import {
  deskChanges,
  deskTables,
  institutionChanges,
  readAuthor,
  readDeskUser,
  readInstitution,
  readTheme,
  seatingChanges,
} from '#electron/storage/repositories/desk-repository.ts';
import { readStoreMeta } from '#electron/storage/repositories/store-repository.ts';
import type { WritableDb } from '#electron/storage/store-handle.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import type { Institution } from '#shared/domain/institution/institution.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';

type DeskChannel = 'desk.get' | 'desk.setUp' | 'desk.saveUser' | 'desk.saveInstitution' | 'desk.saveTheme';

/** Who sits here, for whom, and how the screens look. Every change is an act of the desk's own journal. */
export const deskHandlers = (context: AppContext): Handlers<DeskChannel> => {
  const { store } = context;
  const act = (db: WritableDb, label: string, changes: readonly LooseChange[]): void => {
    const scopeId = readStoreMeta(db).storeId;
    const command = { scopeId, kind: 'act', label, coalesce: null, at: context.now(), changes } as const;
    // Who sits down signs for it: before the first change there is nobody to sign.
    runCommand(db, deskTables, { ...command, who: readAuthor(db) });
  };
  const saveInstitution = (db: WritableDb, institution: Institution): void => {
    const { logoSha, logoMime } = institution;
    requireBlobs(db, store.blobs, logoSha ? [{ sha: logoSha, mime: logoMime ?? 'image/png' }] : [], context.now());
    act(db, 'Guardar la identidad de la institución', institutionChanges(db, institution));
  };
  return {
    'desk.get': () => readDesk(context),
    'desk.setUp': ({ person, institution, start }) => {
      const images = start === 'sample' ? context.sampleImages() : [];
      for (const image of images) store.blobs.put(image.bytes);
      store.write((db) => {
        if (readDeskUser(db)) throw alreadySetUp();
        act(db, `Sentarse a la mesa: ${person.officerName}`, seatingChanges(db, person, context.newId));
        saveInstitution(db, institution);
        if (start === 'sample') {
          createProcedureIn(db, context, context.sampleProcedure(), {
            kind: 'sample',
            label: 'Agregar el procedimiento de ejemplo',
          });
          createProgramIn(db, context, context.sampleRecord(), {
            kind: 'import',
            label: 'Agregar la ficha de ejemplo',
          });
        }
      });
      return readDesk(context);
    },
    'desk.saveUser': (person) => {
      store.write((db) =>
        act(db, `Sentarse a la mesa: ${person.officerName}`, seatingChanges(db, person, context.newId)),
      );
      return readDesk(context);
    },
    'desk.saveInstitution': (institution) => {
      store.write((db) => saveInstitution(db, institution));
      return readDesk(context);
    },
    'desk.saveTheme': ({ theme }) => {
      store.write((db) => act(db, 'Cambiar la apariencia', deskChanges(db, { theme })));
      return readDesk(context);
    },
  };
};

const readDesk = (context: AppContext): Desk => {
  const { read } = context.store;
  return {
    user: readDeskUser(read),
    institution: readInstitution(read),
    theme: readTheme(read),
    profiles: [...context.profiles],
    host: context.host,
    appVersion: context.appVersion,
  };
};

const alreadySetUp = (): DomainError =>
  new DomainError(
    'conflict',
    'Esta mesa ya está configurada: alguien terminó el primer inicio antes. Cambie a la persona o la institución en Configuración.',
  );

import { answer, type Command, ensureDeskUser, savedFile, withApp } from '#electron/hosts/cli/command.ts';
import { usageError } from '#electron/hosts/cli/command-error.ts';
import { type InputBound, readInput } from '#electron/hosts/cli/read-input.ts';
import { table } from '#electron/hosts/cli/terminal.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import type { BackupInfo } from '#shared/ipc/store-channels.ts';

const sample: Command = {
  options: ['dossier'],
  positionals: [],
  run: (context) =>
    withApp(context, async (ask, app) => {
      await ensureDeskUser(ask);
      if (context.values.dossier) {
        const { createSampleYear } = await import('#electron/handlers/sample-year.ts');
        const { procedureId, ...made } = await createSampleYear(app.context);
        answer(
          context,
          { id: procedureId, ...made },
          () =>
            `Se agregó el ejemplo (ficticio): el procedimiento autorizado ${procedureId}, con su programa y su expediente de un año completo ${made.dossierId}`,
        );
        return 0;
      }
      const { createProcedureFromContent } = await import('#electron/handlers/create-procedure.ts');
      for (const image of app.context.sampleImages()) app.context.store.blobs.put(image.bytes);
      const created = createProcedureFromContent(app.context, app.context.sampleProcedure(), {
        kind: 'sample',
        label: 'Agregar el procedimiento de ejemplo',
      });
      answer(
        context,
        { id: created.procedureId, versionId: created.versionId },
        () => `Se agregó el procedimiento de ejemplo (ficticio): ${created.procedureId}`,
      );
      return 0;
    }),
};

const backup: Command = {
  options: [],
  positionals: [],
  run: (context) =>
    withApp(context, async (ask) => {
      const made = await ask('store.backUp', {});
      answer(context, made, () => `Respaldo verificado: ${made.name} (${made.sizeBytes} bytes)`);
      return 0;
    }),
};

/** Without opening the store: the list is needed most when it won't open. */
const backupList: Command = {
  options: [],
  positionals: [],
  run: async (context) => {
    const { listBackups } = await import('#electron/storage/backup.ts');
    const backups = listBackups(context.dataFolder);
    answer(context, backups, () => backupLines(backups));
    return 0;
  },
};

const backupLines = (backups: readonly BackupInfo[]): string =>
  backups.length === 0
    ? 'No hay respaldos. Para hacer uno: cauce backup'
    : table([
        ['NOMBRE', 'BYTES', 'MOTIVO'],
        ...backups.map((one) => [one.name, String(one.sizeBytes), REASONS[one.reason]]),
      ]);

const REASONS = {
  manual: 'a mano',
  daily: 'diario',
  'before-migration': 'antes de actualizar',
  'before-restore': 'antes de restaurar',
} as const satisfies Record<BackupInfo['reason'], string>;

const restore: Command = {
  options: [],
  positionals: ['el NOMBRE del respaldo (véalos con «cauce backup list»)'],
  run: async (context) => {
    const name = context.positionals[0] ?? '';
    try {
      return await withApp(context, async (ask) => {
        const status = await ask('store.restore', { name });
        answer(
          context,
          status,
          () => `Se volvió al respaldo ${name}. Lo que había antes quedó apartado en ${status.path}.`,
        );
        return 0;
      });
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'store-damaged')) throw error;
      context.terminal.note(error.message);
      const { restoreClosedStore } = await import('#electron/storage/restore.ts');
      const setAside = restoreClosedStore(context.dataFolder, name, new Date().toISOString());
      answer(
        context,
        { path: context.dataFolder, setAside },
        () => `Se volvió al respaldo ${name}. Lo dañado quedó apartado en ${setAside}.`,
      );
      return 0;
    }
  },
};

const verify: Command = {
  options: [],
  positionals: [],
  run: (context) =>
    withApp(context, async (ask) => {
      const { ok, problems } = await ask('store.verify', {});
      answer(context, { ok, problems }, () => (ok ? 'Los datos están completos y sanos.' : problems.join('\n')));
      return ok ? 0 : 1;
    }),
};

const exportStore: Command = {
  options: ['out'],
  positionals: [],
  run: (context) => {
    if (!context.values.out) throw usageError('A «store export» le falta --out ARCHIVO.');
    return withApp(context, async (ask) => {
      const { file } = await ask('store.exportWhole', {});
      const { path: to, bytes } = savedFile(file);
      answer(context, { file: to, bytes }, () => `Todo quedó en ${to} (${bytes} bytes)`);
      return 0;
    });
  },
};

/** The bound of `store.importWhole`. */
const WHOLE_STORE: InputBound = {
  mebibytes: 512,
  remedy: 'Un almacén tan grande se traslada con Cauce cerrado, copiando su carpeta completa.',
};

const importStore: Command = {
  options: ['yes'],
  positionals: ['el ARCHIVO que escribió «store export»'],
  run: async (context) => {
    const bytes = await readInput(context.positionals[0] ?? '', WHOLE_STORE);
    const question = '¿Reemplazar todo lo que hay en la carpeta de datos? Lo de ahora se aparta, no se borra.';
    if (!context.values.yes && !(await context.terminal.ask?.(question))) {
      context.terminal.note('No se cambió nada. Para reemplazar los datos, repita la orden con --yes.');
      return 0;
    }
    return withApp(context, async (ask) => {
      const status = await ask('store.importWhole', { bytes });
      answer(context, status, () => `Los datos se reemplazaron en ${status.path}. Lo que había antes quedó apartado.`);
      return 0;
    });
  },
};

export const storeCommands = {
  sample,
  backup,
  'backup list': backupList,
  restore,
  verify,
  'store export': exportStore,
  'store import': importStore,
} satisfies Record<string, Command>;

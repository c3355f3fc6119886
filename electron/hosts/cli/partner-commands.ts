import path from 'node:path';
import {
  type Ask,
  answer,
  type Command,
  type CommandContext,
  ensureDeskUser,
  withApp,
} from '#electron/hosts/cli/command.ts';
import { usageError } from '#electron/hosts/cli/command-error.ts';
import { partnerLines, partnerList, partnerPreviewWords } from '#electron/hosts/cli/partner-words.ts';
import { readInput } from '#electron/hosts/cli/read-input.ts';
import { formatOf, requireOut, writeExport } from '#electron/hosts/cli/write-export.ts';
import { findDirectory } from '#electron/storage/repositories/directory-repository.ts';
import { emptyDirectory } from '#shared/domain/partners/directory.ts';
import type { DirectoryImportPreview } from '#shared/ipc/partner-channels.ts';

const list: Command = {
  options: [],
  positionals: [],
  run: (context) =>
    withApp(context, async (ask, app) => {
      const known = findDirectory(app.context.store.read);
      const content = known
        ? (await ask('directory.open', { directoryId: known })).content
        : emptyDirectory({ id: app.context.newId(), title: '' });
      const partners = partnerList(content, app.context.now());
      answer(context, partners, () => partnerLines(partners));
      return 0;
    }),
};

const importFile: Command = {
  options: ['yes', 'doubtful'],
  positionals: ['el ARCHIVO por importar'],
  run: async (context) => {
    const said = doubtfulOf(context);
    const file = context.positionals[0] ?? '';
    const source = { kind: 'file', name: path.basename(file), bytes: await readInput(file) } as const;
    return withApp(context, async (ask) => {
      const { directoryId } = await ask('directory.ofDesk', {});
      const read = await ask('directory.importPreview', { directoryId, source });
      const { token, ...shown } = await answered(ask, read, said);
      const words = () => partnerPreviewWords(shown);
      if (shown.added + shown.joined === 0) {
        answer(context, { id: null, ...shown }, words);
        context.terminal.note('La hoja no trae nada nuevo que se pueda tomar. No se agregó a nadie.');
        return shown.refused > 0 ? 1 : 0;
      }
      if (!(await confirmed(context, words))) {
        answer(context, { id: null, ...shown }, words);
        context.terminal.note('No se agregó a nadie. Para guardarlo, repita la orden con --yes.');
        return 0;
      }
      await ensureDeskUser(ask);
      const { added, joined } = await ask('directory.importConfirm', { token });
      answer(context, { id: directoryId, ...shown }, () =>
        [words(), `Guardado: ${added} nuevos, ${joined} completados`].join('\n'),
      );
      return 0;
    });
  },
};

const answered = async (
  ask: Ask,
  read: DirectoryImportPreview,
  said: 'join' | 'new' | undefined,
): Promise<DirectoryImportPreview> => {
  if (said === undefined || read.doubtful === 0) return read;
  // Whom the sheet itself adds may make others doubtful: as long as there are any, they are answered the same.
  let shown = read;
  for (let round = 0; shown.doubtful > 0 && round < MOST_ROUNDS; round += 1) {
    const answers = shown.rows.filter(({ maybe }) => maybe.length > 0).map(({ line }) => ({ line, answer: said }));
    shown = await ask('directory.importAnswer', { token: read.token, answers });
  }
  return shown;
};

const MOST_ROUNDS = 20;

const doubtfulOf = ({ values }: CommandContext): 'join' | 'new' | undefined => {
  const { doubtful } = values;
  if (doubtful === undefined || doubtful === 'join' || doubtful === 'new') return doubtful;
  throw usageError(`«${doubtful}» no dice qué hacer con los dudosos: escriba --doubtful join o --doubtful new.`);
};

const confirmed = async (context: CommandContext, words: () => string): Promise<boolean> => {
  if (context.values.yes) return true;
  if (!context.terminal.ask) return false;
  context.terminal.note(words());
  return context.terminal.ask('¿Guardar en el directorio?');
};

const exportDirectory: Command = {
  options: ['format', 'out'],
  positionals: [],
  run: (context) => {
    const format = formatOf(context, 'export directory', ['docx', 'pdf', 'xlsx']);
    requireOut(context, 'export directory');
    return withApp(context, async (ask, app) => {
      const { directoryId } = await ask('directory.ofDesk', {});
      await writeExport(context, ask, app, { target: { kind: 'directory', directoryId }, format });
      return 0;
    });
  },
};

export const partnerCommands = {
  'partner import': importFile,
  'partner list': list,
  'export directory': exportDirectory,
} satisfies Record<string, Command>;

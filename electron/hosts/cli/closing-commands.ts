import {
  type Ask,
  answer,
  type Command,
  type CommandContext,
  ensureDeskUser,
  withApp,
} from '#electron/hosts/cli/command.ts';
import { CommandError, usageError } from '#electron/hosts/cli/command-error.ts';
import { dayOf, dossierIdOf } from '#electron/hosts/cli/dossier-options.ts';
import { table } from '#electron/hosts/cli/terminal.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import type { Closings } from '#shared/ipc/closing-channels.ts';

const close: Command = {
  options: ['date', 'officer', 'post', 'note'],
  positionals: ['el ID del expediente'],
  run: async (context) => {
    const on = dayOf(context, 'date');
    const dossierId = dossierIdOf(context);
    return withApp(context, async (ask, app) => {
      const who = await whoActs(ask, context);
      const { leftOpen } = await ask('dossier.closingPreview', { dossierId });
      const unfinished = leftOpen.filter((one) => one.unfinished);
      if (unfinished.length > 0 && !context.values.note?.trim()) {
        const listed = unfinished.map(({ sentence, items }) =>
          [sentence, ...items.map((item) => `  ${item}`)].join('\n'),
        );
        throw new CommandError(
          'failure',
          `Quedan pendientes. Diga por qué se cierra así con --note TEXTO.\n${listed.join('\n')}`,
        );
      }
      const note = context.values.note ?? '';
      const done = await ask('dossier.close', { dossierId, on, ...who, note, jobId: app.context.newId() });
      return tell(context, ask, dossierId, done);
    });
  },
};

const reopen: Command = {
  options: ['date', 'officer', 'post', 'reason'],
  positionals: ['el ID del expediente'],
  run: async (context) => {
    const on = dayOf(context, 'date');
    const dossierId = dossierIdOf(context);
    const reason = context.values.reason?.trim() ?? '';
    if (reason === '') throw usageError('A «dossier reopen» le falta --reason TEXTO.');
    return withApp(context, async (ask) => {
      const done = await ask('dossier.reopen', { dossierId, on, ...(await whoActs(ask, context)), reason });
      return tell(context, ask, dossierId, done);
    });
  },
};

const closed: Command = {
  options: [],
  positionals: ['el ID del expediente'],
  run: (context) =>
    withApp(context, async (ask) => {
      const dossierId = dossierIdOf(context);
      return tell(context, ask, dossierId, await ask('dossier.closings', { dossierId }));
    }),
};

const whoActs = async (ask: Ask, { values }: CommandContext) => {
  await ensureDeskUser(ask);
  const { user } = await ask('desk.get', {});
  // The post of the desk's user isn't that of another person.
  const post = values.officer === undefined ? (user?.postName ?? '') : '';
  return { officerName: values.officer ?? user?.officerName ?? '', postName: values.post ?? post };
};

/** The closings with every kept file, each compared with its hash. */
const tell = async (
  context: CommandContext,
  ask: Ask,
  dossierId: string,
  { closing, closedDocument }: Closings,
): Promise<number> => {
  const { problems } = await ask('dossier.verifyClosedDocuments', { dossierId });
  const damaged = new Set(problems.map(({ documentId }) => documentId));
  const files = closedDocument.map((file) => ({ ...file, intact: !damaged.has(file.id) }));
  answer(context, { closing, closedDocument: files, problems }, () =>
    closing.length === 0
      ? 'Su ejercicio nunca se ha cerrado. Para cerrarlo: cauce dossier close ID'
      : closing
          .map((act) => {
            const own = files.filter(({ closingId }) => closingId === act.id);
            const who = [act.officerName, act.postName].filter(Boolean).join(', ');
            const head = `${act.act === 'close' ? 'Se cerró' : 'Se reabrió'} el ${formatLongDate(act.on)}${who === '' ? '' : `, por ${who}`}.${act.note === '' ? '' : ` ${act.note}`}`;
            if (own.length === 0) return head;
            const rows = own.map((file) => [
              file.title,
              file.format,
              String(file.sizeBytes),
              file.intact ? 'íntegro' : 'DAÑADO',
              file.sha,
            ]);
            return `${head}\n${table([['DOCUMENTO', 'FORMATO', 'BYTES', 'ARCHIVO', 'SHA-256'], ...rows])}`;
          })
          .join('\n\n'),
  );
  return problems.length === 0 ? 0 : 1;
};

export const closingCommands = {
  'dossier close': close,
  'dossier reopen': reopen,
  'dossier closed': closed,
} satisfies Record<string, Command>;

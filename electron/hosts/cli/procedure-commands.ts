import path from 'node:path';
import { authorisationOf, checkAuthorisationOptions } from '#electron/hosts/cli/authorisation.ts';
import {
  type Ask,
  answer,
  type Command,
  type CommandContext,
  ensureDeskUser,
  withApp,
} from '#electron/hosts/cli/command.ts';
import { allProcedures, findProcedure } from '#electron/hosts/cli/find-procedure.ts';
import { answerFindings } from '#electron/hosts/cli/finding-words.ts';
import { procedureLines, procedureWords } from '#electron/hosts/cli/procedure-words.ts';
import { readInput } from '#electron/hosts/cli/read-input.ts';
import { checkProcedure } from '#shared/domain/procedure/procedure-rules.ts';
import type { ChannelOutput } from '#shared/ipc/contract.ts';

const list: Command = {
  options: ['archived'],
  positionals: [],
  run: (context) =>
    withApp(context, async (ask) => {
      const wanted = context.values.archived === true;
      const found = (await allProcedures(ask)).filter((one) => one.archived === wanted);
      answer(context, found, () => procedureLines(found));
      return 0;
    }),
};

const show: Command = {
  options: [],
  positionals: ['el ID del procedimiento'],
  run: (context) =>
    withApp(context, async (ask) => {
      const { opened, profile } = await findProcedure(ask, context.positionals[0] ?? '');
      answer(context, opened, () => procedureWords(opened, profile));
      return 0;
    }),
};

const check: Command = {
  options: [],
  positionals: ['el ID del procedimiento'],
  run: (context) =>
    withApp(context, async (ask) => {
      const { opened, profile } = await findProcedure(ask, context.positionals[0] ?? '');
      answerFindings(context, checkProcedure(opened.content, profile));
      return 0;
    }),
};

const authorize: Command = {
  options: [
    'code',
    'version-label',
    'documented-on',
    'updated-on',
    'authorised-on',
    'scan',
    'dictamen',
    'dictamen-edition',
    'dictamen-date',
    'dictamen-reference',
    'not-up-to-date',
  ],
  positionals: ['el ID del procedimiento'],
  run: async (context) => {
    checkAuthorisationOptions(context.values);
    return withApp(context, async (ask) => {
      const found = await findProcedure(ask, context.positionals[0] ?? '');
      const scan = context.values.scan === undefined ? null : await readInput(context.values.scan);
      await ensureDeskUser(ask);
      const version = await ask('procedure.authorise', authorisationOf(found, context.values, scan));
      answer(
        context,
        version,
        () =>
          `Autorizado: versión ${version.number}, ${version.id}\nSHA-256 del contenido: ${version.contentSha ?? ''}`,
      );
      return 0;
    });
  },
};

const importFile: Command = {
  options: ['yes', 'profile'],
  positionals: ['el ARCHIVO por importar'],
  run: async (context) => {
    const file = context.positionals[0] ?? '';
    const bytes = await readInput(file);
    return withApp(context, async (ask) => {
      const preview = await ask('import.preview', {
        source: { kind: 'file', name: path.basename(file), bytes },
        profileId: context.values.profile ?? null,
      });
      if (!(await confirmed(context, preview))) {
        answer(context, summary(null, preview), () => previewWords(preview));
        context.terminal.note('No se escribió nada. Para guardarlo, repita la orden con --yes.');
        return 0;
      }
      return write(context, ask, preview);
    });
  },
};

type Preview = ChannelOutput<'import.preview'>;

const write = async (context: CommandContext, ask: Ask, preview: Preview): Promise<number> => {
  await ensureDeskUser(ask);
  const { procedureId } = await ask('import.confirm', { token: preview.token });
  answer(context, summary(procedureId, preview), () => `${previewWords(preview)}\nGuardado: ${procedureId}`);
  return 0;
};

const confirmed = async (context: CommandContext, preview: Preview): Promise<boolean> => {
  if (context.values.yes) return true;
  if (!context.terminal.ask) return false;
  context.terminal.note(previewWords(preview));
  return context.terminal.ask('¿Guardar este procedimiento?');
};

const summary = (id: string | null, { counts, unplaced }: Preview) => ({ id, ...counts, unplaced });

const previewWords = ({ content, counts, unplaced, notes, ownFile }: Preview): string =>
  [
    `Título: ${content.cover[0]?.title ?? ''}`,
    `Actividades: ${counts.activities}; puestos: ${counts.posts}; decisiones: ${counts.decisions} con ${counts.branches} salidas`,
    ...(ownFile
      ? [ownFile.edited ? 'Archivo de Cauce cuyo texto se cambió después.' : 'Archivo de Cauce, sin cambios.']
      : []),
    ...notes.map((note) => `Nota: ${note}`),
    ...(unplaced.length > 0
      ? ['Texto que no encontró su lugar (se conserva):', ...unplaced.map((text) => `  ${text}`)]
      : []),
  ].join('\n');

export const procedureCommands = {
  'procedure list': list,
  'procedure show': show,
  'procedure check': check,
  'procedure authorize': authorize,
  'procedure import': importFile,
} satisfies Record<string, Command>;

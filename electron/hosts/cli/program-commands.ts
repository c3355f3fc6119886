import path from 'node:path';
import { answer, type Command, type CommandContext, ensureDeskUser, withApp } from '#electron/hosts/cli/command.ts';
import { CommandError } from '#electron/hosts/cli/command-error.ts';
import { answerFindings } from '#electron/hosts/cli/finding-words.ts';
import { checkPlan, showPlan } from '#electron/hosts/cli/plan-commands.ts';
import { findAnnualProgramId } from '#electron/hosts/cli/plan-ids.ts';
import { programLines, recordPreviewWords, recordWords } from '#electron/hosts/cli/program-words.ts';
import { readInput } from '#electron/hosts/cli/read-input.ts';
import { formatOf, requireOut, writeExport } from '#electron/hosts/cli/write-export.ts';
import { id } from '#shared/domain/common/ids.ts';
import type { ChannelOutput } from '#shared/ipc/contract.ts';

const list: Command = {
  options: ['archived'],
  positionals: [],
  run: (context) =>
    withApp(context, async (ask) => {
      const programs = await ask('program.list', { archived: context.values.archived === true, query: '' });
      answer(context, programs, () => programLines(programs));
      return 0;
    }),
};

const show: Command = {
  options: [],
  positionals: ['el ID del programa'],
  run: (context) =>
    withApp(context, async (ask, app) => {
      const annualProgramId = findAnnualProgramId(context, app);
      if (annualProgramId) return showPlan(context, ask, annualProgramId);
      const opened = await ask('program.open', { programId: programIdOf(context) });
      const { definitions } = await ask('program.setup', {});
      answer(context, opened, () => recordWords(opened.content, definitions).join('\n'));
      return 0;
    }),
};

const check: Command = {
  options: [],
  positionals: ['el ID del programa'],
  run: (context) =>
    withApp(context, async (ask, app) => {
      const annualProgramId = findAnnualProgramId(context, app);
      if (annualProgramId) return checkPlan(context, ask, annualProgramId);
      answerFindings(context, await ask('program.findings', { programId: programIdOf(context) }));
      return 0;
    }),
};

const importFile: Command = {
  options: ['yes'],
  positionals: ['el ARCHIVO por importar'],
  run: async (context) => {
    const file = context.positionals[0] ?? '';
    const bytes = await readInput(file);
    return withApp(context, async (ask) => {
      const source = { kind: 'file', name: path.basename(file), bytes } as const;
      const preview = await ask('program.importPreview', { source });
      const { definitions } = await ask('program.setup', {});
      const words = () => recordPreviewWords(preview, definitions);
      if (!(await confirmed(context, words))) {
        answer(context, summary(null, preview), words);
        context.terminal.note('No se escribió nada. Para guardarlo, repita la orden con --yes.');
        return 0;
      }
      await ensureDeskUser(ask);
      const { programId } = await ask('program.importConfirm', { token: preview.token });
      const { content } = await ask('program.open', { programId });
      answer(context, summary(programId, { ...preview, content }), () => `${words()}\nGuardado: ${programId}`);
      return 0;
    });
  },
};

const confirmed = async (context: CommandContext, words: () => string): Promise<boolean> => {
  if (context.values.yes) return true;
  if (!context.terminal.ask) return false;
  context.terminal.note(words());
  return context.terminal.ask('¿Guardar esta ficha?');
};

const summary = (programId: string | null, preview: ChannelOutput<'program.importPreview'>) => {
  const { token: _, content, ...rest } = preview;
  return { id: programId, ...rest, content };
};

const exportRecord: Command = {
  options: ['format', 'out'],
  positionals: ['el ID del programa'],
  run: (context) => {
    const format = formatOf(context, 'export record', ['docx', 'pdf', 'xlsx']);
    requireOut(context, 'export record');
    return withApp(context, async (ask, app) => {
      const target = { kind: 'program-record', programId: programIdOf(context) } as const;
      await writeExport(context, ask, app, { target, format });
      return 0;
    });
  },
};

/** @throws CommandError `failure` where the word can't be the id of anything */
const programIdOf = (context: CommandContext): string => {
  const text = context.positionals[0] ?? '';
  const wanted = text.trim().toLowerCase();
  if (id.safeParse(wanted).success) return wanted;
  throw new CommandError(
    'failure',
    `No hay un programa «${text}»: no tiene la forma de un identificador. Los que hay: cauce program list`,
  );
};

export const programCommands = {
  'program import': importFile,
  'program list': list,
  'program show': show,
  'program check': check,
  'export record': exportRecord,
} satisfies Record<string, Command>;

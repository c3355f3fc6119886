import path from 'node:path';
import { budgetReport } from '#electron/hosts/cli/budget-report.ts';
import { budgetLines, budgetPreviewWords, budgetWords } from '#electron/hosts/cli/budget-words.ts';
import {
  type Ask,
  answer,
  type Command,
  type CommandContext,
  ensureDeskUser,
  withApp,
} from '#electron/hosts/cli/command.ts';
import { CommandError, usageError } from '#electron/hosts/cli/command-error.ts';
import { answerFindings } from '#electron/hosts/cli/finding-words.ts';
import { idArgument } from '#electron/hosts/cli/id-argument.ts';
import { readInput } from '#electron/hosts/cli/read-input.ts';
import { formatOf, requireOut, writeExport } from '#electron/hosts/cli/write-export.ts';
import type { BudgetImportTarget } from '#shared/ipc/budget-channels.ts';

const list: Command = {
  options: [],
  positionals: [],
  run: (context) =>
    withApp(context, async (ask) => {
      const budgets = await ask('budget.list', {});
      answer(context, budgets, () => budgetLines(budgets));
      return 0;
    }),
};

const show: Command = {
  options: [],
  positionals: ['el ID del presupuesto'],
  run: (context) =>
    withApp(context, async (ask, app) => {
      const opened = await ask('budget.open', { budgetId: budgetIdOf(context) });
      const report = budgetReport(opened, app.context.classifierCatalogues.base);
      answer(context, report, () => budgetWords(report));
      return 0;
    }),
};

const check: Command = {
  options: [],
  positionals: ['el ID del presupuesto'],
  run: (context) =>
    withApp(context, async (ask) => {
      answerFindings(context, await ask('budget.findings', { budgetId: budgetIdOf(context) }), '[error]');
      return 0;
    }),
};

const importFile: Command = {
  options: ['budget', 'letter', 'yes'],
  positionals: ['el ARCHIVO por importar'],
  run: async (context) => {
    const { budget, letter } = context.values;
    if (budget === undefined) throw usageError('A «budget import» le falta --budget ID.');
    const budgetId = budgetIdArgument(budget);
    const file = context.positionals[0] ?? '';
    const source = { kind: 'file', name: path.basename(file), bytes: await readInput(file) } as const;
    return withApp(context, async (ask) => {
      const target = await targetOf(ask, budgetId, letter);
      const preview = await ask('budget.importPreview', { budgetId, source, target });
      const words = () => budgetPreviewWords(preview);
      const { token, ...shown } = preview;
      if (preview.taken === 0) {
        answer(context, { id: null, ...shown }, words);
        context.terminal.note('La hoja no trae ningún renglón que se pueda tomar. No se escribió nada.');
        return preview.refused > 0 ? 1 : 0;
      }
      if (!(await confirmed(context, words))) {
        answer(context, { id: null, ...shown }, words);
        context.terminal.note('No se escribió nada. Para guardarlo, repita la orden con --yes.');
        return 0;
      }
      await ensureDeskUser(ask);
      const { taken } = await ask('budget.importConfirm', { token });
      answer(context, { id: budgetId, ...shown }, () => `${words()}\nGuardados: ${taken} en ${budgetId}`);
      return 0;
    });
  },
};

/** New lines, or the amounts of the draft letter that is named by its id or its number. */
const targetOf = async (ask: Ask, budgetId: string, letter: string | undefined): Promise<BudgetImportTarget> => {
  if (letter === undefined) return { kind: 'lines' };
  const { content } = await ask('budget.open', { budgetId });
  const wanted = letter.trim().toLowerCase();
  const found = content.letter.filter((row) => row.id === wanted || row.number.trim().toLowerCase() === wanted);
  const [only] = found;
  if (!only || found.length > 1) {
    const known = content.letter.map((row) => `«${row.number}»`).join(', ');
    throw new CommandError(
      'failure',
      only
        ? `Varios oficios tienen el número «${letter}». Indique el ID del oficio.`
        : `El presupuesto no tiene un oficio «${letter}». ${known === '' ? 'No tiene ninguno: agréguelo antes en la pantalla.' : `Los que tiene: ${known}.`}`,
    );
  }
  return { kind: only.kind === 'authorisation' ? 'authorised' : 'distribution', letterId: only.id };
};

const confirmed = async (context: CommandContext, words: () => string): Promise<boolean> => {
  if (context.values.yes) return true;
  if (!context.terminal.ask) return false;
  context.terminal.note(words());
  return context.terminal.ask('¿Guardar estos renglones?');
};

const exportAs = (kind: 'budget' | 'distribution'): Command => ({
  options: ['format', 'out'],
  positionals: ['el ID del presupuesto'],
  run: (context) => {
    const format = formatOf(context, `export ${kind}`, ['docx', 'pdf', 'xlsx']);
    requireOut(context, `export ${kind}`);
    return withApp(context, async (ask, app) => {
      await writeExport(context, ask, app, { target: { kind, budgetId: budgetIdOf(context) }, format });
      return 0;
    });
  },
});

const budgetIdOf = (context: CommandContext): string => budgetIdArgument(context.positionals[0] ?? '');

const budgetIdArgument = (text: string): string => idArgument(text, 'un presupuesto', 'cauce budget list');

export const budgetCommands = {
  'budget import': importFile,
  'budget list': list,
  'budget show': show,
  'budget check': check,
  'export budget': exportAs('budget'),
  'export distribution': exportAs('distribution'),
} satisfies Record<string, Command>;

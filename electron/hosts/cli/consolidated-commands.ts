import { answer, type Command, type CommandContext, withApp } from '#electron/hosts/cli/command.ts';
import { CommandError } from '#electron/hosts/cli/command-error.ts';
import { consolidatedReport, consolidatedWords } from '#electron/hosts/cli/consolidated-words.ts';
import { yearOf } from '#electron/hosts/cli/dossier-options.ts';
import { formatOf, requireOut, writeExport } from '#electron/hosts/cli/write-export.ts';

const consolidate: Command = {
  options: ['year'],
  positionals: [],
  run: (context) => {
    const fiscalYear = yearOf(context, 'consolidate');
    return withApp(context, async (ask) => {
      const all = await ask('consolidated.open', { fiscalYear });
      answer(context, consolidatedReport(all), () => consolidatedWords(all));
      return 0;
    });
  },
};

const exportConsolidated: Command = {
  options: ['format', 'out'],
  positionals: ['el EJERCICIO'],
  run: (context) => {
    const format = formatOf(context, 'export consolidated', ['docx', 'pdf', 'xlsx']);
    requireOut(context, 'export consolidated');
    const fiscalYear = yearOf(yearAsOption(context), 'export consolidated');
    return withApp(context, async (ask, app) => {
      const years = await ask('consolidated.years', {});
      if (!years.some((one) => one.fiscalYear === fiscalYear)) throw noDossiers(fiscalYear, years);
      await writeExport(context, ask, app, { target: { kind: 'consolidated', fiscalYear }, format });
      return 0;
    });
  },
};

const yearAsOption = (context: CommandContext): CommandContext => ({
  ...context,
  values: { ...context.values, year: context.positionals[0] ?? '' },
});

const noDossiers = (fiscalYear: number, years: readonly { readonly fiscalYear: number }[]): CommandError =>
  new CommandError(
    'failure',
    years.length === 0
      ? `No se exportó: no hay expedientes de ${fiscalYear} ni de ningún otro ejercicio. Créelos o recíbalos primero.`
      : `No se exportó: no hay expedientes de ${fiscalYear} que no estén archivados. Los hay de: ${years.map((one) => one.fiscalYear).join(', ')}.`,
  );

export const consolidatedCommands = {
  consolidate,
  'export consolidated': exportConsolidated,
} satisfies Record<string, Command>;

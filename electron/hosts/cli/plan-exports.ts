import type { Command, CommandContext } from '#electron/hosts/cli/command.ts';
import { withApp } from '#electron/hosts/cli/command.ts';
import { CommandError, usageError } from '#electron/hosts/cli/command-error.ts';
import { today } from '#electron/hosts/cli/dossier-options.ts';
import { untilOf } from '#electron/hosts/cli/execution-options.ts';
import { idArgument } from '#electron/hosts/cli/id-argument.ts';
import {
  annualProgramIdOf,
  diagnosisIdOf,
  executionIdOf,
  mediaPlanIdOf,
  strategyIdOf,
} from '#electron/hosts/cli/plan-ids.ts';
import { formatOf, requireOut, writeExport } from '#electron/hosts/cli/write-export.ts';
import type { ComposedApp } from '#electron/hosts/compose-app.ts';
import { readExecutionRow } from '#electron/storage/repositories/execution-repository.ts';
import { findAct, findLastAct } from '#electron/storage/repositories/review-repository.ts';
import { reportMonth } from '#shared/domain/execution/progress.ts';
import type { DocumentTarget, ExportFormat } from '#shared/ipc/document-channels.ts';

/** A paper of a dossier that is written into a file. */
export const exportOf = (
  name: string,
  positional: string,
  formats: readonly ExportFormat[],
  targetOf: (context: CommandContext, app: ComposedApp) => DocumentTarget,
  options: Command['options'] = [],
): Command => ({
  options: ['format', 'out', ...options],
  positionals: [positional],
  run: (context) => {
    const format = formatOf(context, name, formats);
    requireOut(context, name);
    return withApp(context, async (ask, app) => {
      await writeExport(context, ask, app, { target: targetOf(context, app), format });
      return 0;
    });
  },
});

/** By the act's own id, or by the document's: then it is its last act. @throws CommandError `failure` */
const letterTarget = (context: CommandContext, { context: { store } }: ComposedApp): DocumentTarget => {
  const wanted = idArgument(context.positionals[0] ?? '', 'un acto ni un documento', 'cauce review show --json');
  const found = findAct(store.read, wanted) ?? findLastAct(store.read, wanted);
  if (found) return { kind: 'letter', documentKind: found.kind, documentId: found.documentId, actId: found.actId };
  throw new CommandError(
    'failure',
    `No hay un acto ni un documento enviado «${wanted}». Los actos de cada documento, con su ID: cauce review show --json`,
  );
};

/** Up to the month that is named, else up to today's. @throws CommandError `usage`, `failure` */
const progressTarget = (context: CommandContext, app: ComposedApp): DocumentTarget => {
  const until = untilOf(context);
  const executionId = executionIdOf(context, app);
  const { fiscalYear } = readExecutionRow(app.context.store.read, executionId);
  // Before the year begins its first month is told, where nothing is done yet.
  return { kind: 'progress', executionId, upTo: until ?? Math.max(1, reportMonth(fiscalYear, today())) };
};

/** Every outlet's order where none is named. @throws CommandError `usage` for an empty name */
const outletOf = ({ values }: CommandContext): string | null => {
  if (values.outlet === undefined) return null;
  const outlet = values.outlet.trim();
  if (outlet === '') throw usageError('La opción --outlet está vacía: escriba el medio como se llama en el plan.');
  return outlet;
};

/** The papers of a dossier's plans and of their Vo.Bo. */
export const planExports = {
  'export diagnosis': exportOf(
    'export diagnosis',
    'el ID del expediente o del diagnóstico',
    ['docx', 'pdf'],
    (context, app) => ({ kind: 'diagnosis', diagnosisId: diagnosisIdOf(context, app) }),
  ),
  'export program': exportOf(
    'export program',
    'el ID del expediente o del programa anual',
    ['docx', 'pdf', 'xlsx'],
    (context, app) => ({ kind: 'annual-program', annualProgramId: annualProgramIdOf(context, app) }),
  ),
  'export compliance': exportOf(
    'export compliance',
    'el ID del expediente o del programa anual',
    ['docx', 'pdf'],
    (context, app) => ({ kind: 'compliance', annualProgramId: annualProgramIdOf(context, app) }),
  ),
  'export strategy': exportOf(
    'export strategy',
    'el ID del expediente o de la estrategia',
    ['docx', 'pdf'],
    (context, app) => ({ kind: 'strategy', strategyId: strategyIdOf(context, app) }),
  ),
  'export media-plan': exportOf(
    'export media-plan',
    'el ID del expediente o del plan de medios',
    ['docx', 'pdf', 'xlsx'],
    (context, app) => ({ kind: 'media-plan', mediaPlanId: mediaPlanIdOf(context, app) }),
  ),
  'export insertion-order': exportOf(
    'export insertion-order',
    'el ID del expediente o del plan de medios',
    ['docx', 'pdf'],
    (context, app) => ({
      kind: 'insertion-order',
      mediaPlanId: mediaPlanIdOf(context, app),
      outlet: outletOf(context),
    }),
    ['outlet'],
  ),
  'export progress': exportOf(
    'export progress',
    'el ID del expediente o de su bitácora',
    ['docx', 'pdf'],
    progressTarget,
    ['until'],
  ),
  'export letter': exportOf('export letter', 'el ID de un acto o de un documento', ['docx', 'pdf'], letterTarget),
} satisfies Record<string, Command>;

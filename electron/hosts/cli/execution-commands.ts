import { type KeptEvidence, keepEvidence } from '#electron/handlers/keep-evidence.ts';
import { logEntry, requireInYear } from '#electron/handlers/log-entry.ts';
import { answer, type Command, type CommandContext, ensureDeskUser, withApp } from '#electron/hosts/cli/command.ts';
import { usageError } from '#electron/hosts/cli/command-error.ts';
import { dayOf, dossierIdOf, today } from '#electron/hosts/cli/dossier-options.ts';
import { type LookedAt, lookAtEvidence, readEvidence } from '#electron/hosts/cli/evidence-file.ts';
import { entryKindOf, namedRow, quantityOf, untilOf } from '#electron/hosts/cli/execution-options.ts';
import { executionReport } from '#electron/hosts/cli/execution-report.ts';
import { executionReportWords } from '#electron/hosts/cli/execution-words.ts';
import { executionIdOf } from '#electron/hosts/cli/plan-ids.ts';
import type { ComposedApp } from '#electron/hosts/compose-app.ts';
import { readDossierHeadline } from '#electron/storage/repositories/dossier-repository.ts';
import { findDossierOfExecution } from '#electron/storage/repositories/execution-repository.ts';
import { executionOf } from '#shared/domain/execution/execution.ts';
import { blankEntry, type NewExecutionRow } from '#shared/domain/execution/execution-edits.ts';
import { plannedLines } from '#shared/domain/execution/execution-surroundings.ts';
import { reportMonth } from '#shared/domain/execution/progress.ts';
import { lineWords } from '#shared/domain/media/media-reading.ts';
import type { OpenedExecution } from '#shared/ipc/execution-channels.ts';

const add: Command = {
  options: [
    ...(['kind', 'date', 'title', 'place', 'text', 'officer', 'people', 'estimated', 'quantity', 'activity'] as const),
    ...(['insertions', 'line', 'evidence'] as const),
  ],
  positionals: ['el ID del expediente'],
  run: async (context) => {
    const said = saidOf(context);
    // Before the store is opened: what can't be evidence is refused first.
    const files: LookedAt[] = [];
    for (const file of context.values.evidence ?? []) files.push(await lookAtEvidence(file));
    return withApp(context, async (ask, app) => {
      const dossierId = dossierOf(context, app);
      requireInYear(said, readDossierHeadline(app.context.store.read, dossierId).fiscalYear);
      await ensureDeskUser(ask);
      const { executionId } = await ask('execution.ofDossier', { dossierId });
      const entry = { ...said, ...tiesOf(context, await ask('execution.open', { executionId })) };
      const kept: KeptEvidence[] = [];
      const repeated: string[] = [];
      for (const file of files) {
        const one = keepEvidence(app.context, file.name, await readEvidence(file));
        if (kept.some(({ sha }) => sha === one.sha)) repeated.push(`«${one.name}» se dio dos veces: se guardó una.`);
        else kept.push(one);
      }
      const { entryId, called } = logEntry(app.context, executionId, entry, kept);
      const evidence = kept.map(({ name, mime, sha, sizeBytes }) => ({ name, mime, sha256: sha, bytes: sizeBytes }));
      const notices = [...kept.map(({ notice }) => notice).filter((notice) => notice !== ''), ...repeated];
      answer(context, { id: entryId, executionId, evidence, notices }, () =>
        [
          `Registrado: ${called}`,
          ...evidence.map(({ name, bytes }) => `  Evidencia: ${name} (${bytes} bytes)`),
          ...notices.map((notice) => `Aviso: ${notice}`),
        ].join('\n'),
      );
      return 0;
    });
  },
};

const report: Command = {
  options: ['until'],
  positionals: ['el ID del expediente'],
  run: (context) => {
    const until = untilOf(context);
    return withApp(context, async (ask, app) => {
      const executionId = executionIdOf(context, app);
      const opened = await ask('execution.open', { executionId });
      const { fiscalYear } = executionOf(opened.content);
      // Before the year begins its first month is told, where nothing is done yet.
      const told = executionReport(opened, until ?? Math.max(1, reportMonth(fiscalYear, opened.today)));
      const findings = await ask('execution.findings', { executionId });
      const openFindings = findings.map(({ code, severity, where, message }) => ({ code, severity, where, message }));
      answer(context, { ...told, openFindings }, () => executionReportWords(told, findings));
      return 0;
    });
  },
};

const saidOf = (context: CommandContext): NewExecutionRow<'entry'> => {
  const { values } = context;
  const kind = entryKindOf(context);
  const title = (values.title ?? '').trim();
  if (title === '') throw usageError('A «execution add» le falta --title TEXTO: qué se hizo, en pocas palabras.');
  if (values.estimated !== undefined && values.people === undefined) {
    throw usageError('La opción --estimated dice de dónde salen las personas: escriba también --people CUÁNTAS.');
  }
  for (const [option, text] of Object.entries({ title, place: values.place, text: values.text })) {
    if ((text ?? '').length > LONGEST)
      throw usageError(`El texto de --${option} es demasiado largo: caben ${LONGEST} letras.`);
  }
  return {
    ...blankEntry(kind, values.date === undefined ? today() : dayOf(context, 'date')),
    title,
    place: (values.place ?? '').trim(),
    description: (values.text ?? '').trim(),
    responsible: (values.officer ?? '').trim(),
    people: quantityOf(context, 'people'),
    peopleBasis: values.estimated === undefined ? 'counted' : 'estimated',
    peopleSource: (values.estimated ?? '').trim(),
    quantity: quantityOf(context, 'quantity'),
    insertions: quantityOf(context, 'insertions'),
  };
};

const LONGEST = 2_000;

const tiesOf = (context: CommandContext, { program, mediaPlan }: OpenedExecution) => ({
  activityId: namedRow(context, 'activity', program?.activity ?? []),
  mediaLineId: namedRow(
    context,
    'line',
    plannedLines(mediaPlan).map((line, index) => ({ id: line.id, name: lineWords(line, index, undefined) })),
  ),
});

/** Named by its own id, or by its log's. */
const dossierOf = (context: CommandContext, { context: { store } }: ComposedApp): string =>
  findDossierOfExecution(store.read, (context.positionals[0] ?? '').trim().toLowerCase()) ?? dossierIdOf(context);

export const executionCommands = {
  'execution add': add,
  'execution report': report,
} satisfies Record<string, Command>;

import { closingCommands } from '#electron/hosts/cli/closing-commands.ts';
import {
  type Ask,
  answer,
  type Command,
  type CommandContext,
  ensureDeskUser,
  withApp,
} from '#electron/hosts/cli/command.ts';
import { CommandError, usageError } from '#electron/hosts/cli/command-error.ts';
import {
  activityNumberOf,
  dayOf,
  dossierIdOf,
  findProgram,
  today,
  versionIdOf,
  yearOf,
} from '#electron/hosts/cli/dossier-options.ts';
import { dossierLines, dossierWords } from '#electron/hosts/cli/dossier-words.ts';
import { foldText } from '#shared/domain/common/text.ts';
import { type Course, type CourseActivity, courseOf } from '#shared/domain/dossier/course.ts';
import type { OpenedDossier } from '#shared/ipc/dossier-channels.ts';

const create: Command = {
  options: ['program', 'year', 'procedure', 'budget', 'start'],
  positionals: [],
  run: async (context) => {
    const { program, procedure, budget } = context.values;
    if (program === undefined) throw usageError('A «dossier create» le falta --program ID o NOMBRE.');
    if (procedure === undefined) throw usageError('A «dossier create» le falta --procedure ID.');
    const fiscalYear = yearOf(context, 'dossier create');
    const startedOn = dayOf(context, 'start');
    return withApp(context, async (ask) => {
      const { programId } = await findProgram(ask, program);
      const procedureVersionId = await versionIdOf(ask, procedure);
      await ensureDeskUser(ask);
      const { dossierId } = await ask('dossier.create', {
        programId,
        fiscalYear,
        procedureVersionId,
        startedOn,
        budget: budget === undefined ? { kind: 'new' } : { kind: 'shared', budgetId: budget.trim().toLowerCase() },
      });
      return tell(context, ask, dossierId, `Creado: ${dossierId}`);
    });
  },
};

const list: Command = {
  options: ['archived'],
  positionals: [],
  run: (context) =>
    withApp(context, async (ask) => {
      const dossiers = await ask('dossier.list', { archived: context.values.archived === true, query: '' });
      answer(context, dossiers, () => dossierLines(dossiers));
      return 0;
    }),
};

const show: Command = {
  options: [],
  positionals: ['el ID del expediente'],
  run: (context) => withApp(context, (ask) => tell(context, ask, dossierIdOf(context))),
};

const finish: Command = {
  options: ['activity', 'branch', 'date', 'officer', 'note'],
  positionals: ['el ID del expediente'],
  run: async (context) => {
    const { branch, officer, note } = context.values;
    const number = activityNumberOf(context, 'dossier finish');
    const endedOn = dayOf(context, 'date');
    return withApp(context, async (ask) => {
      const dossierId = dossierIdOf(context);
      const course = courseToday(await ask('dossier.open', { dossierId }));
      const activity = course.activities.find((one) => one.number === number);
      if (!activity) throw noSuchActivity(number, course);
      const branchId = branch === undefined ? null : branchIdOf(activity, branch);
      await ensureDeskUser(ask);
      const act = { dossierId, activityId: activity.activityId, branchId, endedOn };
      await ask('dossier.finishActivity', { ...act, officerName: officer ?? '', note: note ?? '' });
      return tell(context, ask, dossierId, `Terminada: actividad ${number}.`);
    });
  },
};

const carry: Command = {
  options: ['year', 'with-amounts', 'procedure', 'start'],
  positionals: ['el ID del expediente'],
  run: async (context) => {
    const { procedure } = context.values;
    const fiscalYear = yearOf(context, 'dossier carry');
    const startedOn = dayOf(context, 'start');
    return withApp(context, async (ask) => {
      const procedureVersionId = procedure === undefined ? null : await versionIdOf(ask, procedure);
      await ensureDeskUser(ask);
      const { dossierId } = await ask('dossier.carryForward', {
        dossierId: dossierIdOf(context),
        fiscalYear,
        procedureVersionId,
        startedOn,
        withAmounts: context.values['with-amounts'] === true,
      });
      return tell(context, ask, dossierId, `Creado: ${dossierId}`);
    });
  },
};

/** Prints a dossier whole, after the line about what was done. */
const tell = async (context: CommandContext, ask: Ask, dossierId: string, done = ''): Promise<number> => {
  const opened = await ask('dossier.open', { dossierId });
  const findings = await ask('dossier.findings', { dossierId });
  const course = courseToday(opened);
  const told = findings.map(({ code, severity, where, message }) => ({ code, severity, where, message }));
  answer(context, { ...opened.summary, course: course.activities, content: opened.content, openFindings: told }, () =>
    [done, dossierWords(opened.summary, course, findings)].filter(Boolean).join('\n\n'),
  );
  return 0;
};

const courseToday = ({ content, procedure }: OpenedDossier): Course => courseOf(content, procedure, today());

const branchIdOf = (activity: CourseActivity, text: string): string => {
  const branches = activity.next.flatMap(({ branch }) => (branch ? [branch] : []));
  const same = branches.filter((branch) => foldText(branch.answer) === foldText(text));
  const [only] = same;
  if (only && same.length === 1) return only.id;
  const answers = branches.map((branch) => `«${branch.answer}»`).join(', ');
  throw new CommandError(
    'failure',
    branches.length === 0
      ? `La actividad ${activity.number} no decide nada: quite --branch.`
      : `La actividad ${activity.number} no tiene una sola respuesta «${text}». Las que hay: ${answers}.`,
  );
};

const noSuchActivity = (number: number, course: Course): CommandError =>
  new CommandError(
    'failure',
    `El procedimiento del expediente no tiene una actividad ${number}: sus actividades van de la 1 a la ${course.activities.length}.`,
  );

export const dossierCommands = {
  'dossier create': create,
  'dossier list': list,
  'dossier show': show,
  'dossier finish': finish,
  'dossier carry': carry,
  ...closingCommands,
} satisfies Record<string, Command>;

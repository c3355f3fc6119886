import { type Ask, answer, type Command, type CommandContext, withApp } from '#electron/hosts/cli/command.ts';
import { BLOCKING } from '#electron/hosts/cli/diagnosis-words.ts';
import { yearOf } from '#electron/hosts/cli/dossier-options.ts';
import { answerFindings } from '#electron/hosts/cli/finding-words.ts';
import { annualProgramIdOf } from '#electron/hosts/cli/plan-ids.ts';
import { guidelineLines, planWords } from '#electron/hosts/cli/plan-words.ts';
import { guidelinesOf } from '#shared/domain/review/guideline.ts';

const show: Command = {
  options: [],
  positionals: ['el ID del expediente o del programa anual'],
  run: (context) => withApp(context, (ask, app) => showPlan(context, ask, annualProgramIdOf(context, app))),
};

const check: Command = {
  options: [],
  positionals: ['el ID del expediente o del programa anual'],
  run: (context) => withApp(context, (ask, app) => checkPlan(context, ask, annualProgramIdOf(context, app))),
};

const guidelineList: Command = {
  options: ['year'],
  positionals: [],
  run: (context) => {
    const year = context.values.year === undefined ? undefined : yearOf(context, 'guideline list');
    return withApp(context, async (ask) => {
      const all = await ask('guideline.list', {});
      const shown = year === undefined ? all : guidelinesOf(all, year);
      answer(context, shown, () => guidelineLines(shown));
      return 0;
    });
  },
};

/** Prints an annual programme whole, with what is missing in it. */
export const showPlan = async (context: CommandContext, ask: Ask, annualProgramId: string): Promise<number> => {
  const opened = await ask('annualProgram.open', { annualProgramId });
  const findings = await ask('annualProgram.findings', { annualProgramId });
  const told = findings.map(({ code, severity, where, message }) => ({ code, severity, where, message }));
  const { content, profile, mayEdit } = opened;
  answer(context, { id: annualProgramId, mayEdit, profile: profile.id, content, openFindings: told }, () =>
    planWords(opened, findings),
  );
  return 0;
};

/** Prints what is missing; the exit code stays 0, as for every check. */
export const checkPlan = async (context: CommandContext, ask: Ask, annualProgramId: string): Promise<number> => {
  answerFindings(context, await ask('annualProgram.findings', { annualProgramId }), BLOCKING);
  return 0;
};

export const planCommands = {
  'plan show': show,
  'plan check': check,
  'guideline list': guidelineList,
} satisfies Record<string, Command>;

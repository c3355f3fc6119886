import path from 'node:path';
import { answer, type Command, type CommandContext, ensureDeskUser, withApp } from '#electron/hosts/cli/command.ts';
import { CommandError, usageError } from '#electron/hosts/cli/command-error.ts';
import { BLOCKING } from '#electron/hosts/cli/diagnosis-words.ts';
import { answerFindings } from '#electron/hosts/cli/finding-words.ts';
import { mediaReport } from '#electron/hosts/cli/media-report.ts';
import { mediaPreviewWords, mediaWords } from '#electron/hosts/cli/media-words.ts';
import { mediaPlanIdOf, strategyIdOf } from '#electron/hosts/cli/plan-ids.ts';
import { readInput } from '#electron/hosts/cli/read-input.ts';
import { strategyWords } from '#electron/hosts/cli/strategy-words.ts';
import { foldText } from '#shared/domain/common/text.ts';
import { mediaPlanOf } from '#shared/domain/media/media-plan.ts';
import type { OpenedMediaPlan } from '#shared/ipc/media-plan-channels.ts';

const showStrategy: Command = {
  options: [],
  positionals: ['el ID del expediente o de la estrategia'],
  run: (context) =>
    withApp(context, async (ask, app) => {
      const strategyId = strategyIdOf(context, app);
      const opened = await ask('strategy.open', { strategyId });
      const findings = await ask('strategy.findings', { strategyId });
      const told = findings.map(({ code, severity, where, message }) => ({ code, severity, where, message }));
      const { content, mayEdit } = opened;
      answer(context, { id: strategyId, mayEdit, content, openFindings: told }, () => strategyWords(opened, findings));
      return 0;
    }),
};

const OF_PLAN = ['el ID del expediente o del plan de medios'] as const;

const show: Command = {
  options: ['scenario'],
  positionals: OF_PLAN,
  run: (context) =>
    withApp(context, async (ask, app) => {
      const mediaPlanId = mediaPlanIdOf(context, app);
      const opened = await ask('mediaPlan.open', { mediaPlanId });
      const report = mediaReport(opened, scenarioOf(context, opened));
      const findings = await ask('mediaPlan.findings', { mediaPlanId });
      const told = findings.map(({ code, severity, where, message }) => ({ code, severity, where, message }));
      answer(context, { ...report, mayEdit: opened.mayEdit, content: opened.content, openFindings: told }, () =>
        mediaWords(report, findings),
      );
      return 0;
    }),
};

const check: Command = {
  options: [],
  positionals: OF_PLAN,
  run: (context) =>
    withApp(context, async (ask, app) => {
      const mediaPlanId = mediaPlanIdOf(context, app);
      answerFindings(context, await ask('mediaPlan.findings', { mediaPlanId }), BLOCKING);
      return 0;
    }),
};

const importFile: Command = {
  options: ['file', 'scenario', 'yes'],
  positionals: OF_PLAN,
  run: async (context) => {
    const { file } = context.values;
    if (file === undefined || file === '') throw usageError('A «media import» le falta --file ARCHIVO.');
    const source = { kind: 'file', name: path.basename(file), bytes: await readInput(file) } as const;
    return withApp(context, async (ask, app) => {
      const mediaPlanId = mediaPlanIdOf(context, app);
      const scenarioId = scenarioOf(context, await ask('mediaPlan.open', { mediaPlanId }));
      const { token, ...shown } = await ask('mediaPlan.importPreview', { mediaPlanId, scenarioId, source });
      const words = () => mediaPreviewWords(shown);
      if (shown.taken === 0) {
        answer(context, { id: null, ...shown }, words);
        context.terminal.note('La hoja no trae ningún renglón que se pueda tomar. No se escribió nada.');
        return shown.refused > 0 ? 1 : 0;
      }
      if (!(await confirmed(context, words))) {
        answer(context, { id: null, ...shown }, words);
        context.terminal.note('No se escribió nada. Para guardarlo, repita la orden con --yes.');
        return 0;
      }
      await ensureDeskUser(ask);
      const { taken } = await ask('mediaPlan.importConfirm', { token });
      answer(context, { id: mediaPlanId, ...shown }, () => `${words()}\nGuardados: ${taken} en ${mediaPlanId}`);
      return 0;
    });
  },
};

const confirmed = async (context: CommandContext, words: () => string): Promise<boolean> => {
  if (context.values.yes) return true;
  if (!context.terminal.ask) return false;
  context.terminal.note(words());
  return context.terminal.ask('¿Guardar estos renglones?');
};

/** The copy that --scenario names by its id or its name, else the one that is the plan. @throws CommandError `failure` */
const scenarioOf = ({ values }: CommandContext, { content }: OpenedMediaPlan): string => {
  const known = content.scenario.map(({ name }) => `«${name}»`).join(', ');
  if (values.scenario === undefined) {
    const { scenarioId } = mediaPlanOf(content);
    if (scenarioId !== null) return scenarioId;
    throw new CommandError(
      'failure',
      `Ninguna de las copias es el plan. Diga cuál con --scenario. ${known === '' ? 'No tiene ninguna: agréguela en la pantalla.' : `Las que tiene: ${known}.`}`,
    );
  }
  const wanted = values.scenario;
  const found = content.scenario.filter(
    ({ id, name }) => id === wanted.trim().toLowerCase() || foldText(name) === foldText(wanted),
  );
  const [only] = found;
  if (only && found.length === 1) return only.id;
  throw new CommandError(
    'failure',
    only
      ? `Varias copias se llaman «${wanted}». Indique el ID de la copia; los da media show.`
      : `El plan no tiene una copia «${wanted}». Las que tiene: ${known}.`,
  );
};

export const mediaCommands = {
  'strategy show': showStrategy,
  'media show': show,
  'media check': check,
  'media import': importFile,
} satisfies Record<string, Command>;

import { answer, type Command, withApp } from '#electron/hosts/cli/command.ts';
import { diagnosisWords } from '#electron/hosts/cli/diagnosis-words.ts';
import { diagnosisIdOf } from '#electron/hosts/cli/plan-ids.ts';

const show: Command = {
  options: [],
  positionals: ['el ID del expediente o del diagnóstico'],
  run: (context) =>
    withApp(context, async (ask, app) => {
      const diagnosisId = diagnosisIdOf(context, app);
      const { content, groups, mayEdit } = await ask('diagnosis.open', { diagnosisId });
      const findings = await ask('diagnosis.findings', { diagnosisId });
      const told = findings.map(({ code, severity, where, message }) => ({ code, severity, where, message }));
      answer(context, { id: diagnosisId, mayEdit, groups, content, openFindings: told }, () =>
        diagnosisWords(content, findings),
      );
      return 0;
    }),
};

export const diagnosisCommands = { 'diagnosis show': show } satisfies Record<string, Command>;

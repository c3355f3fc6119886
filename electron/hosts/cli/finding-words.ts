import { answer, type CommandContext } from '#electron/hosts/cli/command.ts';
import type { Finding } from '#shared/domain/common/finding.ts';

/** Prints what a check found: four keys each as JSON, one line each in words. */
export const answerFindings = (context: CommandContext, findings: readonly Finding[]): void => {
  const told = findings.map(({ code, severity, where, message }) => ({ code, severity, where, message }));
  answer(context, told, () =>
    findings.length === 0
      ? 'Sin hallazgos.'
      : findings
          .map((one) => `${SEVERITY_WORDS[one.severity]} ${one.where}: ${one.message} ${one.remedy}`)
          .concat(`${findings.length} hallazgo(s).`)
          .join('\n'),
  );
};

export const SEVERITY_WORDS = { blocking: '[impide exportar]', warning: '[corregir]', info: '[aviso]' } as const;

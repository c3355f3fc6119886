import { answer, type CommandContext } from '#electron/hosts/cli/command.ts';
import type { Finding } from '#shared/domain/common/finding.ts';

/**
 * Prints what a check found: four keys each as JSON, one line each in words.
 * @param blocking what a blocking finding is in the way of
 */
export const answerFindings = (
  context: CommandContext,
  findings: readonly Finding[],
  blocking: string = SEVERITY_WORDS.blocking,
): void => {
  const told = findings.map(({ code, severity, where, message }) => ({ code, severity, where, message }));
  answer(context, told, () =>
    findings.length === 0
      ? 'Sin hallazgos.'
      : findings
          .map(
            (one) =>
              `${one.severity === 'blocking' ? blocking : SEVERITY_WORDS[one.severity]} ${one.where}: ${one.message} ${one.remedy}`,
          )
          .concat(`${findings.length} hallazgo(s).`)
          .join('\n'),
  );
};

export const SEVERITY_WORDS = { blocking: '[impide exportar]', warning: '[corregir]', info: '[aviso]' } as const;

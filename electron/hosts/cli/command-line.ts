import path from 'node:path';
import { agreementCommands } from '#electron/hosts/cli/agreement-commands.ts';
import { checkShape, parseArguments, type Values } from '#electron/hosts/cli/arguments.ts';
import { budgetCommands } from '#electron/hosts/cli/budget-commands.ts';
import { classifierCommands } from '#electron/hosts/cli/classifier-commands.ts';
import type { Command } from '#electron/hosts/cli/command.ts';
import { CommandError, usageError } from '#electron/hosts/cli/command-error.ts';
import { consolidatedCommands } from '#electron/hosts/cli/consolidated-commands.ts';
import { courseExports } from '#electron/hosts/cli/course-exports.ts';
import { diagnosisCommands } from '#electron/hosts/cli/diagnosis-commands.ts';
import { documentCommands } from '#electron/hosts/cli/document-commands.ts';
import { dossierCommands } from '#electron/hosts/cli/dossier-commands.ts';
import { executionCommands } from '#electron/hosts/cli/execution-commands.ts';
import { mediaCommands } from '#electron/hosts/cli/media-commands.ts';
import { packageCommands } from '#electron/hosts/cli/package-commands.ts';
import { partnerCommands } from '#electron/hosts/cli/partner-commands.ts';
import { planCommands } from '#electron/hosts/cli/plan-commands.ts';
import { planExports } from '#electron/hosts/cli/plan-exports.ts';
import { procedureCommands } from '#electron/hosts/cli/procedure-commands.ts';
import { programCommands } from '#electron/hosts/cli/program-commands.ts';
import { reviewCommands } from '#electron/hosts/cli/review-commands.ts';
import { searchCommands } from '#electron/hosts/cli/search-commands.ts';
import { storeCommands } from '#electron/hosts/cli/store-commands.ts';
import { processTerminal, type Terminal } from '#electron/hosts/cli/terminal.ts';
import { usageOf } from '#electron/hosts/cli/usage-of.ts';
import { programFolder, programVersion } from '#electron/hosts/program-folder.ts';
import { defaultDataDirectory } from '#electron/storage/data-directory.ts';
import { DomainError } from '#shared/domain/common/result.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  ...procedureCommands,
  ...programCommands,
  ...dossierCommands,
  ...diagnosisCommands,
  ...planCommands,
  ...mediaCommands,
  ...agreementCommands,
  ...executionCommands,
  ...planExports,
  ...courseExports,
  ...classifierCommands,
  ...budgetCommands,
  ...reviewCommands,
  ...packageCommands,
  ...consolidatedCommands,
  ...partnerCommands,
  ...searchCommands,
  ...documentCommands,
  ...storeCommands,
};

/**
 * Runs one command line to its end.
 * @returns the exit code: 0 done, 1 it didn't work, 2 wrong use
 */
export const main = async (argv: readonly string[], terminal: Terminal = processTerminal()): Promise<number> => {
  try {
    const { values, words } = parseArguments(argv);
    const root = programFolder(import.meta.dirname);
    if (values.help) {
      terminal.print(usageOf(words));
      return 0;
    }
    if (values.version) {
      terminal.print(programVersion(root));
      return 0;
    }
    const { command, name, positionals } = find(words);
    checkShape(name, command, values, positionals);
    return await command.run({ root, dataFolder: dataFolder(values), values, positionals, terminal });
  } catch (error) {
    return tell(error, terminal);
  }
};

const find = (words: readonly string[]): { command: Command; name: string; positionals: readonly string[] } => {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ');
    const command = words.length >= length && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (command) return { command, name, positionals: words.slice(length) };
  }
  throw usageError(words.length === 0 ? 'Falta la orden.' : `No existe la orden «${words.slice(0, 2).join(' ')}».`);
};

const dataFolder = (values: Values): string => {
  if (values.data === '') throw usageError('La opción --data está vacía.');
  const given = values.data ?? process.env.CAUCE_DATA;
  return given ? path.resolve(given) : defaultDataDirectory(process.env, process.platform);
};

const tell = (error: unknown, terminal: Terminal): number => {
  if (error instanceof CommandError) {
    terminal.note(error.kind === 'usage' ? `${error.message}\nLas órdenes que hay: cauce --help` : error.message);
    return error.kind === 'usage' ? 2 : 1;
  }
  if (error instanceof DomainError) {
    terminal.note(error.message);
    return 1;
  }
  // Nothing a person can act on; the stack is for who gives support.
  terminal.note(
    `Cauce encontró un error propio y no terminó la orden.\n${error instanceof Error ? error.stack : error}`,
  );
  return 1;
};

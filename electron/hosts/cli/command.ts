import { userInfo } from 'node:os';
import type { CommandShape, Values } from '#electron/hosts/cli/arguments.ts';
import { CommandError } from '#electron/hosts/cli/command-error.ts';
import type { Terminal } from '#electron/hosts/cli/terminal.ts';
import type { ComposedApp } from '#electron/hosts/compose-app.ts';
import type { ChannelInput, ChannelName, ChannelOutput } from '#shared/ipc/contract.ts';

export type CommandContext = {
  readonly root: string;
  readonly dataFolder: string;
  readonly values: Values;
  readonly positionals: readonly string[];
  readonly terminal: Terminal;
};

/** `run` gives the exit code, or throws CommandError or DomainError. */
export type Command = CommandShape & { readonly run: (context: CommandContext) => Promise<number> };

/** Asks the application for something; what it refuses becomes a CommandError with its own sentence. */
export type Ask = <C extends ChannelName>(channel: C, input: ChannelInput<C>) => Promise<ChannelOutput<C>>;

/** Opens the store for the length of `work`, and closes it whatever happens. */
export const withApp = async <T>(
  context: CommandContext,
  work: (ask: Ask, app: ComposedApp) => Promise<T>,
): Promise<T> => {
  // Loaded late: a wrong command line is refused without the whole application.
  const { composeApp } = await import('#electron/hosts/compose-app.ts');
  const app = await composeApp({
    host: 'cli',
    root: context.root,
    dataFolder: context.dataFolder,
    saveFile: async (name, mime, bytes) => ({ kind: 'download', name, mime, bytes }),
  });
  const ask: Ask = async (channel, input) => {
    const result = await app.router.call(channel, input);
    if (!result.ok) throw new CommandError('failure', result.error.message);
    return result.value as ChannelOutput<typeof channel>;
  };
  try {
    return await work(ask, app);
  } finally {
    await app.close();
  }
};

/** Changes carry a name: where nobody has sat down at this desk yet, it is the operating system's user. */
export const ensureDeskUser = async (ask: Ask): Promise<void> => {
  const desk = await ask('desk.get', {});
  if (desk.user) return;
  await ask('desk.saveUser', {
    officerName: systemUser(),
    postName: 'Línea de comandos',
    officeName: 'Este equipo',
  });
};

/** Prints one thing: as JSON with --json, in words otherwise. */
export const answer = (context: CommandContext, json: unknown, words: () => string): void => {
  context.terminal.print(context.values.json ? JSON.stringify(json, null, 2) : words());
};

const systemUser = (): string => {
  try {
    return userInfo().username;
  } catch {
    // A user without an entry in the system's list (some containers).
    return 'Usuario de este equipo';
  }
};

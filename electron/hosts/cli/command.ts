import { statSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import type { CommandShape, Values } from '#electron/hosts/cli/arguments.ts';
import { CommandError } from '#electron/hosts/cli/command-error.ts';
import type { Terminal } from '#electron/hosts/cli/terminal.ts';
import type { ComposedApp } from '#electron/hosts/compose-app.ts';
import { writeFileWhole } from '#electron/hosts/write-file-whole.ts';
import type { ChannelInput, ChannelName, ChannelOutput } from '#shared/ipc/contract.ts';
import type { SavedFile } from '#shared/ipc/document-channels.ts';

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
    saveFile: (name, mime, bytes) => saveAs(context.values.out, { name, mime, bytes }),
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

/**
 * Written before the command is told that it was saved: what is recorded about a copy (a whole copy that left this
 * computer) must not be said of a file that could not be written.
 */
const saveAs = async (
  out: string | undefined,
  { name, mime, bytes }: { readonly name: string; readonly mime: string; readonly bytes: Uint8Array },
): Promise<SavedFile> => {
  if (out === undefined) return { kind: 'download', name, mime, bytes };
  const file = path.resolve(out);
  await writeFileWhole(file, bytes);
  return { kind: 'saved', path: file };
};

/** Where a command's file went, and its size in bytes. */
export const savedFile = (file: SavedFile): { readonly path: string; readonly bytes: number } => {
  if (file.kind === 'saved') return { path: file.path, bytes: statSync(file.path).size };
  throw new CommandError('failure', 'La exportación se canceló; no se escribió nada.');
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

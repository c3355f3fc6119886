import { type Ask, answer, type CommandContext, savedFile } from '#electron/hosts/cli/command.ts';
import { usageError } from '#electron/hosts/cli/command-error.ts';
import type { ComposedApp } from '#electron/hosts/compose-app.ts';
import type { DocumentTarget, ExportFormat } from '#shared/ipc/document-channels.ts';

export type ExportRequest = { readonly target: DocumentTarget; readonly format: ExportFormat };

/** @throws CommandError `usage` where --format is missing or isn't one of these */
export const formatOf = <F extends ExportFormat>(context: CommandContext, name: string, formats: readonly F[]): F => {
  const format = formats.find((one) => one === context.values.format);
  if (format) return format;
  throw usageError(`«${name}» necesita --format y uno de estos: ${formats.join(', ')}.`);
};

/** @throws CommandError `usage` where --out is missing */
export const requireOut = (context: CommandContext, name: string): void => {
  if (context.values.out) return;
  throw usageError(`A «${name}» le falta --out ARCHIVO.`);
};

/** Exports a document into the file of --out, and tells where it is, its SHA-256 and what was found in it. */
export const writeExport = async (
  context: CommandContext,
  ask: Ask,
  app: ComposedApp,
  { target, format }: ExportRequest,
): Promise<void> => {
  let lastStep = '';
  const unsubscribe = app.subscribe((event) => {
    if (event.kind === 'job-progress' && event.step !== lastStep) {
      lastStep = event.step;
      if (process.stderr.isTTY) context.terminal.note(event.step);
    }
  });
  const jobId = app.context.newId();
  const { file, sha, findings } = await ask('document.export', { target, format, jobId }).finally(unsubscribe);
  const { path: to, bytes } = savedFile(file);
  const told = findings.map(({ code, severity, where, message }) => ({ code, severity, where, message }));
  answer(context, { file: to, bytes, sha256: sha, findings: told }, () =>
    [`Escrito: ${to} (${bytes} bytes)`, ...findings.map((one) => `Aviso: ${one.where}: ${one.message}`)].join('\n'),
  );
};

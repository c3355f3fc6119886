import {
  type Ask,
  answer,
  type Command,
  type CommandContext,
  ensureDeskUser,
  withApp,
} from '#electron/hosts/cli/command.ts';
import { usageError } from '#electron/hosts/cli/command-error.ts';
import { findProcedure } from '#electron/hosts/cli/find-procedure.ts';
import { table } from '#electron/hosts/cli/terminal.ts';
import { formatOf, requireOut, writeExport } from '#electron/hosts/cli/write-export.ts';
import type { ComposedApp } from '#electron/hosts/compose-app.ts';
import { ranksAt } from '#shared/domain/common/rank-edits.ts';
import { type DocumentTarget, exportFormat } from '#shared/ipc/document-channels.ts';
import type { ManualSummary } from '#shared/ipc/manual-channels.ts';

const exportManual: Command = {
  options: ['format', 'out'],
  positionals: ['el ID de un procedimiento o de un manual…'],
  run: (context) => {
    const format = formatOf(context, 'export manual', exportFormat.exclude(['xlsx']).options);
    requireOut(context, 'export manual');
    if (context.positionals.length > 1 && format !== 'docx' && format !== 'pdf') {
      throw usageError(`El formato ${format} es el flujograma de un procedimiento: indique un solo ID.`);
    }
    return withApp(context, async (ask, app) => {
      await writeExport(context, ask, app, { target: await targetOf(context, ask, app), format });
      return 0;
    });
  },
};

const targetOf = async (context: CommandContext, ask: Ask, app: ComposedApp): Promise<DocumentTarget> => {
  const [only, ...more] = context.positionals;
  const manuals = await ask('manual.list', {});
  const manual = manuals.find((one) => one.manualId === only?.trim().toLowerCase());
  if (manual && more.length === 0) return { kind: 'manual', manualId: manual.manualId };
  if (more.length === 0) return { kind: 'procedure', versionId: (await findProcedure(ask, only ?? '')).versionId };
  return { kind: 'manual', manualId: await gather(context, ask, app) };
};

/** Several procedures printed together are a manual, which stays in the library: it can be printed again, and signed. */
const gather = async (context: CommandContext, ask: Ask, app: ComposedApp): Promise<string> => {
  const found = await Promise.all(context.positionals.map((one) => findProcedure(ask, one)));
  const first = found[0];
  if (!first) throw usageError('Falta el ID de un procedimiento.');
  const ids = found.map(({ opened }) => opened.version.procedureId);
  const known = await manualOf(ask, ids);
  if (known) return known;
  await ensureDeskUser(ask);
  const areaName = first.opened.content.cover[0]?.areaName ?? '';
  const title = `Manual de procedimientos${areaName ? ` de ${areaName}` : ''}`;
  const { ranks } = ranksAt([], 0, found.length);
  const { manualId } = await ask('manual.create', { profileId: first.profile.id, title });
  await ask('manual.edit', {
    manualId,
    label: 'Reunir procedimientos',
    coalesce: null,
    changes: [
      { op: 'update', entity: 'manual', id: manualId, field: 'areaName', value: areaName },
      ...ids.map((procedureId, index) => ({
        op: 'insert' as const,
        entity: 'member' as const,
        row: {
          id: app.context.newId(),
          rank: ranks[index] ?? '',
          procedureId,
        },
      })),
    ],
  });
  context.terminal.note(`Se reunieron ${found.length} procedimientos en el manual ${manualId}.`);
  return manualId;
};

/** A manual that gathers these procedures in this order already, so that printing twice makes no second one. */
const manualOf = async (ask: Ask, procedureIds: readonly string[]): Promise<string | undefined> => {
  for (const { manualId, members, archived } of await ask('manual.list', {})) {
    if (archived || members !== procedureIds.length) continue;
    const { content } = await ask('manual.open', { manualId });
    if (content.member.every((member, index) => member.procedureId === procedureIds[index])) return manualId;
  }
  return undefined;
};

const list: Command = {
  options: ['archived'],
  positionals: [],
  run: (context) =>
    withApp(context, async (ask) => {
      const wanted = context.values.archived === true;
      const manuals = (await ask('manual.list', {})).filter((one) => one.archived === wanted);
      answer(context, manuals, () => manualLines(manuals));
      return 0;
    }),
};

const manualLines = (manuals: readonly ManualSummary[]): string =>
  manuals.length === 0
    ? 'No hay manuales.'
    : table([
        ['ID', 'PROCEDIMIENTOS', 'TÍTULO'],
        ...manuals.map((one) => [one.manualId, String(one.members), one.title || '(sin título)']),
      ]);

export const documentCommands = { 'export manual': exportManual, 'manual list': list } satisfies Record<
  string,
  Command
>;

import type { Ask } from '#electron/hosts/cli/command.ts';
import { CommandError } from '#electron/hosts/cli/command-error.ts';
import { id } from '#shared/domain/common/ids.ts';
import type { ProcedureProfile } from '#shared/domain/procedure/profile.ts';
import type { ChannelOutput } from '#shared/ipc/contract.ts';
import type { ProcedureSummary } from '#shared/ipc/procedure-channels.ts';

export type FoundProcedure = {
  readonly versionId: string;
  readonly opened: ChannelOutput<'procedure.open'>;
  readonly profile: ProcedureProfile;
};

/** Archived or not. */
export const allProcedures = async (ask: Ask): Promise<readonly ProcedureSummary[]> => {
  const lists = await Promise.all([true, false].map((archived) => ask('procedure.list', { archived, query: '' })));
  return [...new Map(lists.flat().map((summary) => [summary.procedureId, summary])).values()];
};

/**
 * @param text the id of a procedure (its newest version is meant) or of one of its versions
 * @throws CommandError `failure` when there is none
 */
export const findProcedure = async (ask: Ask, text: string): Promise<FoundProcedure> => {
  const wanted = text.trim().toLowerCase();
  if (!id.safeParse(wanted).success) throw notThere(text, 'no tiene la forma de un identificador');
  const summary = (await allProcedures(ask)).find((one) => one.procedureId === wanted);
  const versionId = summary?.newest.id ?? wanted;
  const opened = await ask('procedure.open', { versionId });
  const profiles = (await ask('desk.get', {})).profiles;
  const wantedProfile = opened.content.cover[0]?.profileId;
  const profile = profiles.find((one) => one.id === wantedProfile);
  if (!profile) {
    throw new CommandError(
      'failure',
      `El procedimiento sigue la guía «${wantedProfile}», que este programa no tiene. Actualice Cauce e inténtelo de nuevo.`,
    );
  }
  return { versionId, opened, profile };
};

const notThere = (text: string, why: string): CommandError =>
  new CommandError('failure', `No hay un procedimiento «${text}»: ${why}. Los que hay: cauce procedure list`);

import { call } from '#renderer/api.ts';
import { procedureTitle } from '#renderer/modules/dossiers/dossier-words.ts';
import { dayOf } from '#renderer/ui/spanish-time.ts';
import { ok, type Result } from '#shared/domain/common/result.ts';
import { coverOf } from '#shared/domain/procedure/procedure.ts';
import type { ProcedureVersion } from '#shared/domain/procedure/procedure-version.ts';
import { versionWords } from '#shared/domain/procedure/version-words.ts';
import type { ProcedureSummary } from '#shared/ipc/procedure-channels.ts';

/** An authorised version that a dossier can follow. */
export type VersionChoice = {
  readonly versionId: string;
  readonly label: string;
  /** «Versión 02, vigente, autorizada el 3 de marzo de 2026.» */
  readonly detail: string;
  readonly inForce: boolean;
};

export type VersionChoices = {
  /** Those in force first; none where nothing is authorised. */
  readonly choices: readonly VersionChoice[];
  /** Titles of procedures that nobody has authorised yet: why they can't be chosen. */
  readonly drafts: readonly string[];
};

/** The authorised versions of the library. */
export const readVersionChoices = async (): Promise<Result<VersionChoices>> => {
  const procedures = await call('procedure.list', { archived: false, query: '' });
  if (!procedures.ok) return procedures;
  const authorised: VersionChoice[] = [];
  const drafts: string[] = [];
  for (const procedure of procedures.value) {
    const versions = await versionsOf(procedure);
    if (!versions.ok) return versions;
    authorised.push(...versions.value);
    if (versions.value.length === 0) drafts.push(procedureTitle(procedure.title));
  }
  return ok({ choices: authorised.toSorted((a, b) => Number(b.inForce) - Number(a.inForce)), drafts });
};

/** What the list says suffices while a procedure has one authorised version; of more, it is asked. */
const versionsOf = async (procedure: ProcedureSummary): Promise<Result<readonly VersionChoice[]>> => {
  const { newest, inForce } = procedure;
  if (newest.number === 1) {
    return ok(inForce ? [choiceOf(procedure, inForce, procedure.versionLabel)] : []);
  }
  const opened = await call('procedure.open', { versionId: newest.id });
  if (!opened.ok) return opened;
  const choices: VersionChoice[] = [];
  for (const version of opened.value.versions.filter(({ stage }) => stage === 'authorised')) {
    const label = await coverLabel(version.id);
    if (!label.ok) return label;
    choices.push(choiceOf(procedure, version, label.value));
  }
  return ok(choices);
};

/** What a version's own cover calls it; the list knows only the newest's. */
const coverLabel = async (versionId: string): Promise<Result<string>> => {
  const opened = await call('procedure.open', { versionId });
  return opened.ok ? ok(coverOf(opened.value.content).versionLabel) : opened;
};

const choiceOf = (procedure: ProcedureSummary, version: ProcedureVersion, cover: string): VersionChoice => {
  const inForce = version.id === procedure.inForce?.id;
  const called = versionWords(version, cover);
  const day = version.authorisedAt === null ? '' : `, autorizada el ${dayOf(version.authorisedAt)}`;
  return {
    versionId: version.id,
    label: `${procedureTitle(procedure.title)} — versión ${called}${inForce ? ' (vigente)' : ''}`,
    detail: `Versión ${called}${inForce ? ', vigente' : ''}${day}.`,
    inForce,
  };
};

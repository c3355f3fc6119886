import type { DocumentSource } from '#electron/documents/document-builder.ts';
import { agreementSource } from '#electron/handlers/agreement-source.ts';
import type { AppContext } from '#electron/handlers/app-context.ts';
import { budgetSource } from '#electron/handlers/budget-source.ts';
import { bulletinSource } from '#electron/handlers/bulletin-source.ts';
import { consolidatedSource } from '#electron/handlers/consolidated-source.ts';
import { profileOf } from '#electron/handlers/create-procedure.ts';
import { directorySource } from '#electron/handlers/directory-source.ts';
import { letterSource } from '#electron/handlers/letter-source.ts';
import { insertionOrderSource, mediaPlanSource } from '#electron/handlers/media-source.ts';
import { annualProgramSource, complianceSource, diagnosisSource } from '#electron/handlers/plan-source.ts';
import { progressSource } from '#electron/handlers/progress-source.ts';
import { recordCheckOptions } from '#electron/handlers/record-setup.ts';
import { authorisationOf } from '#electron/handlers/review-standing.ts';
import { strategySource } from '#electron/handlers/strategy-source.ts';
import { transparencySource } from '#electron/handlers/transparency-source.ts';
import { contentOf } from '#electron/handlers/version-content.ts';
import { headOf } from '#electron/storage/journal/journal-head.ts';
import { readInstitution } from '#electron/storage/repositories/desk-repository.ts';
import { noSuchManual, readManualContent } from '#electron/storage/repositories/manual-repository.ts';
import { readFrozen, readVersion, readVersions } from '#electron/storage/repositories/procedure-repository.ts';
import { readProgramRecord } from '#electron/storage/repositories/program-repository.ts';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import type { Institution } from '#shared/domain/institution/institution.ts';
import { institution as institutionSchema } from '#shared/domain/institution/institution.ts';
import { coverOf } from '#shared/domain/procedure/procedure.ts';
import type { ProcedureVersion } from '#shared/domain/procedure/procedure-version.ts';
import { type ProcedureProfile, procedureProfile } from '#shared/domain/procedure/profile.ts';
import type { DocumentTarget } from '#shared/ipc/document-channels.ts';

/**
 * Everything that a document prints, read from the store as it stands. Authorised versions come from what was frozen.
 * @throws DomainError not-found, store-damaged
 */
export const documentSource = (context: AppContext, target: DocumentTarget): DocumentSource => {
  switch (target.kind) {
    case 'procedure':
      return procedureSource(context, target.versionId);
    case 'manual':
      return manualSource(context, target.manualId);
    case 'program-record':
      return recordSource(context, target.programId);
    case 'budget':
    case 'distribution':
      return budgetSource(context, target.kind, target.budgetId, budgetAuthorisation(context, target));
    case 'diagnosis': {
      const { kind, diagnosisId } = target;
      return diagnosisSource(context, diagnosisId, authorisationOf(context.store.read, kind, diagnosisId));
    }
    case 'annual-program':
      return annualProgramSource(context, target.annualProgramId, programAuthorisation(context, target));
    case 'compliance':
      return complianceSource(context, target.annualProgramId, programAuthorisation(context, target));
    case 'strategy': {
      const { kind, strategyId } = target;
      return strategySource(context, strategyId, authorisationOf(context.store.read, kind, strategyId));
    }
    case 'media-plan':
      return mediaPlanSource(context, target.mediaPlanId, mediaAuthorisation(context, target));
    case 'insertion-order': {
      const { mediaPlanId, outlet } = target;
      return insertionOrderSource(context, mediaPlanId, outlet, mediaAuthorisation(context, target));
    }
    case 'letter':
      return letterSource(context, target);
    case 'directory':
      return directorySource(context, target.directoryId);
    case 'agreement':
      return agreementSource(context, target.agreementsId, target.agreementId);
    case 'progress':
      return progressSource(context, target.executionId, target.upTo);
    case 'bulletin':
      return bulletinSource(context, target.bulletinsId, target.bulletinId);
    case 'transparency':
      return transparencySource(context, target.executionId, target.quarter);
    case 'consolidated':
      return consolidatedSource(context, target.fiscalYear);
    default:
      return assertNever(target);
  }
};

/** Nothing authorises a record yet, so it is always a draft; who signs is whom the institution usually names. */
const recordSource = (context: AppContext, programId: string): DocumentSource => {
  const db = context.store.read;
  const institution = readInstitution(db);
  return {
    kind: 'program-record',
    content: readProgramRecord(db, programId),
    ...recordCheckOptions(context),
    institution,
    final: false,
    signatures: institution.signatories,
    createdAt: headOf(db, { kind: 'program', id: programId })?.at ?? EPOCH,
  };
};

/** An authorised anteproyecto prints its Vo.Bo.; a distribution becomes final by its letters. */
const budgetAuthorisation = (
  { store }: AppContext,
  { kind, budgetId }: { readonly kind: 'budget' | 'distribution'; readonly budgetId: string },
) => (kind === 'budget' ? authorisationOf(store.read, kind, budgetId) : undefined);

const programAuthorisation = ({ store }: AppContext, { annualProgramId }: { readonly annualProgramId: string }) =>
  authorisationOf(store.read, 'annual-program', annualProgramId);

const mediaAuthorisation = ({ store }: AppContext, { mediaPlanId }: { readonly mediaPlanId: string }) =>
  authorisationOf(store.read, 'media-plan', mediaPlanId);

const procedureSource = (context: AppContext, versionId: string): DocumentSource => {
  const db = context.store.read;
  const version = readVersion(db, versionId);
  // An authorised version gives the files that were frozen; its guide and identity only name them.
  const member = memberOf(context, version, printedWith(context, version));
  return {
    kind: 'procedure',
    content: member.content,
    version: member.version,
    profile: member.profile,
    institution: member.institution ?? readInstitution(db),
    createdAt: changedAt(context, member.version),
  };
};

/** A procedure prints its version in force, or its newest draft where there is none. */
const manualSource = (context: AppContext, manualId: string): DocumentSource => {
  const db = context.store.read;
  const manual = readManualContent(db, manualId);
  const row = manual.manual[0];
  if (!row) throw noSuchManual();
  const versions = manual.member.flatMap(({ procedureId }) => {
    const all = readVersions(db, procedureId);
    const inForce = all.find((version) => version.stage === 'authorised' && version.supersededBy === null);
    return inForce ?? all[0] ?? [];
  });
  const own = headOf(db, { kind: 'manual', id: manualId })?.at;
  const instants = [own, ...versions.map((version) => changedAt(context, version))].filter((at) => at !== undefined);
  return {
    kind: 'manual',
    manual,
    members: versions.map((version) => memberOf(context, version, requirePrintedWith(context, version))),
    profile: profileOf(context, row.profileId),
    institution: readInstitution(db),
    createdAt: instants.sort().at(-1) ?? EPOCH,
  };
};

type Printed = { readonly profile: ProcedureProfile; readonly institution: Institution };

const memberOf = (context: AppContext, version: ProcedureVersion, printed: Printed | undefined) => {
  const content = contentOf(context.store.read, version);
  return {
    content,
    version,
    profile: printed?.profile ?? profileOf(context, coverOf(content).profileId),
    institution: printed?.institution,
  };
};

/**
 * The same where a manual prints an authorised version anew.
 * @throws DomainError `store-damaged` where they can't be read: today's would change what was signed
 */
const requirePrintedWith = (context: AppContext, version: ProcedureVersion): Printed | undefined => {
  const printed = printedWith(context, version);
  if (printed || version.stage !== 'authorised' || !readFrozen(context.store.read, version.id)) return printed;
  throw new DomainError(
    'store-damaged',
    `No se puede leer con qué guía e identidad se imprimió la versión ${version.number} de un procedimiento autorizado del manual: el almacén está dañado. Restaure el respaldo más reciente desde Respaldos; el PDF autorizado de ese procedimiento sigue completo.`,
  );
};

/** The guide and the identity that an authorised version was printed with, as they were then; undefined if unreadable. */
const printedWith = (context: AppContext, version: ProcedureVersion): Printed | undefined => {
  if (version.stage !== 'authorised') return undefined;
  const frozen = readFrozen(context.store.read, version.id);
  if (!frozen) return undefined;
  const printed = parsedObject(frozen.printedJson);
  const profile = procedureProfile.safeParse(printed.profile);
  const institution = institutionSchema.safeParse(printed.institution);
  return profile.success && institution.success ? { profile: profile.data, institution: institution.data } : undefined;
};

const parsedObject = (json: string): { readonly profile?: unknown; readonly institution?: unknown } => {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
};

const changedAt = (context: AppContext, version: ProcedureVersion): string =>
  version.authorisedAt ?? headOf(context.store.read, { kind: 'procedure', id: version.id })?.at ?? EPOCH;

const EPOCH = '2000-01-01T00:00:00.000Z';

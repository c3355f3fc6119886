import { z } from 'zod';
import type { DocumentSource } from '#electron/documents/document-builder.ts';
import { programReferences } from '#electron/handlers/annual-program-context.ts';
import type { AppContext } from '#electron/handlers/app-context.ts';
import { readBudgetClassifiers } from '#electron/handlers/budget-rules-context.ts';
import { groupsOf } from '#electron/handlers/diagnosis-groups.ts';
import { frozenPrinted } from '#electron/handlers/frozen-printed.ts';
import { headOf } from '#electron/storage/journal/journal-head.ts';
import { readAnnualProgramContent } from '#electron/storage/repositories/annual-program-repository.ts';
import { readBudgetRow, readBudgetRows } from '#electron/storage/repositories/budget-repository.ts';
import { readInstitution } from '#electron/storage/repositories/desk-repository.ts';
import { readDiagnosisContent } from '#electron/storage/repositories/diagnosis-repository.ts';
import { readDossierHeadline } from '#electron/storage/repositories/dossier-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { programSignatures } from '#shared/documents/compose/annual-program.ts';
import type { DocumentAuthorisation } from '#shared/documents/compose/authorisation.ts';
import { programProfile } from '#shared/domain/annual-program/program-profile.ts';
import { indexClassifier } from '#shared/domain/classifier/classifier-index.ts';
import { centavos } from '#shared/domain/common/money.ts';
import { diagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import { institution as institutionSchema } from '#shared/domain/institution/institution.ts';
import { guideline } from '#shared/domain/review/guideline.ts';

type SourceOf<K extends DocumentSource['kind']> = Extract<DocumentSource, { readonly kind: K }>;

/** Everything that a diagnosis prints; with whose Vo.Bo. where it is final. @throws DomainError not-found */
export const diagnosisSource = (
  context: AppContext,
  diagnosisId: string,
  authorisation: DocumentAuthorisation | undefined,
): SourceOf<'diagnosis'> => {
  const db = context.store.read;
  const content = readDiagnosisContent(db, diagnosisId);
  const institution = readInstitution(db);
  const { programName } = readDossierHeadline(db, content.diagnosis[0]?.dossierId ?? '');
  return {
    kind: 'diagnosis',
    content,
    groups: groupsOf(db, content),
    programName,
    institution,
    signatures: institution.signatories,
    ...(authorisation ? { authorisation } : {}),
    createdAt: headOf(db, { kind: 'diagnosis', id: diagnosisId })?.at ?? EPOCH,
  };
};

/**
 * Everything that an annual programme prints. Once it is authorised, what it names of other documents comes from what was
 * frozen with it: the diagnosis and the budget go on living.
 * @throws DomainError not-found, store-damaged
 */
export const annualProgramSource = (
  context: AppContext,
  annualProgramId: string,
  authorisation: DocumentAuthorisation | undefined,
): SourceOf<'annual-program'> => {
  const db = context.store.read;
  const content = readAnnualProgramContent(db, annualProgramId);
  const frozen = authorisation
    ? frozenPrinted(db, annualProgramId, authorisation, printedProgram, 'del programa anual')
    : undefined;
  const { dossierId = '' } = content.annualProgram[0] ?? {};
  const { programName, budgetId, diagnosisId } = readDossierHeadline(db, dossierId);
  const scopes = [
    { kind: 'annual-program', id: annualProgramId },
    { kind: 'budget', id: budgetId },
    { kind: 'diagnosis', id: diagnosisId ?? '' },
  ];
  const changed = scopes.flatMap((scope) => headOf(db, scope)?.at ?? []).sort();
  return {
    kind: 'annual-program',
    content,
    ...(frozen
      ? { ...frozen, itemNames: new Map(frozen.itemNames) }
      : {
          ...programReferences(context, db, content),
          itemNames: itemNamesOf(context, db, budgetId),
          programName,
          institution: readInstitution(db),
        }),
    ...(authorisation ? { authorisation } : {}),
    createdAt: changed.at(-1) ?? EPOCH,
  };
};

/** The sheet of an annual programme's answers to guidelines, final with its programme. */
export const complianceSource = (
  context: AppContext,
  annualProgramId: string,
  authorisation: DocumentAuthorisation | undefined,
): SourceOf<'compliance'> => {
  const { profile, ...source } = annualProgramSource(context, annualProgramId, authorisation);
  return {
    ...source,
    kind: 'compliance',
    final: authorisation !== undefined,
    signatures: programSignatures(source.content, profile),
  };
};

/** What an annual programme prints besides its content, as plain data that `annualProgramSource` reads back. */
export const printedOfProgram = ({
  profile,
  diagnosis,
  lines,
  guidelines,
  itemNames,
  programName,
  institution,
  authorisation,
}: SourceOf<'annual-program'>): unknown => ({
  profile,
  diagnosis,
  lines,
  guidelines,
  itemNames: [...itemNames].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  programName,
  institution,
  authorisation,
});

const printedProgram = z.object({
  profile: programProfile,
  diagnosis: diagnosisContent,
  lines: z.array(
    z.object({
      id: z.string(),
      itemCode: z.string(),
      description: z.string(),
      department: z.string(),
      annual: centavos,
      months: z.array(centavos),
    }),
  ),
  guidelines: z.array(guideline),
  itemNames: z.array(z.tuple([z.string(), z.string()])),
  programName: z.string(),
  institution: institutionSchema,
});

/** Of the items that the budget's lines name, and of `others`. */
export const itemNamesOf = (
  context: AppContext,
  db: ReadableDb,
  budgetId: string,
  others: readonly string[] = [],
): ReadonlyMap<string, string> => {
  const { classifier } = readBudgetClassifiers(db, { budget: [readBudgetRow(db, budgetId)] });
  if (!classifier) return new Map();
  const index = indexClassifier(classifier, context.classifierCatalogues.base);
  const codes = new Set([...readBudgetRows(db, budgetId, 'line').map(({ itemCode }) => itemCode), ...others]);
  return new Map([...codes].map((code) => [code, index.find(code)?.name ?? '']));
};

const EPOCH = '2000-01-01T00:00:00.000Z';

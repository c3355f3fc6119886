import type { DocumentSource } from '#electron/documents/document-builder.ts';
import type { AppContext } from '#electron/handlers/app-context.ts';
import { budgetRulesContext } from '#electron/handlers/budget-rules-context.ts';
import { headOf } from '#electron/storage/journal/journal-head.ts';
import { readBudgetContent } from '#electron/storage/repositories/budget-repository.ts';
import { readInstitution } from '#electron/storage/repositories/desk-repository.ts';
import { readDossierHeadlines } from '#electron/storage/repositories/dossier-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import type { DocumentAuthorisation } from '#shared/documents/compose/authorisation.ts';

/** Of the programmes that work with it; who signs is whom the institution usually names. */
export const budgetSource = (
  context: AppContext,
  kind: 'budget' | 'distribution',
  budgetId: string,
  authorisation: DocumentAuthorisation | undefined,
): DocumentSource => {
  const db = context.store.read;
  const institution = readInstitution(db);
  const content = readBudgetContent(db, budgetId);
  const rules = budgetRulesContext(context, db, content);
  return {
    kind,
    content,
    classifier: rules.classifier,
    rules,
    programs: budgetPrograms(db, budgetId),
    institution,
    signatures: institution.signatories,
    ...(authorisation ? { authorisation } : {}),
    createdAt: headOf(db, { kind: 'budget', id: budgetId })?.at ?? EPOCH,
  };
};

/** Names of the programmes whose dossiers work with a budget, each once. */
export const budgetPrograms = (db: ReadableDb, budgetId: string): readonly string[] => {
  const names = readDossierHeadlines(db, null)
    .filter((dossier) => dossier.budgetId === budgetId && !dossier.archived)
    .map(({ programName }) => programName.trim())
    .filter((name) => name !== '');
  return [...new Set(names)];
};

const EPOCH = '2000-01-01T00:00:00.000Z';

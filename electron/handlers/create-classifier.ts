import type { AppContext } from '#electron/handlers/app-context.ts';
import { classifierTables } from '#electron/storage/classifier-tables.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { classifierInserts, readSchemes } from '#electron/storage/repositories/classifier-repository.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import type { ReadableDb, WritableDb } from '#electron/storage/store-handle.ts';
import { type ClassifierContent, schemeOf } from '#shared/domain/classifier/classifier.ts';
import type { Id } from '#shared/domain/common/ids.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { foldText } from '#shared/domain/common/text.ts';

/**
 * A new classifier with this content, whose ids it keeps; nothing can be undone past its beginning.
 * @throws DomainError `conflict` where its owner has one of this name and year
 */
export const createClassifierIn = (
  db: WritableDb,
  context: AppContext,
  content: ClassifierContent,
  { kind, label }: { readonly kind: 'import' | 'act'; readonly label: string },
): { classifierId: Id } => {
  const { id: classifierId } = schemeOf(content);
  runCommand(db, classifierTables, {
    scopeId: classifierId,
    kind,
    label,
    coalesce: null,
    who: readAuthor(db),
    at: context.now(),
    changes: classifierInserts(content),
  });
  requireOwnName(db, classifierId);
  return { classifierId };
};

/**
 * An owner's classifiers of one year differ in their names, or nobody could tell which one a budget uses. Looked at
 * after the change, within its transaction.
 * @throws DomainError `conflict`
 */
export const requireOwnName = (db: ReadableDb, classifierId: string): void => {
  const schemes = readSchemes(db);
  const own = schemes.find((scheme) => scheme.id === classifierId);
  if (!own) return;
  const twin = schemes.some(
    (other) =>
      other.id !== own.id &&
      other.fiscalYear === own.fiscalYear &&
      foldText(other.owner) === foldText(own.owner) &&
      foldText(other.name) === foldText(own.name),
  );
  if (!twin) return;
  const owner = own.owner.trim() === '' ? '' : ` de ${own.owner.trim()}`;
  throw new DomainError(
    'conflict',
    `Ya hay un clasificador «${own.name}»${owner} para ${own.fiscalYear}. Abra ese, o dé a este otro nombre u otro ejercicio.`,
  );
};

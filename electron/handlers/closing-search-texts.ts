import { sayingSomething, textAt } from '#electron/handlers/search-texts.ts';
import type { SearchText } from '#electron/storage/repositories/search-index-repository.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import { type ClosingContent, closingEntities } from '#shared/domain/dossier/year-closing.ts';
import { wordParts } from '#shared/domain/search/word-fields.ts';

/** What was said when a dossier's year was closed or opened again, and what the kept papers are called: on the dossier itself. */
export const closingTexts = ({ closing, closedDocument }: ClosingContent): readonly SearchText[] =>
  sayingSomething([
    ...closing.map((row) =>
      textAt(
        '',
        row.id,
        [row.act === 'close' ? 'Cierre del ejercicio' : 'Reapertura del ejercicio', formatLongDate(row.on)],
        wordParts(closingEntities.closing, row),
      ),
    ),
    ...closedDocument.map((row) =>
      textAt(
        '',
        row.id,
        ['Cierre del ejercicio', 'documento guardado'],
        wordParts(closingEntities.closedDocument, row),
      ),
    ),
  ]);

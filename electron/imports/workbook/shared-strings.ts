import type { GuardedArchive } from '#electron/imports/archive-guard.ts';
import { readXmlPart } from '#electron/imports/workbook/xml-events.ts';
import { DomainError } from '#shared/domain/common/result.ts';

const MAX_STRINGS = 400_000;
const MAX_LETTERS = 30_000_000;

/**
 * The texts that a workbook keeps once for all its cells, by their number; the runs of a text are joined, how it is
 * pronounced (Asian editions) is left out.
 * @throws DomainError `too-large`
 */
export const readSharedStrings = async (
  archive: GuardedArchive,
  part: string | undefined,
): Promise<readonly string[]> => {
  const strings: string[] = [];
  if (part === undefined) return strings;
  let current = '';
  let letters = 0;
  let inText = false;
  let aside = 0;
  await readXmlPart(archive, part, {
    open: (name) => {
      if (name === 'si') current = '';
      else if (name === 'rPh') aside += 1;
      else if (name === 't') inText = aside === 0;
      return undefined;
    },
    text: (text) => {
      if (!inText) return;
      letters += text.length;
      if (letters > MAX_LETTERS) throw tooMuchText();
      current += text;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') aside -= 1;
      else if (name === 'si') {
        if (strings.length >= MAX_STRINGS) throw tooMuchText();
        strings.push(plainText(current));
      }
      return undefined;
    },
  });
  return strings;
};

/** `_x000D_` is how a workbook writes what XML can't hold; `_x005F_` begins a text that only looks like it. */
export const plainText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

export const tooMuchText = (): DomainError =>
  new DomainError(
    'too-large',
    'El libro tiene más texto del que cabe en un presupuesto (treinta millones de letras). No se leyó nada. Copie a un libro nuevo solo la hoja que necesita.',
  );

import type { GuardedArchive } from '#electron/imports/archive-guard.ts';
import { readXmlPart } from '#electron/imports/workbook/xml-events.ts';

/** What a cell's format makes of its number. `zeros`: as many figures as that, with zeros before them. */
export type NumberFormat =
  | { readonly kind: 'plain' }
  | { readonly kind: 'percent' }
  | { readonly kind: 'date' }
  | { readonly kind: 'time' }
  | { readonly kind: 'zeros'; readonly figures: number };

const PLAIN: NumberFormat = { kind: 'plain' };
const MAX_FORMATS = 65_000;

/** Each cell style's format, by its number in the workbook. */
export const readNumberFormats = async (
  archive: GuardedArchive,
  part: string | undefined,
): Promise<readonly NumberFormat[]> => {
  const formats: NumberFormat[] = [];
  if (part === undefined) return formats;
  const codes = new Map<number, NumberFormat>();
  let inCells = false;
  await readXmlPart(archive, part, {
    open: (name, attributes) => {
      if (name === 'numFmt' && codes.size < MAX_FORMATS) {
        codes.set(Number(attributes.numFmtId), formatOfCode(attributes.formatCode ?? ''));
      } else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells && formats.length < MAX_FORMATS) {
        const id = Number(attributes.numFmtId ?? '0');
        formats.push(codes.get(id) ?? builtIn(id));
      }
      return undefined;
    },
    close: (name) => {
      if (name !== 'cellXfs') return undefined;
      inCells = false;
      return 'stop';
    },
  });
  return formats;
};

/** ISO/IEC 29500-1, 18.8.30: the formats that are never written out, with those of Asian editions. */
const builtIn = (id: number): NumberFormat => {
  if (id === 9 || id === 10) return { kind: 'percent' };
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return { kind: 'time' };
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return { kind: 'date' };
  return PLAIN;
};

const formatOfCode = (code: string): NumberFormat => {
  const positive = code.slice(0, 300).split(';')[0] ?? '';
  const bare = positive.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]/gi, '');
  if (bare.includes('%')) return { kind: 'percent' };
  if (/^general$/i.test(bare.trim())) return PLAIN;
  if (/[dy]/i.test(bare) || /^m+$/i.test(bare.trim())) return { kind: 'date' };
  if (/[hs]/i.test(bare)) return { kind: 'time' };
  const zeros = /^0{2,20}$/.exec(bare.trim());
  return zeros ? { kind: 'zeros', figures: zeros[0].length } : PLAIN;
};

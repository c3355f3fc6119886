import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FontFace } from '#electron/documents/docx/font-parts.ts';
import { LOOK } from '#shared/documents/look.ts';

/** The bundled fonts as the worker lends them to the writer. */
export const bundledFaces = (): readonly FontFace[] =>
  [
    ['NotoSans_400Regular', LOOK.font, false, false],
    ['NotoSans_700Bold', LOOK.font, true, false],
    ['NotoSans_400Regular_Italic', LOOK.font, false, true],
    ['NotoSans_700Bold_Italic', LOOK.font, true, true],
    ['CauceSymbols_400Regular', LOOK.symbolFont, false, false],
  ].map(([file, family, bold, italic]) => ({
    family: String(family),
    bold: bold === true,
    italic: italic === true,
    data: new Uint8Array(readFileSync(fileURLToPath(new URL(`../../../resources/fonts/${file}.ttf`, import.meta.url)))),
  }));

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError } from '#shared/domain/common/result.ts';

/** A bundled font with its bytes; the host reads it, writers get it passed. */
export type FontFile = {
  readonly family: 'Noto Sans' | 'Cauce Symbols';
  readonly weight: 400 | 600 | 700;
  readonly italic: boolean;
  readonly bytes: Uint8Array;
};

/**
 * Every font that documents are set in, the fallback for symbols last.
 * @param resourcesDir the program's resources folder
 * @throws DomainError `internal` naming the file that can't be read
 */
export const readFonts = (resourcesDir: string): Promise<readonly FontFile[]> =>
  Promise.all(
    FILES.map(async ({ file, ...font }) => {
      const path = join(resourcesDir, 'fonts', file);
      try {
        return { ...font, bytes: new Uint8Array(await readFile(path)) };
      } catch (cause) {
        throw new DomainError(
          'internal',
          `No se puede leer la letra de los documentos (${path}). Falta parte del programa: vuelva a instalar Cauce.`,
          { cause },
        );
      }
    }),
  );

const FILES = [
  { file: 'NotoSans_400Regular.ttf', family: 'Noto Sans', weight: 400, italic: false },
  { file: 'NotoSans_400Regular_Italic.ttf', family: 'Noto Sans', weight: 400, italic: true },
  { file: 'NotoSans_600SemiBold.ttf', family: 'Noto Sans', weight: 600, italic: false },
  { file: 'NotoSans_700Bold.ttf', family: 'Noto Sans', weight: 700, italic: false },
  { file: 'NotoSans_700Bold_Italic.ttf', family: 'Noto Sans', weight: 700, italic: true },
  { file: 'CauceSymbols_400Regular.ttf', family: 'Cauce Symbols', weight: 400, italic: false },
] as const;

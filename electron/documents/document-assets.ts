import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type FontFile, readFonts } from '#electron/documents/fonts.ts';
import { compileWasm, type WasmModule } from '#electron/documents/wasm.ts';
import { DomainError } from '#shared/domain/common/result.ts';

/** What the writers need besides a model. Read once by the host; the compiled code is shared with every worker. */
export type DocumentAssets = {
  readonly typst: WasmModule;
  /** Compiled at the first PNG; most sessions never draw one. */
  readonly resvg: Uint8Array;
  readonly fonts: readonly FontFile[];
};

/**
 * @param resourcesDir the program's resources folder
 * @throws DomainError `internal` naming what can't be read
 */
export const loadDocumentAssets = async (resourcesDir: string): Promise<DocumentAssets> => {
  const [typst, resvg, fonts] = await Promise.all([
    load('@myriaddreamin/typst-ts-web-compiler/wasm', compileWasm),
    load('@resvg/resvg-wasm/index_bg.wasm', async (bytes) => bytes),
    readFonts(resourcesDir),
  ]);
  return { typst, resvg, fonts };
};

const load = async <T>(specifier: string, use: (bytes: Uint8Array) => Promise<T>): Promise<T> => {
  try {
    return await use(new Uint8Array(await readFile(createRequire(import.meta.url).resolve(specifier))));
  } catch (cause) {
    throw new DomainError(
      'internal',
      `No se puede cargar «${specifier}», que hace los documentos. Falta parte del programa: vuelva a instalar Cauce.`,
      { cause },
    );
  }
};

import { createRequire } from 'node:module';
import type { FontFile } from '#electron/documents/fonts.ts';
import type { TypstSource } from '#electron/documents/pdf/typst-source.ts';

/** The part of the native compiler that the gate uses; its package brings no types. */
type NativeCompiler = {
  readonly mapShadow: (path: string, bytes: Buffer) => void;
  readonly addSource: (path: string, source: string) => void;
  readonly pdf: (main: { readonly mainFilePath: string }, options: { readonly pdfStandard: 'ua-1' }) => Buffer;
};
type NativeModule = {
  readonly NodeCompiler: {
    readonly create: (options: {
      readonly workspace: string;
      readonly fontArgs: readonly { readonly fontBlobs: readonly Buffer[] }[];
    }) => NativeCompiler;
  };
};

const PACKAGE = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu';

/** Undefined where the optional package isn't installed (Windows, musl, arm). */
export const nativeTypst: NativeModule | undefined = (() => {
  try {
    return createRequire(import.meta.url)(PACKAGE) as NativeModule;
  } catch {
    return undefined;
  }
})();

/**
 * Compiles the same source under PDF/UA-1.
 * @throws Error with the diagnostics when the source breaks the standard
 */
export const compileUnderPdfUa = (source: TypstSource, fonts: readonly FontFile[]): Buffer => {
  if (!nativeTypst) throw new Error(`${PACKAGE} isn't installed`);
  const compiler = nativeTypst.NodeCompiler.create({
    workspace: '/',
    fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font.bytes)) }],
  });
  for (const [path, bytes] of source.files) compiler.mapShadow(path, Buffer.from(bytes));
  compiler.addSource('/main.typ', source.main);
  return compiler.pdf({ mainFilePath: '/main.typ' }, { pdfStandard: 'ua-1' });
};

import { initSync, type TypstCompiler, TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler';
import type { TypstSource } from '#electron/documents/pdf/typst-source.ts';
import type { WasmModule } from '#electron/documents/wasm.ts';

/** A warm Typst: fonts loaded, code compiled. One per worker. */
export type PdfCompiler = {
  /** @throws TypstError with Typst's own diagnostics when the source does not compile */
  readonly compile: (source: TypstSource) => Uint8Array;
  /** What the WebAssembly memory holds at present; it never shrinks. */
  readonly memoryBytes: () => number;
};

/** Typst refused the source. Never the person's fault: their texts are data. */
export class TypstError extends Error {
  readonly diagnostics: readonly string[];
  constructor(diagnostics: readonly string[]) {
    super(diagnostics.join('\n'));
    this.name = 'TypstError';
    this.diagnostics = diagnostics;
  }
}

/** Takes the compiled WebAssembly and the bundled fonts; nothing is read from disk, network or system. */
export const createPdfCompiler = async (wasm: WasmModule, fonts: readonly Uint8Array[]): Promise<PdfCompiler> => {
  const { memory } = initSync({ module: wasm }) as unknown as { readonly memory: { readonly buffer: ArrayBufferLike } };
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of fonts) await builder.add_raw_font(font);
  const compiler = await builder.build();
  return {
    compile: (source) => compile(compiler, source),
    memoryBytes: () => memory.buffer.byteLength,
  };
};

const MAIN = '/main.typ';
/** Diagnostics as text lines with file and position. */
const UNIX_DIAGNOSTICS = 2;

type CompileOutcome = { readonly result?: Uint8Array; readonly diagnostics?: readonly string[] };

const compile = (compiler: TypstCompiler, source: TypstSource): Uint8Array => {
  compiler.reset_shadow();
  for (const [path, bytes] of source.files) compiler.map_shadow(path, bytes);
  compiler.add_source(MAIN, source.main);
  const outcome: CompileOutcome = compiler.compile(MAIN, null, 'pdf', UNIX_DIAGNOSTICS);
  compiler.reset_shadow();
  if (!outcome.result) throw new TypstError(outcome.diagnostics ?? ['No result and no diagnostics']);
  return outcome.result;
};

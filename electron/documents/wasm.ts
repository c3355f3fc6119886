/** A compiled WebAssembly module: may be handed to a worker, where it starts without compiling again. */
export type WasmModule = { readonly compiledWebAssembly: never };

/** @throws CompileError when the bytes are no WebAssembly */
export const compileWasm = (bytes: Uint8Array): Promise<WasmModule> => engine.compile(bytes);

// Node's types leave the global out unless the DOM library is loaded, which this side must not see.
const engine = (
  globalThis as unknown as { readonly WebAssembly: { readonly compile: (bytes: Uint8Array) => Promise<WasmModule> } }
).WebAssembly;

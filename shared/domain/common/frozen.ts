/** Nobody changes what was handed over: the same shape, read-only all the way down. */
export type Frozen<T> = T extends Uint8Array
  ? T
  : T extends readonly (infer U)[]
    ? readonly Frozen<U>[]
    : T extends object
      ? { readonly [K in keyof T]: Frozen<T[K]> }
      : T;

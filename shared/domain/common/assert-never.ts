/** Ends every switch over a closed union: the compiler proves that it is never reached. */
export const assertNever = (value: never): never => {
  throw new Error(`Unreachable case: ${JSON.stringify(value)}`);
};

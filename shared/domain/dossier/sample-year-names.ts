/** Finds rows by what people call them. A name that nothing has is a broken sample file, which must not go unseen. */
export const byName =
  <T>(rows: readonly T[], nameOf: (row: T) => string, what: string) =>
  (name: string): T => {
    const found = rows.find((row) => nameOf(row) === name);
    if (found === undefined) throw new Error(`The sample names a ${what} that it doesn't have: «${name}»`);
    return found;
  };

/** The row of a place in its list, counted from 1. */
export const byNumber =
  <T>(rows: readonly T[], what: string) =>
  (number: number): T => {
    const found = rows[number - 1];
    if (found === undefined) throw new Error(`The sample names ${what} ${number}, which it doesn't have`);
    return found;
  };

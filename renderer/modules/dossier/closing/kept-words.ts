/** Kinds of which a dossier may keep many, as they are counted: one, several. */
const MANY: Readonly<Record<string, readonly [string, string]>> = {
  agreement: ['convenio o contrato', 'convenios y contratos'],
  bulletin: ['boletín', 'boletines'],
};

/** Documents of which there are several of a kind under its count; the others by themselves, in the same order. */
export const byKind = <Doc extends { readonly kind: string }>(
  documents: readonly Doc[],
): readonly { readonly counted: string; readonly documents: readonly Doc[] }[] =>
  [...Map.groupBy(documents, ({ kind }) => kind)].flatMap(([kind, alike]) => {
    const words = MANY[kind];
    if (words === undefined || alike.length < FEWEST) return alike.map((one) => ({ counted: '', documents: [one] }));
    return [{ counted: `${alike.length} ${words[1]}`, documents: alike }];
  });

/** Two are read faster than unfolded. */
const FEWEST = 3;

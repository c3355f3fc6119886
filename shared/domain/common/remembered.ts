/**
 * Works something out once for each list of rows, and remembers it as long as the list lives. Contents are never changed in
 * place, so the same list always says the same.
 */
export const remembered = <K extends object, V>(work: (key: K) => V): ((key: K) => V) => {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const found = known.get(key) ?? { value: work(key) };
    known.set(key, found);
    return found.value;
  };
};

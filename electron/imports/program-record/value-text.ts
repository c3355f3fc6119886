/** The lines of a wrapped text put together again: a line that begins in lower case goes on from the one before. */
export const joinWrapped = (lines: readonly string[]): readonly string[] => {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const goesOn = last !== undefined && /^[\p{Ll}(]/u.test(line) && !/[.;:!?]$/.test(last);
    if (goesOn) joined[joined.length - 1] = `${last} ${line}`;
    else joined.push(line);
  }
  return joined;
};

/** Values divided by lines, commas, semicolons, bullets; a comma before lower case belongs to its value. */
export const splitValues = (lines: readonly string[], known: ReadonlySet<string>): readonly string[] => {
  const isList = lines.some((line) => /[,;]$/.test(line));
  const whole: string[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    const goesOn = isList && last !== undefined && !/[,;]$/.test(last) && /^\p{Ll}/u.test(line);
    if (goesOn) whole[whole.length - 1] = `${last} ${line}`;
    else whole.push(line);
  }
  return whole
    .flatMap((line) => (known.has(line) ? [line] : cutAtSeparators(line)))
    .flatMap((value) => cutAtAnd(value, known))
    .map((value) => value.replace(/^[•·▪*-]\s*/, '').trim())
    .filter((value) => /[\p{L}\p{N}]/u.test(value));
};

const cutAtSeparators = (line: string): readonly string[] => {
  const small = /^\p{Ll}/u.test(line);
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < line.length; at += 1) {
    const letter = line.charAt(at);
    if (letter === '(') depth += 1;
    else if (letter === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && isSeparator(letter, line, at, small)) {
      parts.push(line.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, line.slice(from)];
};

const isSeparator = (letter: string, line: string, at: number, small: boolean): boolean => {
  if (letter === ';' || letter === '•' || letter === '|' || letter === '▪') return true;
  if (letter !== ',') return false;
  const next = /\S/.exec(line.slice(at + 1, at + 4))?.[0] ?? '';
  return small || next === '' || next.toLowerCase() !== next || !/\p{L}|\d/u.test(next);
};

/** «Rural y Urbano» are two values where both are known. */
const cutAtAnd = (value: string, known: ReadonlySet<string>): readonly string[] => {
  const halves = value.trim().split(/ (?:y|e) /);
  return halves.length === 2 && halves.every((half) => known.has(half.trim())) ? halves : [value];
};

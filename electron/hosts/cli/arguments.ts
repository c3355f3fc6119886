import { parseArgs } from 'node:util';
import { usageError } from '#electron/hosts/cli/command-error.ts';

const OPTIONS = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  yes: { type: 'boolean', short: 'y' },
  archived: { type: 'boolean' },
  profile: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string', short: 'o' },
  code: { type: 'string' },
  'version-label': { type: 'string' },
  'documented-on': { type: 'string' },
  'updated-on': { type: 'string' },
  'authorised-on': { type: 'string' },
  scan: { type: 'string' },
  dictamen: { type: 'string' },
  'dictamen-edition': { type: 'string' },
  'dictamen-date': { type: 'string' },
  'dictamen-reference': { type: 'string' },
  'not-up-to-date': { type: 'boolean' },
  program: { type: 'string' },
  year: { type: 'string' },
  procedure: { type: 'string' },
  budget: { type: 'string' },
  start: { type: 'string' },
  activity: { type: 'string' },
  branch: { type: 'string' },
  date: { type: 'string' },
  officer: { type: 'string' },
  note: { type: 'string' },
  'with-amounts': { type: 'boolean' },
  dossier: { type: 'boolean' },
  classifier: { type: 'string' },
  name: { type: 'string' },
  owner: { type: 'string' },
  edition: { type: 'string' },
  width: { type: 'string' },
  letter: { type: 'string' },
  kind: { type: 'string' },
  id: { type: 'string' },
  post: { type: 'string' },
  reason: { type: 'string' },
  observation: { type: 'string', multiple: true },
  answer: { type: 'string' },
  finding: { type: 'string' },
  row: { type: 'string' },
  text: { type: 'string' },
  act: { type: 'string' },
  to: { type: 'string' },
  'without-evidence': { type: 'boolean' },
  take: { type: 'string' },
  choose: { type: 'string', multiple: true },
  'same-program': { type: 'string' },
  file: { type: 'string' },
  scenario: { type: 'string' },
  outlet: { type: 'string' },
  doubtful: { type: 'string' },
  limit: { type: 'string' },
  title: { type: 'string' },
  place: { type: 'string' },
  people: { type: 'string' },
  estimated: { type: 'string' },
  quantity: { type: 'string' },
  insertions: { type: 'string' },
  line: { type: 'string' },
  evidence: { type: 'string', multiple: true },
  until: { type: 'string' },
  quarter: { type: 'string' },
} as const;

export type OptionName = keyof typeof OPTIONS;
export type Values = {
  readonly [K in OptionName]?: (typeof OPTIONS)[K] extends { readonly multiple: true }
    ? readonly string[]
    : (typeof OPTIONS)[K]['type'] extends 'string'
      ? string
      : boolean;
};

export const GLOBAL_OPTIONS: readonly OptionName[] = ['data', 'json', 'help', 'version'];

export type CommandShape = {
  readonly options: readonly OptionName[];
  /** What the positional arguments are, for the error message; `…` at the end of the last: it may repeat. */
  readonly positionals: readonly string[];
};

export type ParsedArguments = { readonly values: Values; readonly words: readonly string[] };

/** @throws CommandError `usage` on an option that doesn't exist or lacks its value */
export const parseArguments = (argv: readonly string[]): ParsedArguments => {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
    return { values, words: positionals };
  } catch (error) {
    throw usageError(explain(error));
  }
};

/** @throws CommandError `usage` when the command was given too few or too many words, or another command's options */
export const checkShape = (name: string, shape: CommandShape, values: Values, positionals: readonly string[]): void => {
  const repeats = shape.positionals.at(-1)?.endsWith('…') === true;
  const missing = shape.positionals[positionals.length];
  if (missing) throw usageError(`A «${name}» le falta ${missing.replace('…', '')}.`);
  if (positionals.length > shape.positionals.length && !repeats) {
    throw usageError(`«${name}» no espera «${positionals[shape.positionals.length]}».`);
  }
  const allowed = new Set<string>([...GLOBAL_OPTIONS, ...shape.options]);
  const foreign = Object.keys(values).find((option) => !allowed.has(option));
  if (foreign) throw usageError(`«${name}» no tiene la opción --${foreign}.`);
};

const explain = (error: unknown): string => {
  const message = error instanceof Error ? error.message : '';
  const option = /'(-[^' ]*)/.exec(message)?.[1] ?? '';
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `No existe la opción ${option}.`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return `La opción ${option} está mal escrita: le falta su valor, o no lleva.`;
  return 'La orden está mal escrita.';
};

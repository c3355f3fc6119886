import { createInterface } from 'node:readline/promises';

/** Where a command writes and whom it asks; `asks` is null where nobody sits at the keyboard. */
export type Terminal = {
  readonly print: (text: string) => void;
  /** Notes and errors: stderr, so that stdout stays what was asked for. */
  readonly note: (text: string) => void;
  readonly ask: ((question: string) => Promise<boolean>) | null;
};

export const processTerminal = (): Terminal => ({
  print: (text) => process.stdout.write(`${text}\n`),
  note: (text) => process.stderr.write(`${text}\n`),
  ask: process.stdin.isTTY && process.stderr.isTTY ? askPerson : null,
});

const askPerson = async (question: string): Promise<boolean> => {
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^s[ií]?$/i.test((await reader.question(`${question} [s/N] `)).trim());
  } finally {
    reader.close();
  }
};

/** Columns as wide as their widest cell; the last one isn't padded. */
export const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => row.map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i] ?? 0))).join('  '))
    .join('\n');
};

import { USAGE } from '#electron/hosts/cli/usage.ts';

/**
 * The part of the help that tells of these words: of one command («budget show»), of all that begin with the same word
 * («budget»), or the whole where there are no words or nothing begins with them. What follows a command is passed over.
 */
export const usageOf = (words: readonly string[]): string => {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ');
    if (words.length < length) continue;
    const told = sections.flatMap(({ heading, entries }) => {
      const own = entries.filter((entry) => isAbout(entry, name));
      return own.length === 0 ? [] : [[heading, ...own].join('\n')];
    });
    if (told.length > 0) return [FIRST_LINE, ...told, OPTIONS, 'Todas las órdenes: cauce --help'].join('\n\n');
  }
  return USAGE;
};

const [FIRST_LINE = '', OPTIONS = '', ...commandParts] = USAGE.split('\n\n');

/** A command with the lines under it, which stand further in. */
const sections = commandParts.slice(0, -1).map((part) => {
  const [heading = '', ...lines] = part.split('\n');
  const entries = lines.join('\n').split(/\n(?= {2}\S)/);
  return { heading, entries };
});

const isAbout = (entry: string, name: string): boolean => `${entry.trim().replace(/\n/g, ' ')} `.startsWith(`${name} `);

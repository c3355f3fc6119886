import { spawnSync } from 'node:child_process';

/** Programs that some checks ask for a second opinion; none is needed to run or build Cauce. */
const TOOLS = [
  { program: 'soffice', argument: '--version', for: 'open our DOCX' },
  { program: 'pdftotext', argument: '-v', for: 'read our PDF' },
  { program: 'qpdf', argument: '--version', for: 'check the structure of our PDF' },
  { program: 'mutool', argument: '-v', for: 'find missing glyphs' },
  { program: 'pandoc', argument: '--version', for: 'read our DOCX' },
] as const;

/**
 * Says which programs are there, so that nobody takes a skipped check for a passed one.
 * @throws Error with REQUIRE_TOOLS=1 where one is missing
 */
export const announceTools = (): void => {
  const missing = TOOLS.filter(({ program, argument }) => spawnSync(program, [argument], { stdio: 'ignore' }).error);
  for (const { program, for: purpose } of missing)
    console.log(`not installed: ${program} — the checks that use it to ${purpose} will not run`);
  if (missing.length > 0 && process.env.REQUIRE_TOOLS === '1') {
    throw new Error(`REQUIRE_TOOLS=1, but these are not installed: ${missing.map((m) => m.program).join(', ')}`);
  }
};

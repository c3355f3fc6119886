import type { RichText } from '#shared/domain/common/rich-text.ts';
import { plainText } from '#shared/domain/common/rich-text.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { ProfileSection } from '#shared/domain/procedure/profile.ts';

/**
 * The guide's own text that prints before what the person wrote. Nothing where the person's text brings its own wording
 * of it, as published manuals do when they are imported: nobody wants the same four definitions twice on a page.
 */
export const fixedTextToPrint = (section: Pick<ProfileSection, 'fixedText'>, written: RichText): RichText =>
  bringsFixedText(section, written) ? [] : section.fixedText;

/** True where each word that the guide's text sets in bold has a block of its own in the person's text. */
export const bringsFixedText = (section: Pick<ProfileSection, 'fixedText'>, written: RichText): boolean => {
  const terms = section.fixedText.flatMap((block) => {
    const bold = block.runs.find((run) => run.bold);
    return bold ? [foldText(bold.text)] : [];
  });
  if (terms.length === 0) return false;
  const blocks = written.map((block) => ` ${foldText(plainText([block]))} `);
  const used = new Set<number>();
  for (const term of terms) {
    const index = blocks.findIndex((text, position) => !used.has(position) && text.includes(` ${term} `));
    if (index < 0) return false;
    used.add(index);
  }
  return true;
};

import type { RichText } from '#shared/domain/common/rich-text.ts';

/** Pasted text without looks: one paragraph a line; lines that begin with a bullet become list items. */
export const richTextFromPlain = (text: string): RichText =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const bullet = /^([•·▪◦‣●○–-])[\t ]+(.*)$/.exec(line);
      if (!bullet) return { kind: 'paragraph', runs: [{ text: line }] };
      const words = (bullet[2] ?? '').trim();
      return { kind: 'bullet', level: 0, runs: words === '' ? [] : [{ text: words }] };
    });

import { z } from 'zod';
import type { Frozen } from '#shared/domain/common/frozen.ts';

/** A stretch of text with one look. Line breaks inside a block are `\n`. */
export const textRun = z.object({
  text: z.string().max(200_000),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
});
export type TextRun = z.infer<typeof textRun>;

/** A paragraph, or an item of a bulleted or numbered list (`level` 0 is the outermost). */
export const richBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), runs: z.array(textRun) }),
  z.object({ kind: z.literal('bullet'), level: z.number().int().min(0).max(4), runs: z.array(textRun) }),
  z.object({ kind: z.literal('numbered'), level: z.number().int().min(0).max(4), runs: z.array(textRun) }),
]);
export type RichBlock = Frozen<z.infer<typeof richBlock>>;

/** What a person writes in a section: a flat list of blocks, no nesting beyond list levels. */
export const richText = z.array(richBlock).max(20_000);
export type RichText = Frozen<z.infer<typeof richText>>;

/** The words of a rich text without their look: one line per block, list items without marks. */
export const plainText = (text: RichText): string =>
  text.map((block) => block.runs.map((r) => r.text).join('')).join('\n');

/** One paragraph per line of `text`; empty lines are dropped. */
export const paragraphs = (text: string): RichText =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', runs: [{ text: line }] }));

/** True where nothing but white space was written. */
export const isBlank = (text: RichText): boolean => plainText(text).trim() === '';

import { z } from 'zod';
import type { Frozen } from '#shared/domain/common/frozen.ts';

/**
 * What goes under an item and what does not, in our own words (resources/catalogues/item-help.json), and the
 * boundaries where people go wrong, told by the words of a line's description.
 */
export const itemHelp = z.object({
  source: z.string().max(2_000),
  items: z
    .array(
      z.object({
        /** Of the base, four figures. */
        code: z.string().regex(/^[1-9]\d{2}0$/),
        goesHere: z.string().min(1).max(2_000),
        notHere: z.array(z.object({ what: z.string().max(500), goesTo: z.string().max(20) })).max(20),
        examples: z.array(z.string().max(300)).max(20),
      }),
    )
    .max(2_000),
});
export type ItemHelp = Frozen<z.infer<typeof itemHelp>>;
export type ItemHelpEntry = ItemHelp['items'][number];

/** A list of words: each is a folded word, the beginning of one (`campan*`), or several in a row (`redes sociales`). */
const words = z.array(z.string().min(2).max(60)).max(200);

export const itemBoundaries = z.object({
  source: z.string().max(2_000),
  /** Lists that the boundaries name. */
  words: z.record(z.string(), words),
  boundaries: z
    .array(
      z.object({
        code: z.string().regex(/^item-[a-z-]+$/),
        /** First three figures of the items that the boundary watches. */
        items: z.array(z.string().regex(/^\d{3}$/)).min(1),
        /** Speaks up where the description has a word of one of these lists (none: always) … */
        where: z.array(z.string()),
        /** … and no word of any of these. */
        unless: z.array(z.string()),
        severity: z.enum(['warning', 'info']),
        message: z.string().min(1).max(1_000),
        remedy: z.string().min(1).max(1_000),
        /** Generic item to use instead, four figures; '' where there is none to name. */
        suggest: z.string().regex(/^(?:[1-9]\d{2}0)?$/),
      }),
    )
    .max(200),
});
export type ItemBoundaries = Frozen<z.infer<typeof itemBoundaries>>;

/** What is said of an item: its own help, else that of the generic item or the concept above it. */
export const helpOf = (help: ItemHelp, code: string): ItemHelpEntry | undefined =>
  [code, `${code.slice(0, 3)}0`, `${code.slice(0, 2)}00`]
    .map((wanted) => help.items.find((entry) => entry.code === wanted))
    .find((entry) => entry !== undefined);

import { z } from 'zod';

/**
 * «Lineamiento»: a requirement that documents of certain years answer. Some ship as data, with where they come from and
 * how sure that is; the desk keeps its own beside them.
 */
export const guideline = z.object({
  /** Stable: a shipped one's key, or the id of the desk's own. */
  id: z.string().min(1).max(100),
  origin: z.enum(['shipped', 'desk']),
  /** Law, guide or letter that asks for it, and its article or numeral. */
  document: z.string().max(2_000),
  numeral: z.string().max(200),
  requirement: z.string().min(1).max(20_000),
  /** Section of the annual programme that answers it; '' for the whole. */
  section: z.string().max(100),
  /** First and last fiscal year that it holds for; null is open. */
  fromYear: z.number().int().min(1900).max(2200).nullable(),
  toYear: z.number().int().min(1900).max(2200).nullable(),
  /** «V2» read in two sources, «V1» in one, «CG» general knowledge to be checked; «mesa» the desk's own. */
  confidence: z.enum(['V2', 'V1', 'CG', 'mesa']),
  source: z.string().max(2_000),
});
export type Guideline = z.infer<typeof guideline>;

/** The guidelines in force in a fiscal year, in their order. */
export const guidelinesOf = (all: readonly Guideline[], year: number): readonly Guideline[] =>
  all.filter(({ fromYear, toYear }) => (fromYear === null || fromYear <= year) && (toYear === null || year <= toYear));

/**
 * How sure it is that the text says so, as screens and papers call it alike, and what is left to do about it: what nobody
 * checked is never shown as if it were law.
 */
export const CONFIDENCE_WORDS: Readonly<
  Record<Guideline['confidence'], { readonly name: string; readonly left: string }>
> = {
  V2: { name: 'Leído en dos fuentes', left: '' },
  V1: { name: 'Leído en una fuente', left: 'por confirmar' },
  CG: { name: 'No verificado', left: 'confirme el texto antes de citarlo' },
  mesa: { name: 'Propio', left: '' },
};

/** «Leído en una fuente: por confirmar». */
export const confidenceWords = (confidence: Guideline['confidence']): string =>
  [CONFIDENCE_WORDS[confidence].name, CONFIDENCE_WORDS[confidence].left].filter(Boolean).join(': ');

/** The shipped file: everything but `origin`, which is `shipped` for all. */
export const guidelinesFile = z.object({
  source: z.string(),
  guidelines: z.array(guideline.omit({ origin: true }).extend({ confidence: z.enum(['V2', 'V1', 'CG']) })),
});

/** How lists and findings call it: its article or numeral, then what it asks for. */
export const guidelineTitle = ({ document, numeral, requirement }: Guideline): string =>
  [numeral.trim() || document.trim(), requirement.trim()].filter(Boolean).join(': ');

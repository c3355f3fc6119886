/** Word's units: twentieths of a point (twips), half points for type, eighths of a point for lines, pixels at 96/inch. */
export const ptToTwips = (pt: number): number => Math.round(pt * 20);
export const mmToTwips = (mm: number): number => Math.round((mm * 1440) / 25.4);
export const ptToHalf = (pt: number): number => Math.round(pt * 2);
export const ptToEighths = (pt: number): number => Math.max(2, Math.round(pt * 8));
export const mmToPx = (mm: number): number => (mm * 96) / 25.4;

export const ptToEmu = (pt: number): number => Math.round(pt * 12700);

/** `#0b5253` → `0B5253`, as Word writes colours. */
export const hex = (color: string): string => color.replace('#', '').toUpperCase();

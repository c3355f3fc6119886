/** Something that leaves or enters at the top or bottom of a step: a line alone, or one with a small symbol. */
export type SlotItem = {
  /** 0 is the middle, positive ones lie right of it. */
  readonly slot: number;
  /** Half the width of the symbol; 0 for a line alone. */
  readonly half: number;
  /** Least width of the label; it stands right of the line, left of it at the left side. */
  readonly label: number;
};

export type PlacedSlot = { readonly x: number; readonly half: number };

/**
 * Places slots outwards from the middle so that symbols and labels don't touch; where there isn't room for all,
 * they move together and the symbols shrink.
 * @param reach how far from the middle a line may leave the shape
 * @param room how far from the middle a symbol may reach
 */
export const placeSlots = (
  items: readonly SlotItem[],
  center: number,
  reach: number,
  room: number,
): ReadonlyMap<number, PlacedSlot> => {
  if (items.length === 0) return NONE;
  const middle = items.find((item) => item.slot === 0) ?? { slot: 0, half: 0, label: 0 };
  const right = oneSide(
    [middle, ...items.filter((item) => item.slot > 0).sort((a, b) => a.slot - b.slot)],
    reach,
    room,
  );
  const left = oneSide([middle, ...items.filter((item) => item.slot < 0).sort((a, b) => b.slot - a.slot)], reach, room);
  const placed = new Map<number, PlacedSlot>();
  placed.set(0, { x: center, half: middle.half * Math.min(right.scale, left.scale) });
  for (const { slot, offset, half } of right.placed) placed.set(slot, { x: center + offset, half });
  for (const { slot, offset, half } of left.placed) placed.set(slot, { x: center - offset, half });
  return placed;
};

const NONE: ReadonlyMap<number, PlacedSlot> = new Map();
const SYMBOL_GAP = 4;
const LINE_GAP = 8;
const LABEL_GAP = 7;

const oneSide = (items: readonly SlotItem[], reach: number, room: number) => {
  const offsets: { readonly slot: number; readonly offset: number; readonly half: number }[] = [];
  let offset = 0;
  for (const [index, item] of items.entries()) {
    const before = items[index - 1];
    if (!before) continue;
    // Labels stand at the far side of their line, but the middle's always at the right.
    const between = item.slot > 0 || before.slot !== 0 ? before.label : 0;
    const symbols = before.half + item.half > 0 ? before.half + item.half + SYMBOL_GAP : 0;
    // A single neighbour of the middle has the slope to itself.
    const airy = items.length === 2 ? reach * 0.5 : 0;
    offset += Math.max(symbols, between > 0 ? between + LABEL_GAP : 0, LINE_GAP, airy);
    offsets.push({ slot: item.slot, offset, half: item.half });
  }
  const last = offsets.at(-1);
  if (!last) return { placed: [], scale: 1 };
  // The outermost label has the rest of the cell; a long one may take a good part of it.
  const label = Math.min(items.at(-1)?.label ?? 0, room * 0.42);
  const scale = Math.min(1, reach / last.offset, room / (last.offset + Math.max(last.half, label)));
  return {
    placed: offsets.map(({ slot, offset: o, half }) => ({ slot, offset: o * scale, half: half * scale })),
    scale,
  };
};

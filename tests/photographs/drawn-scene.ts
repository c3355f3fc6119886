/** Red, green and blue of every pixel, row by row. */
export type Picture = { readonly widthPx: number; readonly heightPx: number; readonly pixels: Uint8Array };

/**
 * A made-up place in the rain, drawn by numbers so that no photograph of anybody is needed: sky, hills, houses, people. Each
 * seed draws another one.
 */
export const drawnScene = (seed: number, widthPx = 480, heightPx = 320): Picture => {
  const random = randomFrom(seed);
  const pixels = new Uint8Array(widthPx * heightPx * 3);
  const paint = (x: number, y: number, colour: Colour): void => {
    if (x >= 0 && y >= 0 && x < widthPx && y < heightPx)
      pixels.set(colour, (Math.floor(y) * widthPx + Math.floor(x)) * 3);
  };
  const box = (left: number, top: number, width: number, height: number, colour: Colour): void => {
    for (let y = top; y < top + height; y += 1) for (let x = left; x < left + width; x += 1) paint(x, y, colour);
  };
  const horizon = heightPx * (0.4 + random() * 0.2);
  const [sky, ground] = [tint(random, 150), tint(random, 70)];
  for (let x = 0; x < widthPx; x += 1) {
    const hill = horizon - Math.sin(x / (30 + (seed % 7) * 9) + seed) * heightPx * 0.06;
    for (let y = 0; y < heightPx; y += 1) {
      const light = 1 - (Math.abs(y - hill) / heightPx) * 0.5;
      paint(x, y, shade(y < hill ? sky : ground, light));
    }
  }
  for (let at = 0; at < 4 + (seed % 4); at += 1) {
    const [left, size] = [random() * widthPx, heightPx * (0.12 + random() * 0.12)];
    box(left, horizon, size * 1.3, size, tint(random, 120));
    box(left - 4, horizon - size * 0.2, size * 1.3 + 8, size * 0.2, [120, 60, 50]);
  }
  for (let at = 0; at < 6 + (seed % 9); at += 1) {
    const [left, height] = [random() * widthPx, heightPx * 0.2];
    const colour = tint(random, 90);
    box(left, heightPx - height * 1.1, height * 0.3, height, colour);
    box(left + height * 0.05, heightPx - height * 1.35, height * 0.2, height * 0.22, [150, 100, 75]);
  }
  for (let at = 0; at < 160; at += 1) box(random() * widthPx, random() * heightPx, 1, 7, [220, 230, 240]);
  return { widthPx, heightPx, pixels };
};

type Colour = readonly [number, number, number];

const shade = ([red, green, blue]: Colour, light: number): Colour => [red * light, green * light, blue * light];

const tint = (random: () => number, base: number): Colour => [
  base + random() * 80,
  base + random() * 80,
  base + random() * 80,
];

/** Numbers from 0 to 1 that the same seed gives again. */
const randomFrom = (seed: number) => {
  let state = (seed * 2_654_435_761 + 12_345) >>> 0;
  return (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0x1_0000_0000;
  };
};

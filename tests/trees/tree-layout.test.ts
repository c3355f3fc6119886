import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth } from '#shared/documents/font-metrics.ts';
import { TREE_STYLE, type TreeBox, type TreePage } from '#shared/trees/tree-drawing.ts';
import { layoutTree, type TreeRow } from '#shared/trees/tree-layout.ts';

const LANDSCAPE = 700;

const row = (id: string, parentId: string | null = null, text = `Causa ${id}`): TreeRow => ({
  id,
  rank: id,
  parentId,
  text,
});

/** Trees as people make them: some causes, each with a few below, now and then deep ones. */
const rows = (prefix: string) =>
  fc.array(fc.tuple(fc.nat(), fc.string({ maxLength: 90 }), fc.boolean()), { maxLength: 40 }).map((list) =>
    list.map(([at, text, direct], index): TreeRow => {
      const parentId = direct || index === 0 ? null : `${prefix}${at % index}`;
      return { id: `${prefix}${index}`, rank: `a${String(index).padStart(3, '0')}`, parentId, text };
    }),
  );

const overlap = (a: TreeBox, b: TreeBox): boolean =>
  a.x < b.x + b.width - 0.01 &&
  b.x < a.x + a.width - 0.01 &&
  a.y < b.y + b.height - 0.01 &&
  b.y < a.y + a.height - 0.01;

const crosses = (page: TreePage): readonly string[] =>
  page.lines.flatMap(({ from, to, points }) =>
    page.boxes
      .filter(({ id }) => id !== from && id !== to)
      .filter((box) =>
        points.slice(1).some(([x, y], index) => {
          const [px, py] = points[index] ?? [x, y];
          const [left, right] = [Math.min(x, px), Math.max(x, px)];
          const [top, bottom] = [Math.min(y, py), Math.max(y, py)];
          return (
            right > box.x + 0.01 &&
            left < box.x + box.width - 0.01 &&
            bottom > box.y + 0.01 &&
            top < box.y + box.height - 0.01
          );
        }),
      )
      .map(({ id }) => `${from}→${to} crosses ${id}`),
  );

describe('the drawing of a problem tree', () => {
  test('puts causes under the problem and effects over it, with arrows towards what is caused', () => {
    const [page] = layoutTree(
      {
        core: { id: 'p', text: 'Poca afiliación' },
        below: [row('c1'), row('c2'), row('c11', 'c1')],
        above: [row('e1')],
      },
      LANDSCAPE,
    );
    const at = (id: string) => page?.boxes.find((box) => box.id === id)?.y ?? Number.NaN;
    expect(at('e1')).toBeLessThan(at('p'));
    expect(at('p')).toBeLessThan(at('c1'));
    expect(at('c1')).toBeLessThan(at('c11'));
    expect(page?.lines.map(({ from, to }) => `${from}>${to}`).toSorted()).toEqual(['c11>c1', 'c1>p', 'c2>p', 'p>e1']);
  });

  test('goes on another page, with the problem again, where the columns are too many to read', () => {
    const below = Array.from({ length: 9 }, (_, index) => row(`c${index}`));
    const pages = layoutTree({ core: { id: 'p', text: 'Problema' }, below, above: [row('e')] }, LANDSCAPE);
    expect(pages).toHaveLength(2);
    expect(pages.map((page) => page.boxes.filter(({ id }) => id === 'p').length)).toEqual([1, 1]);
    expect(pages.map((page) => page.boxes.filter(({ side }) => side === 'below').length)).toEqual([5, 4]);
  });

  test('draws every box once, loses no word, overlaps nothing and keeps lines off other boxes', () => {
    fc.assert(
      fc.property(rows('c'), rows('e'), fc.integer({ min: 300, max: 900 }), (below, above, width) => {
        const pages = layoutTree({ core: { id: 'core', text: 'Problema central' }, below, above }, width);
        const boxes = pages.flatMap((page) => page.boxes);
        const drawn = boxes.filter(({ id }) => id !== 'core').map(({ id }) => id);
        expect(drawn.toSorted()).toEqual([...below, ...above].map(({ id }) => id).toSorted());
        for (const page of pages) {
          expect(page.width).toBeLessThanOrEqual(width + 0.01);
          for (const [index, box] of page.boxes.entries()) {
            expect(box.x).toBeGreaterThanOrEqual(-0.01);
            expect(box.y + box.height).toBeLessThanOrEqual(page.height + 0.01);
            expect(
              page.boxes
                .slice(index + 1)
                .filter((other) => overlap(box, other))
                .map(({ id }) => `${box.id}/${id}`),
            ).toEqual([]);
          }
          expect(crosses(page)).toEqual([]);
        }
        const words = (text: string) => text.replace(/[\s-]+/g, '');
        for (const { id, text } of [...below, ...above]) {
          const box = boxes.find((candidate) => candidate.id === id);
          expect(words(box?.lines.join(' ') ?? '')).toBe(words(text));
        }
      }),
      { numRuns: 150 },
    );
  });

  test('breaks lines so that none is wider than its box', () => {
    const text = 'Desconocimiento de los requisitos de afiliación entre la población de las localidades alejadas';
    const [page] = layoutTree({ core: { id: 'p', text }, below: [row('c', null, text)], above: [] }, LANDSCAPE);
    for (const box of page?.boxes ?? []) {
      for (const line of box.lines) {
        const weight = box.level === 0 ? 'semibold' : 'regular';
        expect(textWidth(line, TREE_STYLE.fontSize, weight)).toBeLessThanOrEqual(
          box.width - 2 * TREE_STYLE.padding + 0.01,
        );
      }
    }
  });
});

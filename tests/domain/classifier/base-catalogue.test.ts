import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogueFrom, catalogueText, referenceFile } from '#scripts/catalogues.ts';
import { levelOf, parentOf } from '#shared/domain/classifier/item-code.ts';
import { helpOf } from '#shared/domain/classifier/item-help.ts';
import { shippedBase, shippedBoundaries, shippedHelp } from '#tests/domain/classifier/shipped-catalogues.ts';

const there = existsSync(referenceFile);
if (!there && process.env.REQUIRE_REFERENCE === '1') throw new Error(`${referenceFile} is required and not there`);

describe('the base catalogue as it ships', () => {
  it('has 9 chapters, 63 concepts and 354 generic items, each with its parent', () => {
    const count = (level: string) => shippedBase.items.filter((item) => item.level === level).length;
    expect([count('chapter'), count('concept'), count('generic')]).toEqual([9, 63, 354]);
    const codes = new Set(shippedBase.items.map((item) => item.code));
    expect(codes.size).toBe(426);
    for (const { code, level } of shippedBase.items) {
      expect(levelOf(code, 4), code).toBe(level);
      const parent = parentOf(code, level);
      if (parent !== undefined) expect(codes, code).toContain(parent);
    }
  });

  it('says where each row was seen, and which were seen in one family only', () => {
    expect(shippedBase.items.every((item) => item.sources.every((mark) => mark in shippedBase.sources))).toBe(true);
    expect(shippedBase.items.filter((item) => item.checked === 'same-family').map((item) => item.code)).toEqual([
      '7290',
      '9120',
    ]);
  });

  it.skipIf(!there)('is what the reference facts say', () => {
    const shipped = readFileSync(join(import.meta.dirname, '../../../resources/catalogues/cog-conac.json'), 'utf8');
    expect(shipped).toBe(catalogueText(catalogueFrom(readFileSync(referenceFile, 'utf8'))));
  });
});

describe('the help as it ships', () => {
  it('covers 3300, 336, 3600 and each of its seven generic items, what every office asks for, and names only items that exist', () => {
    const codes = new Set(shippedBase.items.map((item) => item.code));
    expect(shippedHelp.items.map((entry) => entry.code)).toEqual([
      '2110',
      '2140',
      '2210',
      '2610',
      '2710',
      '3300',
      '3360',
      '3600',
      '3610',
      '3620',
      '3630',
      '3640',
      '3650',
      '3660',
      '3690',
      '3720',
      '3750',
      '3830',
    ]);
    for (const entry of shippedHelp.items) for (const { goesTo } of entry.notHere) expect(codes).toContain(goesTo);
    for (const { items, suggest } of shippedBoundaries.boundaries) {
      for (const item of items) expect(codes).toContain(`${item}0`);
      if (suggest !== '') expect(codes).toContain(suggest);
    }
  });

  it('helps a specific item with the words of the generic one above it', () => {
    expect(helpOf(shippedHelp, '36101')?.code).toBe('3610');
    expect(helpOf(shippedHelp, '3381')?.code).toBe('3300');
    expect(helpOf(shippedHelp, '2931')).toBeUndefined();
  });
});

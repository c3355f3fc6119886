import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#shared/domain/common/canonical-json.ts';
import { withFreshIds } from '#shared/domain/procedure/fresh-ids.ts';
import { activityNumbers, branchesOf, type ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import { parseExchange, procedureToExchange } from '#shared/domain/procedure/procedure-snapshot.ts';
import { countingIds } from '#tests/domain/procedure/procedure-builder.ts';
import { seedShapedProcedure } from '#tests/domain/procedure/seed-shaped.ts';

const content = seedShapedProcedure();

describe('canonical JSON', () => {
  it('does not depend on the order in which members were written', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'ñ' }], a: undefined })).toBe('{"b":[1,{"c":"ñ","d":null}]}');
    expect(canonicalJson({ x: 1, y: 2 })).toBe(canonicalJson({ y: 2, x: 1 }));
  });

  it('reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('refuses what JSON cannot carry', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, () => 1, 1n])
      expect(() => canonicalJson(value)).toThrow();
  });
});

describe('exchanging a procedure', () => {
  it('brings back the same content', () => {
    expect(parseExchange(procedureToExchange(content))).toEqual({ ok: true, value: content });
  });

  it.each([
    ['no JSON', 'x', 'invalid-input'],
    ['another kind of data', '{"type":"otro","schemaVersion":1,"content":{}}', 'invalid-input'],
    ['a newer shape', procedureToExchange(content).replace('"schemaVersion":1', '"schemaVersion":2'), 'store-newer'],
    ['a missing collection', procedureToExchange({ ...content, annex: undefined } as never), 'invalid-input'],
    ['a branch of no activity', procedureToExchange({ ...content, activity: [] }), 'invalid-input'],
    [
      'an id used twice',
      procedureToExchange({ ...content, area: [...content.area, ...content.area] }),
      'invalid-input',
    ],
  ])('refuses %s with a sentence', (_what, json, code) => {
    const result = parseExchange(json);
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.error.code).toBe(code);
    expect(result.error.message).toMatch(/\.$/);
  });
});

describe('fresh ids', () => {
  const ids = (value: ProcedureContent) => Object.values(value).flatMap((rows) => rows.map((row) => row.id));
  const told = (value: ProcedureContent) =>
    value.activity.map((activity) => ({
      description: activity.description,
      post: value.post.find((post) => post.id === activity.postId)?.name,
      branches: branchesOf(value, activity.id).map((branch) => [
        branch.answer,
        branch.nextKind,
        activityNumbers(value).get(branch.targetId ?? ''),
      ]),
    }));

  it('share nothing with the original and say the same', () => {
    const copy = withFreshIds(content, countingIds(70_000));
    expect(ids(copy).filter((value) => ids(content).includes(value))).toEqual([]);
    expect(told(copy)).toEqual(told(content));
    expect(parseExchange(procedureToExchange(copy)).ok).toBe(true);
  });

  it('give the cover the id of its version', () => {
    const versionId = countingIds(99_000)();
    expect(withFreshIds(content, countingIds(70_000), versionId).cover[0]?.id).toBe(versionId);
  });
});

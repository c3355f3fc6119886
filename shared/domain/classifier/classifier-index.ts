import type { BaseCatalogue } from '#shared/domain/classifier/base-catalogue.ts';
import { type ClassifierContent, type Scheme, schemeOf } from '#shared/domain/classifier/classifier.ts';
import { genericOf, type ItemLevel, levelOf, normalCode, parentOf } from '#shared/domain/classifier/item-code.ts';

/** An item of any level as a scheme sees it: the base's, or its own. */
export type ClassifierItem = {
  readonly code: string;
  readonly level: ItemLevel;
  readonly name: string;
  readonly parent: string | undefined;
  readonly origin: 'base' | 'scheme';
  readonly restricted: boolean;
  /** Who must approve spending; '' where nobody is named. */
  readonly validator: string;
  readonly note: string;
  /** Other names that the same code has in published editions. */
  readonly variants: readonly string[];
};

/** A classifier prepared for look-ups. */
export type ClassifierIndex = {
  readonly scheme: Scheme;
  /** In order of code, each parent before its children. */
  readonly items: readonly ClassifierItem[];
  /** The item of a code as stored, or undefined. */
  readonly find: (code: string) => ClassifierItem | undefined;
  /** Items one level below a code; chapters for ''. */
  readonly childrenOf: (code: string) => readonly ClassifierItem[];
  /** Chapter, concept, generic and the item itself, as far as they exist. */
  readonly pathOf: (code: string) => readonly ClassifierItem[];
  /** A code as a person wrote it → as the scheme writes it. */
  readonly normal: (text: string) => string;
};

/** Joins base and scheme. Of repeated codes the first counts (`checkClassifier` names the others). */
export const indexClassifier = (content: ClassifierContent, base: BaseCatalogue): ClassifierIndex => {
  const scheme = schemeOf(content);
  const restrictions = new Map(content.restriction.map((row) => [row.code, row.validator]));
  const byCode = new Map<string, ClassifierItem>();
  const restrictionOf = (code: string, level: ItemLevel): string | undefined => {
    let at: string | undefined = code;
    let current: ItemLevel | undefined = level;
    while (at !== undefined && current !== undefined) {
      const validator = restrictions.get(at);
      if (validator !== undefined) return validator;
      at = parentOf(at, current);
      current = current === 'specific' ? 'generic' : current === 'generic' ? 'concept' : 'chapter';
      if (at === undefined) break;
    }
    return undefined;
  };
  for (const { code, level, name, note, variants } of base.items) {
    const validator = restrictionOf(code, level);
    byCode.set(code, {
      code,
      level,
      name,
      parent: parentOf(code, level),
      origin: 'base',
      restricted: validator !== undefined,
      validator: validator ?? '',
      note,
      variants,
    });
  }
  for (const row of content.item) {
    if (byCode.has(row.code)) continue;
    const inherited = restrictionOf(row.code, 'specific');
    byCode.set(row.code, {
      code: row.code,
      level: levelOf(row.code, scheme.width) ?? 'specific',
      name: row.name,
      parent: genericOf(row.code),
      origin: 'scheme',
      restricted: row.restricted || inherited !== undefined,
      validator: row.validator.trim() === '' ? (inherited ?? '') : row.validator,
      note: row.note,
      variants: [],
    });
  }
  const items = [...byCode.values()].sort((a, b) => compareCodes(a.code, b.code));
  const children = new Map<string, ClassifierItem[]>();
  for (const item of items) {
    const key = item.parent ?? '';
    const list = children.get(key);
    if (list) list.push(item);
    else children.set(key, [item]);
  }
  return {
    scheme,
    items,
    find: (code) => byCode.get(code),
    childrenOf: (code) => children.get(code) ?? [],
    pathOf: (code) => {
      const path: ClassifierItem[] = [];
      let item = byCode.get(code);
      while (item) {
        path.unshift(item);
        item = item.parent === undefined ? undefined : byCode.get(item.parent);
      }
      return path;
    },
    normal: (text) => normalCode(text, scheme.width),
  };
};

/** By code point, a parent first: `3610` stands before `36101` and after `3600`. */
const compareCodes = (a: string, b: string): number => {
  const left = a.padEnd(6, '0');
  const right = b.padEnd(6, '0');
  if (left !== right) return left < right ? -1 : 1;
  return a.length - b.length;
};

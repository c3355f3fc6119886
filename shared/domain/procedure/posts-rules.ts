import type { Finding } from '#shared/domain/common/finding.ts';
import { editDistance, meaningfulWords, stemsOf, type Word } from '#shared/domain/common/spanish-words.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { Post } from '#shared/domain/procedure/procedure.ts';
import {
  finding,
  placeOf,
  quote,
  type Reading,
  titleOf,
  type WrittenText,
} from '#shared/domain/procedure/procedure-reading.ts';

/** Posts: each in one spelling everywhere, at work, and inside the areas of the scope. */
export const checkPosts = (reading: Reading): readonly Finding[] => {
  const posts = reading.content.post.filter((post) => post.name.trim() !== '');
  return [
    ...checkTwins(reading, posts),
    ...checkSpelling(reading, posts),
    ...checkUse(reading, posts),
    ...checkAreas(reading, posts),
  ];
};

/** A post's name as a chain of comparable words. */
type Name = { readonly post: Post; readonly words: readonly Word[]; readonly keys: readonly string[] };

const nameOf = (row: Post): Name => {
  const post = { ...row, name: row.name.normalize('NFC') };
  const words = meaningfulWords(post.name);
  return { post, words, keys: words.map((word) => keyOf(word.folded)) };
};

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  depto: 'departamento',
  dpto: 'departamento',
  dept: 'departamento',
  gral: 'general',
  admvo: 'administrativo',
  admva: 'administrativa',
  mpal: 'municipal',
  edo: 'estado',
  sria: 'secretaria',
  srio: 'secretario',
};

/** Full word without its gender: «jefe» and «jefa», «director» and «directora», «depto» and «departamento» meet. */
const keyOf = (folded: string): string => {
  const full = ABBREVIATIONS[folded] ?? folded;
  return full.length > 3 ? full.replace(/[aeo]$/, '') : full;
};

/** Two rows that mean one post: the same words but for case, gender, abbreviation and punctuation, or one letter off. */
const checkTwins = (reading: Reading, posts: readonly Post[]): readonly Finding[] => {
  const names = posts.slice(0, MOST_COMPARED).map(nameOf);
  return names.flatMap((name, index) => {
    const twin = names.slice(0, index).find((other) => sameName(other, name));
    return twin
      ? [
          finding(
            'post-spelling',
            'warning',
            placeOf(reading, 'activities', name.post.id, 'name'),
            `${titleOf(reading, 'activities')}, puestos`,
            `Un mismo puesto parece escrito de dos maneras: ${quote(twin.post.name)} y ${quote(name.post.name)}. El flujograma le daría dos carriles.`,
            'Una los dos puestos en uno, con el nombre que tiene en el organigrama.',
          ),
        ]
      : [];
  });
};

/** Pairs grow with the square; an office has a handful of posts in one procedure. */
const MOST_COMPARED = 80;

const sameName = (a: Name, b: Name): boolean => {
  if (a.keys.length === 0 || a.keys.length !== b.keys.length) return false;
  const different = a.keys.flatMap((key, index) => (key === b.keys[index] ? [] : [index]));
  if (different.length === 0) return true;
  const [at] = different;
  const left = a.words[at ?? 0];
  const right = b.words[at ?? 0];
  if (different.length > 1 || !left || !right) return false;
  if (isShortFor(left, right, a.post.name) || isShortFor(right, left, b.post.name)) return true;
  return Math.min(left.folded.length, right.folded.length) >= 6 && editDistance(left.folded, right.folded, 1) <= 1;
};

/** «Coord.» for «Coordinadora»: cut off and marked with a full stop. */
const isShortFor = (short: Word, long: Word, text: string): boolean =>
  short.folded.length >= 3 &&
  short.folded.length < long.folded.length &&
  text[short.end] === '.' &&
  long.folded.startsWith(short.folded);

type Mention = { readonly spelling: string; readonly source: WrittenText };

/** A post named in running text in another spelling than its own row; capitals don't count. */
const checkSpelling = (reading: Reading, posts: readonly Post[]): readonly Finding[] => {
  const names = posts.map(nameOf).filter((name) => name.keys.length > 1);
  const byFirstKey = new Map<string, Name[]>();
  for (const name of [...names].sort((a, b) => b.keys.length - a.keys.length)) {
    const first = name.keys[0] ?? '';
    byFirstKey.set(first, [...(byFirstKey.get(first) ?? []), name]);
  }
  const known = new Map<string, readonly Name[] | undefined>();
  const candidates = (folded: string): readonly Name[] | undefined => {
    if (!known.has(folded)) known.set(folded, byFirstKey.get(keyOf(folded)));
    return known.get(folded);
  };
  const mentions = new Map<string, Mention[]>();
  for (const source of [...reading.courseTexts, ...reading.sectionTexts]) {
    const { words } = source;
    for (const [at, word] of words.entries()) {
      // The longest name that fits is the one that is meant: «Director General de Salud», not «Director General».
      const name = candidates(word.folded)?.find((candidate) => fits(candidate, words, at, source.text));
      if (!name) continue;
      const spelling = source.text.slice(word.start, words[at + name.keys.length - 1]?.end);
      if (plain(spelling) === plain(spanOf(name))) continue;
      mentions.set(name.post.id, [...(mentions.get(name.post.id) ?? []), { spelling, source }]);
    }
  }
  return names.flatMap((name) => {
    const list = mentions.get(name.post.id) ?? [];
    const [first] = list;
    if (!first) return [];
    const spellings = [...new Map(list.map((mention) => [plain(mention.spelling), mention.spelling])).values()];
    const others = list.length > 1 ? ` (${list.length} veces)` : '';
    return [
      finding(
        'post-spelling',
        'warning',
        first.source.place,
        first.source.where(),
        `El puesto ${quote(name.post.name)} también aparece como ${spellings.slice(0, 3).map(quote).join(', ')}${others}.`,
        'Deje una sola forma, la del organigrama. Si la correcta es la del texto, cambie el nombre del puesto: cambia en todas sus actividades.',
      ),
    ];
  });
};

const fits = (name: Name, words: readonly Word[], at: number, text: string): boolean =>
  name.words.every((own, offset) => {
    const other = words[at + offset];
    return other !== undefined && (keyOf(other.folded) === name.keys[offset] || isShortFor(other, own, text));
  });

const spanOf = (name: Name): string => name.post.name.slice(name.words[0]?.start, name.words.at(-1)?.end);

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

const checkUse = (reading: Reading, posts: readonly Post[]): readonly Finding[] => {
  const used = new Set(reading.content.activity.map((activity) => activity.postId));
  return posts
    .filter((post) => !used.has(post.id))
    .map((post) =>
      finding(
        'post-unused',
        'info',
        placeOf(reading, 'activities', post.id, 'name'),
        `${titleOf(reading, 'activities')}, puestos`,
        `El puesto ${quote(post.name)} no es responsable de ninguna actividad.`,
        'Asígnele una actividad o quite el puesto.',
      ),
    );
};

const checkAreas = (reading: Reading, posts: readonly Post[]): readonly Finding[] => {
  const areas = reading.content.area.filter((area) => area.name.trim() !== '');
  if (!reading.section('scope') || areas.length === 0) return [];
  const scope = titleOf(reading, 'scope');
  const used = new Set(reading.content.activity.map((activity) => activity.postId));
  const working = posts.filter((post) => used.has(post.id));
  const found: Finding[] = [];
  const covered = new Set<string>();
  for (const post of working) {
    const own = areas.filter((area) => belongs(post, area.name));
    for (const area of own) covered.add(area.id);
    if (own.length > 0) continue;
    const named = post.areaName.trim() !== '';
    found.push(
      finding(
        'post-outside-scope',
        named ? 'warning' : 'info',
        placeOf(reading, 'activities', post.id, 'areaName'),
        `${titleOf(reading, 'activities')}, puestos`,
        named
          ? `El puesto ${quote(post.name)} es de ${quote(post.areaName)}, que no está entre las áreas del ${scope}.`
          : `No se ve a qué área del ${scope} pertenece el puesto ${quote(post.name)}.`,
        named
          ? `Agregue ${quote(post.areaName)} a las áreas que intervienen, o corrija el área del puesto.`
          : 'Escriba el área del puesto, tal como está entre las áreas que intervienen.',
      ),
    );
  }
  const seen = new Set<string>();
  for (const area of areas) {
    const name = foldText(area.name);
    if (seen.has(name)) {
      found.push(
        finding(
          'area-repeated',
          'warning',
          placeOf(reading, 'scope', area.id, 'name'),
          scope,
          `El área ${quote(area.name)} está dos veces.`,
          'Borre una de las dos.',
        ),
      );
    } else if (working.length > 0 && !covered.has(area.id)) {
      found.push(
        finding(
          'area-without-post',
          'info',
          placeOf(reading, 'scope', area.id, 'name'),
          scope,
          `Ningún puesto responsable parece pertenecer al área ${quote(area.name)}.`,
          'Compruebe que el área interviene de verdad; si es así, anótela como área de uno de los puestos.',
        ),
      );
    }
    seen.add(name);
  }
  return found;
};

/** Words that name the rank of an area or of who heads it; the rest is what the area is about. */
const RANKS = new Set(
  [
    'dirección',
    'subdirección',
    'departamento',
    'coordinación',
    'jefatura',
    'unidad',
    'área',
    'oficina',
    'sección',
    'secretaría',
    'subsecretaría',
    'módulo',
  ].flatMap((word) => [...stemsOf(word)]),
);

/** Whether a post belongs to an area: as its own row says, or where that says nothing, by what both are about. */
const belongs = (post: Post, areaName: string): boolean => {
  if (post.areaName.trim() !== '') return foldText(post.areaName) === foldText(areaName);
  const area = [...stemsOf(areaName)];
  const about = area.filter((stem) => !RANKS.has(stem));
  const words = stemsOf(post.name);
  return (about.length > 0 ? about : area).every((stem) => words.has(stem));
};

import type { DraftContact, DraftPhone, DraftRow, RecordDraft } from '#electron/imports/program-record/record-draft.ts';
import { leave } from '#electron/imports/program-record/record-draft.ts';
import { joinWrapped } from '#electron/imports/program-record/value-text.ts';

/** A line without the numbers of its links, which are noted for the row; the field is the label's unless said otherwise. */
export type TakeReferences = (line: string, row: DraftRow | null, fieldKey?: string) => string;

const POST =
  /^(?:direct[oa]r|directora|subdirector|jef[ea]\b|coordinador|titular|encargad|responsable|secretari[oa]\b|subsecretari[oa]\b|president[ea]|gerente|delegad|oficial mayor|administrador|comisionad|rector|procurador|contralor|tesorer|regidor|gobernador|enlace|asesor|analista|promotor|trabajador)/iu;
const AREA =
  /^(?:direcci[oó]n|subdirecci[oó]n|departamento|jefatura|coordinaci[oó]n|unidad|[aá]rea|oficina|gerencia|divisi[oó]n)\s/iu;
const ORGANISATION =
  /^(?:secretaría|servicios|instituto|organismo|opd\b|sistema|comisi[oó]n|consejo|fiscalía|ayuntamiento|gobierno|universidad|hospital|fideicomiso|agencia|centro|comit[eé])\s?|\s-\s\p{Lu}{2,}$/iu;

/** «Contacto»: a person, a post, an area and a body, in any order and number of lines. */
export const readContact = (lines: readonly string[], take: TakeReferences, draft: RecordDraft): void => {
  if (lines.length === 0) return;
  const row = person('contact');
  draft.contacts.push(row);
  for (const line of contactLines(lines)) {
    const text = take(line, null).trim();
    const linked = text !== line.trim();
    if (row.post === '' && POST.test(text)) row.post = text;
    else if (row.area === '' && AREA.test(text) && !linked) row.area = text;
    else if (row.organisation === '' && (linked || ORGANISATION.test(text))) row.organisation = text;
    else if (row.person === '') row.person = text;
    else if (row.post === '') row.post = text;
    else if (goesOn(row.post) && row.organisation === '') row.post = `${row.post} ${text}`;
    else if (row.organisation === '') row.organisation = text;
    else {
      leave(draft, text, 'Contacto');
      continue;
    }
    if (linked) take(line, row, row.organisation === text ? 'contacto_organismo' : undefined);
  }
};

/** «Responsable oficial»: a person, and sometimes the post at once. */
export const readOfficial = (lines: readonly string[], take: TakeReferences, draft: RecordDraft): void => {
  if (lines.length === 0) return;
  const row = person('official');
  draft.contacts.push(row);
  for (const line of contactLines(lines)) {
    const text = take(line, row);
    if (row.person === '' && !POST.test(text)) row.person = text;
    else if (row.post === '') row.post = text;
    else if (goesOn(row.post)) row.post = `${row.post} ${text}`;
    else leave(draft, text, 'Responsable oficial');
  }
};

/** A post or a body under a label of its own: it belongs to the person named last. */
export const readDetail = (
  field: 'post' | 'organisation',
  role: DraftContact['role'],
  lines: readonly string[],
  take: TakeReferences,
  draft: RecordDraft,
): void => {
  const [first, ...rest] = joinWrapped(lines);
  if (first === undefined) return;
  const candidates = draft.contacts.filter((row) => row[field] === '');
  const row = candidates.at(-1) ?? person(role);
  if (candidates.length === 0) draft.contacts.push(row);
  row[field] = take(first, row);
  for (const line of rest) {
    if (goesOn(row[field])) row[field] = `${row[field]} ${take(line, row)}`;
    else leave(draft, line, field === 'post' ? 'Puesto' : 'Organismo');
  }
};

/** Mail programs and PDF break lines at some seventy letters: what follows a line as long as that goes on from it. */
const goesOn = (line: string): boolean => line.length >= 55 && line.length <= 200 && !/[.,;:]$/.test(line);

const person = (role: DraftContact['role']): DraftContact => ({
  role,
  person: '',
  post: '',
  area: '',
  organisation: '',
});

/** One line per thing said; «Ana Sol, Directora de X, Instituto Y» on one line is cut where it names a post. */
const contactLines = (lines: readonly string[]): readonly string[] => {
  const joined = joinWrapped(lines);
  const only = joined.length === 1 ? (joined[0] ?? '') : '';
  const parts = only.split(/,\s+(?=\p{Lu})/u);
  if (parts.some((part, index) => index > 0 && POST.test(part))) return parts;
  const named = NAME_THEN_POST.exec(only);
  return named?.[1] && named[2] ? [named[1], named[2]] : joined;
};

const NAME_THEN_POST =
  /^(\p{Lu}\S* .{2,60}?) ((?:Director|Subdirector|Jef[ea] |Coordinador|Titular|Encargad|Secretari[oa] ).+)$/u;

/** Words with an @ inside; split first, because an expression that searches takes long on long words. */
const addressesIn = (text: string): readonly string[] =>
  text.split(/[\s<>()[\],;:"']+/).filter((word) => word.indexOf('@') > 0 && !word.endsWith('@'));

export const readEmails = (lines: readonly string[], take: TakeReferences, draft: RecordDraft): void => {
  for (const line of lines) {
    const bare = take(line, null);
    const addresses = addressesIn(bare.replace(/mailto:/gi, ' '));
    for (const found of addresses) {
      const address = found.replace(/\.$/, '');
      if (draft.emails.some((known) => known.address.toLowerCase() === address.toLowerCase())) continue;
      const row = { address };
      draft.emails.push(row);
      if (bare !== line && addresses.length === 1) take(line, row);
    }
    // «nombre (arroba) sitio» and the like stay as written: the revision says what is wrong with them.
    if (addresses.length === 0 && /arroba|\sat\s/i.test(bare)) draft.emails.push({ address: bare });
    else if (addresses.length === 0) leave(draft, bare, 'Correo electrónico');
  }
};

const EXTENSION = /(?:\bext(?:ensi[oó]n(?:es)?)?|\bx)\s?\.?\s?:?\s?(\d[\d]*(?:\s?(?:,|y|-|\/)\s?\d{2,6})*)/iu;

const PHONE_WORDS = /\b(?:ext(?:ensi[oó]n(?:es)?)?|x|y|tels?|tel[eé]fonos?|lada)\b/giu;

/** Numbers on lines, commas, or a city code on a line of its own before its number. */
export const readPhones = (lines: readonly string[], draft: RecordDraft): void => {
  let areaCode = '';
  for (const line of lines) {
    // Taken apart below and put into parts: as a line it stands nowhere any more.
    if (line.replace(PHONE_WORDS, ' ').search(/\p{L}/u) < 0) draft.consumed.push(line);
    for (const piece of line.split(/[;/]|,\s?(?!\s?\d{2,6}$)| y (?=\(?\d{2,})/u)) {
      const text = piece.trim();
      const extension = EXTENSION.exec(text);
      const own = extension ? text.replace(extension[0], ' ').trim() : text;
      const digits = own.replace(/\D/g, '');
      if (digits === '') {
        if (extension?.[1]) setExtension(draft, extension[1]);
        else leave(draft, own, 'Teléfono');
      } else if (digits.length <= 3 && !extension && areaCode === '') areaCode = digits;
      else {
        draft.phones.push({ ...phoneParts(own, areaCode), extension: extension?.[1]?.trim() ?? '' });
        areaCode = '';
      }
    }
  }
  if (areaCode !== '') draft.phones.push({ areaCode: '', number: areaCode, extension: '' });
};

export const readExtension = (lines: readonly string[], draft: RecordDraft): void => {
  for (const line of lines) {
    if (/\d/.test(line)) setExtension(draft, line);
    else leave(draft, line, 'Extensión');
  }
};

const setExtension = (draft: RecordDraft, extension: string): void => {
  const last = draft.phones.findLast((row) => row.extension === '');
  if (last) last.extension = extension.trim();
  else draft.phones.push({ areaCode: '', number: '', extension: extension.trim() });
};

/** «(33) 3030-5555», «33 3030 5555», «01 33 3030 5555», «+52 33 …»; the number keeps its spaces and dashes. */
const phoneParts = (text: string, before: string): DraftPhone => {
  const whole = text.replace(/^[^\d+(]+/, '').trim();
  const split =
    /^((?:\+?52[\s-]*)?(?:01[\s-]*)?\(?(?:\+?52[\s-]*)?(?:01[\s-]*)?\d{2,3}\)?)[\s-]+(\d[\d\s.-]{5,})$/.exec(whole);
  const local = (split?.[2] ?? '').replace(/\D/g, '').length;
  if (before === '' && split && (local === 7 || local === 8)) {
    return { areaCode: (split[1] ?? '').replace(/[()]/g, '').trim(), number: (split[2] ?? '').trim(), extension: '' };
  }
  return { areaCode: before, number: whole, extension: '' };
};

import type { TakeReferences } from '#electron/imports/program-record/read-people.ts';
import { leave, type RecordDraft } from '#electron/imports/program-record/record-draft.ts';
import { joinWrapped } from '#electron/imports/program-record/value-text.ts';
import { isoDate, MONTH_NAMES, parseSpanishDate } from '#shared/domain/common/dates.ts';
import type { RichBlock } from '#shared/domain/common/rich-text.ts';
import { foldLetters } from '#shared/domain/common/spanish-words.ts';
import { foldText } from '#shared/domain/common/text.ts';

export type LineField = 'name' | 'webPage' | 'agency' | 'startYear' | 'capturedOn' | 'sourceUrl';

export type TextField = 'description' | 'targetPopulation';

/** A field of one line; what follows it belongs elsewhere and is kept. */
export const readLineField = (
  field: LineField,
  label: string,
  lines: readonly string[],
  take: TakeReferences,
  draft: RecordDraft,
): void => {
  const [first, ...rest] = field === 'webPage' || field === 'sourceUrl' ? lines : joinWrapped(lines);
  if (first === undefined) return;
  const text = take(first, null);
  const value = field === 'capturedOn' ? readDate(text, draft) : text;
  if (draft.scalars[field] === '') draft.scalars[field] = value;
  else if (foldText(draft.scalars[field]) !== foldText(value)) leave(draft, text, `${label} (repetido)`);
  for (const line of rest) leave(draft, line, `Después de «${label}»`);
  if (field === 'sourceUrl') draft.scalars.recordNumber = /\/(\d+)\/?(?:[?#].*)?$/.exec(text)?.[1] ?? '';
};

/** A field of running text. */
export const readTextField = (
  field: TextField,
  label: string,
  lines: readonly string[],
  take: TakeReferences,
  draft: RecordDraft,
): void => {
  const text = joinWrapped(lines.map((line) => take(line, null))).join('\n');
  if (draft.scalars[field] === '') draft.scalars[field] = text;
  else if (foldText(draft.scalars[field]) !== foldText(text)) leave(draft, text, `${label} (repetido)`);
};

/** Paragraphs, and a list wherever the text has bullets, inside a line or at its start. */
export const readObjective = (lines: readonly string[], take: TakeReferences, draft: RecordDraft): void => {
  const blocks: { readonly bullet: boolean; text: string }[] = [];
  let opened = false;
  for (const line of lines) {
    const pieces = take(line, null)
      .replace(/^[-*–·]\s+/, '• ')
      .split(/[•▪●◦‣]/);
    for (const [index, piece] of pieces.entries()) {
      const text = piece.trim();
      const last = blocks.at(-1);
      if (index > 0) opened = true;
      if (text === '') continue;
      const goesOn =
        !opened && last !== undefined && (/^\p{Ll}/u.test(text) || (last.bullet && !/[.;:]$/.test(last.text)));
      if (goesOn) last.text = `${last.text} ${text}`;
      else blocks.push({ bullet: opened, text });
      opened = false;
    }
  }
  const written = blocks.map(
    ({ bullet, text }): RichBlock =>
      bullet ? { kind: 'bullet', level: 0, runs: [{ text }] } : { kind: 'paragraph', runs: [{ text }] },
  );
  draft.objective = [...draft.objective, ...written];
};

/** «[1] http://…» lines, several on a line, or addresses without number. */
export const readLinks = (lines: readonly string[], draft: RecordDraft): void => {
  for (const line of lines) {
    let rest = line;
    for (const match of line.matchAll(LINK)) {
      draft.links.push({ number: match[1] === undefined ? null : Number(match[1]), url: match[2] ?? '' });
      rest = rest.replace(match[0], ' ');
    }
    leave(draft, rest, 'Links');
  }
};

const LINK = /(?:\[(\d{1,4})\]\s?)?((?:https?|ftp):\/\/\S+|mailto:\S+|www\.\S+)/gi;

/** The numbers of the list at the end, before it is read: only they count as references in running text. */
export const linkNumbers = (lines: readonly string[]): ReadonlySet<number> =>
  new Set(lines.flatMap((line) => [...line.matchAll(LINK)].flatMap((match) => (match[1] ? [Number(match[1])] : []))));

const WEEKDAYS = ['domingo', 'lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado'];

/** «Viernes, Mayo 30, 2014» and the like → ISO day; as written where it is no date. */
const readDate = (written: string, draft: RecordDraft): string => {
  const text = written.slice(0, 200).trim();
  const hour = /[\s,-]*(\d{1,2}:\d{2}.*)$/.exec(text);
  const day = foldLetters(hour ? text.slice(0, hour.index) : text).trim();
  const weekday = new RegExp(`^(${WEEKDAYS.join('|')})\\b[, ]*`).exec(day);
  const rest = weekday ? day.slice(weekday[0].length) : day;
  const iso = parseSpanishDate(rest) ?? loose(rest);
  if (iso === undefined) return written;
  draft.consumed.push(written);
  if (hour?.[1]) leave(draft, hour[1], 'Hora de la captura');
  const real = WEEKDAYS[new Date(`${iso}T12:00:00Z`).getUTCDay()];
  if (weekday && weekday[1] !== real) {
    draft.notes.push(`La fecha de captura dice «${text}», pero ese día no fue ${weekday[1]}. Compruébela.`);
  }
  return iso;
};

/** «mayo 30, 2014», «30 mayo, 2014», «30-may-2014». */
const loose = (text: string): string | undefined => {
  const first = /^([a-z]+)\.? (\d{1,2}),? (?:de |del )?(\d{4})$/.exec(text);
  const second = /^(\d{1,2})(?: de | |-|\/)([a-z]+)\.?,?(?: de | del | |-|\/)(\d{4})$/.exec(text);
  const [name, day, year] = first ? [first[1], first[2], first[3]] : [second?.[2], second?.[1], second?.[3]];
  if (!name || !day || !year || name.length < 3) return undefined;
  const month = MONTH_NAMES.findIndex((known) => known.startsWith(name === 'setiembre' ? 'septiembre' : name)) + 1;
  const iso = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return month > 0 && isoDate.safeParse(iso).success ? iso : undefined;
};

import { formatLongDate } from '#shared/domain/common/dates.ts';
import { plainText, richText } from '#shared/domain/common/rich-text.ts';
import { LOST_TARGET_WORDS } from '#shared/domain/procedure/course-wording.ts';
import { choiceWords, entityWords, fieldWords } from '#shared/domain/procedure/field-words.ts';
import { activityNumbers, type ProcedureContent, type ProcedureEntity } from '#shared/domain/procedure/procedure.ts';
import type { ProcedureProfile } from '#shared/domain/procedure/profile.ts';
import { FREE_ACTIVITY } from '#shared/domain/procedure/workspace-names.ts';

/** One line of the journal: a row put in (`before` null), taken out (`after` null), or a field that changed. */
export type JournalChange = {
  readonly entity: string;
  readonly rowId: string;
  /** null where the whole row came or went; then `before` and `after` are rows. */
  readonly field: string | null;
  readonly before: unknown;
  readonly after: unknown;
};

export type DescribedChange = { readonly what: string; readonly before: string; readonly after: string };

/**
 * A change in words for the history panel: «Actividad 3 · descripción», with both values readable and shortened.
 * @param content where rows are looked up that the change only names (a post, a target); the state after the change, or
 * the present one: a row that is gone meanwhile is told by what the change itself carries
 */
export const describeChange = (
  change: JournalChange,
  content: ProcedureContent,
  profile: ProcedureProfile | undefined,
): DescribedChange => {
  const look = lookIn(content, profile);
  if (change.field === null) {
    const row = asRow(change.after) ?? asRow(change.before) ?? {};
    return {
      what: look.rowName(change.entity, change.rowId, row),
      before: change.before === null || change.before === undefined ? '' : summaryOf(change.entity, row),
      after: change.after === null || change.after === undefined ? '' : summaryOf(change.entity, row),
    };
  }
  const name = look.rowName(change.entity, change.rowId, {});
  // An order key says nothing to a person.
  if (change.field === 'rank') return { what: `${name} · orden`, before: '', after: 'cambió de lugar' };
  // The name of a cover field or of a section already says what changed.
  const what = SELF_NAMED.has(change.entity) ? name : `${name} · ${fieldWords(change.entity, change.field)}`;
  return {
    what,
    before: shorten(look.value(change.field, change.before)),
    after: shorten(look.value(change.field, change.after)),
  };
};

const SELF_NAMED = new Set(['coverField', 'sectionText']);
const LONGEST = 300;

const shorten = (text: string): string => {
  const line = text.trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
};

type LooseRow = Readonly<Record<string, unknown>>;

const asRow = (value: unknown): LooseRow | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as LooseRow) : undefined;

const lookIn = (content: ProcedureContent, profile: ProcedureProfile | undefined) => {
  const numbers = activityNumbers(content);
  const collections = content as unknown as Readonly<Record<string, readonly LooseRow[]>>;
  const find = (entity: string, id: unknown): LooseRow | undefined => collections[entity]?.find((row) => row.id === id);

  const numbered = (word: string, number: number | undefined): string =>
    number === undefined ? `${word} borrada` : `${word} ${number}`;

  const rowName = (entity: string, id: string, carried: LooseRow): string => {
    const row = { ...carried, ...find(entity, id) };
    const words = entityWords[entity as ProcedureEntity];
    if (!words) return entity;
    switch (entity) {
      case 'cover':
        return words.one;
      case 'activity':
        return numbered(words.one, numbers.get(id));
      case 'branch': {
        const owner = numbered('Actividad', numbers.get(String(row.activityId)));
        return `${owner} · respuesta${label(row.answer)}`;
      }
      case 'activityDocument': {
        const owner = numbered('Actividad', numbers.get(String(row.activityId)));
        return `${owner} · documento${label(row.title)}`;
      }
      case 'sectionText': {
        const section = profile?.sections.find((candidate) => candidate.key === row.sectionKey);
        return section?.title ?? 'Texto de sección';
      }
      case 'coverField': {
        const field = profile?.cover.fields.find((candidate) => candidate.key === row.key);
        return `Portada · ${field?.label.toLowerCase() ?? 'otro dato'}`;
      }
      default:
        return `${words.one}${label(NAMING.map((field) => row[field]).find((value) => value !== undefined && value !== ''))}`;
    }
  };

  const value = (field: string, raw: unknown): string => {
    if (raw === null || raw === undefined || raw === '') {
      return field === 'targetId' ? LOST_TARGET_WORDS : field === 'workspace' ? FREE_ACTIVITY : '';
    }
    if (field === 'postId') return String(find('post', raw)?.name ?? 'puesto borrado');
    if (field === 'targetId' || field === 'activityId') return numbered('actividad', numbers.get(String(raw)));
    if (field === 'sourceId') {
      return String(find('reference', raw)?.title ?? find('form', raw)?.title ?? 'documento borrado');
    }
    if (field === 'profileId') return raw === profile?.id ? profile.name : String(raw);
    if (field === 'imageSha') return 'imagen';
    const choice = choiceWords[field]?.[String(raw)];
    if (choice !== undefined) return choice;
    return textOf(raw);
  };
  return { rowName, value };
};

/** Fields that tell a row apart, best first. */
const NAMING = ['name', 'title', 'term', 'document', 'subject', 'text', 'code'] as const;

const label = (value: unknown): string => {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? '' : ` «${text.length > 60 ? `${text.slice(0, 59)}…` : text}»`;
};

const summaryOf = (entity: string, row: LooseRow): string => {
  const fields =
    entity === 'activity'
      ? ['description']
      : entity === 'branch'
        ? ['answer', 'outcome']
        : [
            'code',
            'name',
            'title',
            'term',
            'meaning',
            'document',
            'date',
            'subject',
            'summary',
            'body',
            'value',
            'text',
          ];
  const parts = fields.map((field) => textOf(row[field])).filter((part) => part !== '');
  const words = entityWords[entity as ProcedureEntity];
  const blank = words?.feminine ? 'en blanco (nueva)' : 'en blanco (nuevo)';
  return shorten(parts.length > 0 ? parts.join(' · ') : blank);
};

const textOf = (value: unknown): string => {
  if (typeof value === 'string') return formatLongDate(value.trim());
  if (typeof value === 'number') return String(value);
  const rich = richText.safeParse(value);
  return rich.success ? plainText(rich.data) : '';
};

import { leave, type RecordDraft } from '#electron/imports/program-record/record-draft.ts';
import { joinWrapped } from '#electron/imports/program-record/value-text.ts';
import { foldText } from '#shared/domain/common/text.ts';

const PUBLISHED_ON = /^(?:published on|publicado en)\s+(\S.*?)(?:\s+\((https?:\/\/[^\s)]+)\))?$/iu;
const PATH = /^(?:inicio|home|portada)\s*[>»›/]\s*(.+)$/iu;
/** What the page is called, by us and by others; the programme's name follows. */
const OWN_TITLE = /^ficha (?:del|de) programa\.?$/iu;

/** What stands before the first field: the portal, the way to the page, the title, the description. */
export const readPreamble = (lines: readonly string[], draft: RecordDraft): void => {
  const { scalars } = draft;
  let pathEnd = '';
  let pathAt = -1;
  const rest: { readonly text: string; readonly at: number }[] = [];
  for (const [at, text] of lines.entries()) {
    const published = PUBLISHED_ON.exec(text);
    const path = PATH.exec(text);
    if (published?.[1] && scalars.portal === '') {
      scalars.portal = published[1].trim();
      const address = published[2] ?? '';
      if (foldText(address).includes(foldText(scalars.portal))) draft.consumed.push(text);
      else {
        draft.consumed.push(text.replace(address, ''));
        leave(draft, address, 'Dirección del portal');
      }
    } else if (path?.[1] && pathAt < 0) {
      const steps = path[1].split(/\s*[>»›]\s*/);
      pathEnd = steps.at(-1)?.trim() ?? '';
      pathAt = at;
      draft.consumed.push(text);
      for (const step of steps.slice(0, -1)) leave(draft, step, 'Ruta de la página en el portal');
    } else if (OWN_TITLE.test(text)) draft.consumed.push(text);
    else rest.push({ text, at });
  }
  const written = rest.filter(({ text }) => foldText(text) !== foldText(scalars.portal) || scalars.portal === '');
  if (scalars.name === '')
    scalars.name = titleOf(
      written.map(({ text }) => text),
      pathEnd,
    );
  const isName = (text: string): boolean => foldText(text) === foldText(scalars.name);
  const titleAt = written.find(({ text, at }) => at > pathAt && isName(text))?.at ?? pathAt;
  const description: string[] = [];
  for (const { text, at } of written) {
    if (isName(text)) continue;
    if (at > titleAt) description.push(text);
    else leave(draft, text, 'Antes del título');
  }
  const joined = joinWrapped(description).join('\n');
  if (joined === '') return;
  if (scalars.description === '') scalars.description = joined;
  else leave(draft, joined, 'Antes de la descripción');
};

/** The end of the path, a line printed twice, or the first line that doesn't read as a sentence. */
const titleOf = (lines: readonly string[], pathEnd: string): string => {
  const same = lines.find((line) => pathEnd !== '' && foldText(line) === foldText(pathEnd));
  if (pathEnd !== '') return same ?? pathEnd;
  const folded = lines.map(foldText);
  const twice = lines.find((_, index) => folded.indexOf(folded[index] ?? '', index + 1) > index);
  if (twice && twice.length <= 300) return twice;
  const first = lines[0] ?? '';
  return first.length <= 300 && !/[.;]$/.test(first) ? first : '';
};

import {
  addBranch,
  canBeAnswer,
  inlineDecision,
  isQuestion,
  isThenTitle,
  isYesNo,
  splitAnswer,
  splitTrailingQuestion,
} from '#electron/imports/procedure/decision-text.ts';
import type { Draft, DraftActivity } from '#electron/imports/procedure/draft.ts';
import { extractJump } from '#electron/imports/procedure/jump-phrases.ts';
import {
  blockText,
  cellText,
  type SourceBlock,
  type SourceCell,
  type SourceRow,
} from '#electron/imports/source-blocks.ts';
import { foldText } from '#shared/domain/common/text.ts';

/**
 * Reads the activities of a section: tables with or without a number column, rows without number that go on with the
 * row above, decisions as nested tables, flat rows or running text, and lists that are no table at all.
 */
export const readActivities = (blocks: readonly SourceBlock[], draft: Draft): void => {
  const reader = new ActivitiesReader(draft);
  for (const block of separateCourses(blocks)) {
    if (block.kind === 'table') reader.table(block.rows);
    else if (block.kind !== 'image') reader.line(blockText(block), block.kind === 'heading');
  }
  reader.finish();
};

/** A bold «Aplica actividad 4» is a line of its own, however it is glued to the sentence before it. */
const separateCourses = (blocks: readonly SourceBlock[]): SourceBlock[] =>
  blocks.flatMap((block): SourceBlock[] => {
    if (block.kind === 'table') {
      const rows = block.rows.map((row) => ({
        cells: row.cells.map((cell) => ({ ...cell, blocks: separateCourses(cell.blocks) })),
      }));
      return [{ ...block, rows }];
    }
    if (block.kind !== 'paragraph') return [block];
    const at = block.runs.findIndex((run, index) => index > 0 && run.bold === true && isOnlyJump(run.text));
    if (at < 0) return [block];
    return [
      { kind: 'paragraph', runs: block.runs.slice(0, at) },
      { kind: 'paragraph', runs: block.runs.slice(at) },
    ];
  });

const isOnlyJump = (text: string): boolean => {
  const { jump, text: rest } = extractJump(text.trim());
  return jump !== null && rest.trim() === '';
};

type Columns = { readonly number: number; readonly post: number; readonly text: number; readonly documents: number };

const NUMBER_CELL = /^(?:act(?:ividad|\.)?\s*(?:n[oº°]\.?\s*)?)?(\d{1,3})\s*(?:\.-|[.)°ºª-])*$/iu;
const NUMBERED_LINE =
  /^\s*(?:(?:actividad|act\.|paso)\s*(?:n[oº°]\.?\s*)?)?(\d{1,3})\s*(?:\.-|[.):°-]|\t)\s*(\S[\s\S]*)$/iu;

class ActivitiesReader {
  private readonly draft: Draft;
  private columns: Columns | null = null;
  private lastPost = '';
  private readonly repeated = new Set<string>();

  constructor(draft: Draft) {
    this.draft = draft;
  }

  private get current(): DraftActivity | undefined {
    return this.draft.activities.at(-1);
  }

  table(rows: readonly SourceRow[]): void {
    const numbered = rows.some((row) => this.numberOf(row) !== null);
    let titled = this.columns !== null;
    for (const row of rows) {
      const filled = row.cells.filter((cell) => cell.blocks.some((block) => blockText(block).trim() !== ''));
      if (filled.length === 0) continue;
      const columns = columnTitles(row);
      if (columns) {
        this.columns = columns;
        titled = true;
        this.consumeTitles(row);
        continue;
      }
      const number = this.numberOf(row);
      if (number !== null) this.start(row, number);
      else if (this.decisionRow(row)) continue;
      else if (!numbered && titled && this.isWholeActivity(row)) this.start(row, null);
      else this.continueWith(row);
    }
  }

  /** A line outside tables: an activity («3. Jefe: Revisa…»), an answer, or more of the one above. */
  line(text: string, heading: boolean): void {
    const numbered = NUMBERED_LINE.exec(text);
    const value = Number(numbered?.[1]);
    const expected = (this.current?.number ?? this.draft.activities.length) + 1;
    if (numbered && (value === expected || (value === 1 && !this.current))) {
      const rest = (numbered[2] ?? '').trim();
      const post = /^([^:\n]{3,80}):\s+(\S[\s\S]*)$/u.exec(rest);
      const owner = post && !/[.;¿?]/.test(post[1] ?? '') ? post : null;
      this.push(value, owner ? (owner[1] ?? '') : '', owner ? (owner[2] ?? '') : rest);
      return;
    }
    const responsible = /^\s*(?:responsable|puesto)\s*:\s*(\S.*)$/iu.exec(text);
    if (responsible && this.current) {
      if (this.current.post === '') this.current.post = (responsible[1] ?? '').trim();
      this.lastPost = (responsible[1] ?? '').trim();
      this.draft.consumed.push(text.slice(0, text.indexOf(':')));
      return;
    }
    if (!this.current) {
      this.draft.leftovers.push({ text, hint: 'Antes de la primera actividad' });
      return;
    }
    if (this.answerText(text)) return;
    if (heading) this.draft.leftovers.push({ text, hint: `Después de la actividad ${this.draft.activities.length}` });
    else this.append(text);
  }

  finish(): void {
    for (const activity of this.draft.activities) this.settle(activity);
    for (const question of this.repeated) {
      this.draft.notes.push(`La decisión «${question}» aparece repetida en el original; se tomó una sola vez.`);
    }
  }

  /** The activity's number: in its column where the table has titles, else in the first filled cell. */
  private numberOf(row: SourceRow): number | null {
    const filled = row.cells.filter((cell) => cellText(cell) !== '');
    const cell = this.numberCell(filled);
    const match = cell && filled.length > 1 ? NUMBER_CELL.exec(cellText(cell)) : null;
    return match ? Number(match[1]) : null;
  }

  private numberCell(filled: readonly SourceCell[]): SourceCell | undefined {
    const column = this.columns?.number ?? -1;
    return column >= 0 ? filled.find((cell) => cell.column === column) : filled[0];
  }

  private start(row: SourceRow, number: number | null): void {
    const cells = row.cells.filter((cell) => cellText(cell) !== '');
    const numberCell = number === null ? undefined : this.numberCell(cells);
    const rest = cells.filter((cell) => cell !== numberCell);
    const columns = this.columns;
    const at = (column: number) => (column < 0 ? undefined : rest.find((cell) => cell.column === column));
    const guessed = rest.length > 1;
    const postCell = columns ? at(columns.post) : guessed ? rest[0] : undefined;
    const textCell = (columns ? at(columns.text) : undefined) ?? rest.find((cell) => cell !== postCell) ?? rest[0];
    const documentsCell = columns ? at(columns.documents) : undefined;
    const activity = this.push(number, postCell ? cellText(postCell) : '', '');
    if (documentsCell) this.addDocuments(activity, documentsCell);
    if (textCell && textCell !== postCell) this.cellBlocks(textCell.blocks);
    for (const cell of rest) {
      if (cell !== postCell && cell !== textCell && cell !== documentsCell) this.cellBlocks(cell.blocks);
    }
  }

  private push(number: number | null, post: string, text: string): DraftActivity {
    const owner = post.replace(/\s+/g, ' ').trim();
    if (owner !== '') this.lastPost = owner;
    const activity: DraftActivity = {
      number,
      post: owner === '' ? this.lastPost : owner,
      description: '',
      question: '',
      branches: [],
      jump: null,
      documents: [],
    };
    this.draft.activities.push(activity);
    if (text !== '') this.append(text);
    return activity;
  }

  /** What stands inside a cell of the current activity: paragraphs, items, and decision tables. */
  private cellBlocks(blocks: readonly SourceBlock[]): void {
    for (const block of blocks) {
      if (block.kind === 'table') {
        for (const row of block.rows) if (!this.decisionRow(row)) this.continueWith(row);
      } else if (block.kind !== 'image') {
        const text = blockText(block).trim();
        if (text === '') continue;
        if (!this.answerText(text)) this.append(block.kind === 'item' ? `- ${text}` : text);
      }
    }
  }

  private decisionRow(row: SourceRow): boolean {
    const activity = this.current;
    if (!activity) return false;
    const texts = row.cells.map(cellText).filter((text) => text !== '');
    const [first = '', second = '', ...more] = texts;
    if (texts.length === 2 && isQuestion(first) && isThenTitle(second)) {
      if (activity.question !== '' && foldText(activity.question) !== foldText(first)) return false;
      activity.question = first;
      this.draft.consumed.push(first, second);
      return true;
    }
    if (texts.length === 1 && isQuestion(first) && activity.question === '') {
      activity.question = first;
      return true;
    }
    if (texts.length === 1) return this.answerText(first);
    if (more.length > 0 || !canBeAnswer(first) || this.inDocumentsColumn(row)) return false;
    if (activity.question === '' && isYesNo(first)) {
      const split = splitTrailingQuestion(activity.description);
      if (!split) return false;
      activity.description = split.before;
      activity.question = split.question;
    }
    if (activity.question === '') return false;
    this.branch(activity, first, second);
    return true;
  }

  /** A row that goes on with the text and names one more document is no answer. */
  private inDocumentsColumn(row: SourceRow): boolean {
    const documents = this.columns?.documents ?? -1;
    return documents >= 0 && row.cells.some((cell) => cell.column === documents && cellText(cell) !== '');
  }

  private answerText(text: string): boolean {
    const activity = this.current;
    if (!activity) return false;
    if (isQuestion(text) && activity.question === '') {
      activity.question = text.trim();
      return true;
    }
    const answer = splitAnswer(text);
    if (!answer) return false;
    if (activity.question === '') {
      const split = splitTrailingQuestion(activity.description);
      if (!split) return false;
      activity.description = split.before;
      activity.question = split.question;
    }
    this.branch(activity, answer.answer, answer.outcome);
    return true;
  }

  private branch(activity: DraftActivity, answer: string, outcome: string): void {
    if (addBranch(activity, answer, outcome, this.draft.consumed) === 'copy') this.repeated.add(activity.question);
  }

  private continueWith(row: SourceRow): void {
    const activity = this.current;
    const filled = row.cells.filter((cell) => cellText(cell) !== '');
    if (!activity) {
      this.draft.leftovers.push({ text: filled.map(cellText).join(' · '), hint: 'Antes de la primera actividad' });
      return;
    }
    const flat = this.flatDecision(activity, filled.map(cellText));
    for (const cell of filled.slice(0, flat)) {
      const repeatsPost =
        this.columns && cell.column === this.columns.post && foldText(cellText(cell)) === foldText(activity.post);
      if (this.columns && cell.column === this.columns.documents) this.addDocuments(activity, cell);
      else if (!repeatsPost) this.cellBlocks(cell.blocks);
    }
  }

  /**
   * A decision table flattened into one row: question, «¿Entonces?», answer, outcome, answer, outcome…
   * @returns how many cells stand before it (all of them where there is none)
   */
  private flatDecision(activity: DraftActivity, texts: readonly string[]): number {
    const at = texts.findIndex((text, index) => isQuestion(text) && isThenTitle(texts[index + 1] ?? ''));
    const rest = at < 0 ? [] : texts.slice(at + 2);
    if (at < 0 || rest.length === 0 || rest.length % 2 === 1) return texts.length;
    // The nested table stands before its flattened copy: read first what decides the question.
    if (activity.question === '') activity.question = texts[at] ?? '';
    this.draft.consumed.push(texts[at] ?? '', texts[at + 1] ?? '');
    for (let index = 0; index < rest.length; index += 2)
      this.branch(activity, rest[index] ?? '', rest[index + 1] ?? '');
    return at;
  }

  private addDocuments(activity: DraftActivity, cell: SourceCell): void {
    for (const part of cellText(cell).split(/\n|;/)) {
      const title = part.trim();
      const known = activity.documents.some((document) => foldText(document) === foldText(title));
      if (title !== '' && !known && !/^(?:[-–—]+|n\/?a|no aplica)$/iu.test(title)) activity.documents.push(title);
    }
  }

  private append(text: string): void {
    const activity = this.current;
    if (!activity) return;
    activity.description = activity.description === '' ? text.trim() : `${activity.description}\n${text.trim()}`;
  }

  /** Once everything of an activity was gathered: running-text decisions, and where it goes. */
  private settle(activity: DraftActivity): void {
    if (activity.question === '' && activity.branches.length === 0) {
      const inline = inlineDecision(activity.description);
      if (inline) {
        activity.description = inline.before;
        activity.question = inline.question;
        for (const { answer, outcome } of inline.answers) this.branch(activity, answer, outcome);
      }
    }
    if (activity.question !== '' && activity.branches.length === 0) {
      // A question that nobody answers is part of the description.
      activity.description = `${activity.description}\n${activity.question}`.trim();
      activity.question = '';
    }
    const { text, jump, phrase, atEnd } = extractJump(activity.description);
    if (!jump || !atEnd) return;
    if (activity.branches.length > 0 && jump.kind !== 'end') return;
    activity.description = text;
    activity.jump = jump;
    if (phrase) this.draft.consumed.push(phrase);
  }

  private isWholeActivity(row: SourceRow): boolean {
    if (!this.columns) return false;
    const text = row.cells.find((cell) => cell.column === this.columns?.text);
    const post = this.columns.post < 0 ? text : row.cells.find((cell) => cell.column === this.columns?.post);
    return Boolean(text && post && cellText(text) !== '' && cellText(post) !== '');
  }

  private consumeTitles(row: SourceRow): void {
    for (const cell of row.cells) this.draft.consumed.push(cellText(cell));
  }
}

const NUMBER_TITLES = new Set([
  'no',
  'no act',
  'num',
  'numero',
  'nº',
  'n',
  'paso',
  'no de actividad',
  'act',
  'actividad no',
  'no actividad',
  'num act',
  'secuencia',
  'sec',
  'etapa',
]);
const POST_TITLES = new Set([
  'responsable',
  'puesto',
  'puesto responsable',
  'area responsable',
  'unidad responsable',
  'area',
  'unidad administrativa',
  'responsables',
  'quien',
  'puesto y area',
  'puesto o area',
  'ejecutor',
  'actor',
]);
const TEXT_TITLES = new Set([
  'descripcion detallada de la actividad',
  'descripcion de la actividad',
  'descripcion de actividades',
  'descripcion',
  'actividad',
  'actividades',
  'descripcion de las actividades',
  'descripcion narrativa',
  'que hace',
  'desarrollo',
  'tarea',
  'descripcion del procedimiento',
  'accion',
  'acciones',
]);
const DOCUMENT_TITLES = new Set([
  'documento',
  'documentos',
  'formato',
  'formatos',
  'documento o formato',
  'documento de trabajo',
  'registro',
  'registros',
  'forma o documento',
  'formato o documento',
  'documentos involucrados',
  'documento de trabajo clave',
  'documento de trabajo clave',
]);

/** The roles of the columns, where a row is the title row of an activities table. */
const columnTitles = (row: SourceRow): Columns | null => {
  let number = -1;
  let post = -1;
  let text = -1;
  let documents = -1;
  for (const cell of row.cells) {
    const title = foldText(cellText(cell)).replace(/^no$/, 'no');
    if (number < 0 && NUMBER_TITLES.has(title)) number = cell.column;
    else if (post < 0 && POST_TITLES.has(title)) post = cell.column;
    else if (text < 0 && TEXT_TITLES.has(title)) text = cell.column;
    else if (documents < 0 && DOCUMENT_TITLES.has(title)) documents = cell.column;
  }
  return text >= 0 && (post >= 0 || number >= 0) ? { number, post, text, documents } : null;
};

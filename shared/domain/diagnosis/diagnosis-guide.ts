import type { Finding, FindingPlace } from '#shared/domain/common/finding.ts';
import type { GuideQuestion } from '#shared/domain/common/guide.ts';
import { isBlank } from '#shared/domain/common/rich-text.ts';
import type {
  DiagnosisContent,
  Segment,
  SwotQuadrant,
  TreeKind,
  TreeSide,
} from '#shared/domain/diagnosis/diagnosis.ts';
import { SEGMENT_WORDS, WHOLE_WORDS, type WholeQuestion } from '#shared/domain/diagnosis/guide-words.ts';
import { nodesOf } from '#shared/domain/diagnosis/tree-edits.ts';

/** What is asked of every segment. */
export type SegmentQuestion = 'barriers' | 'message' | 'media';
const SEGMENT_QUESTIONS: readonly SegmentQuestion[] = ['barriers', 'message', 'media'];

export const segmentQuestionKey = (segmentId: string, question: SegmentQuestion): string =>
  `segment:${segmentId}:${question}`;

/** The segment and the question of a key; undefined where the key is of the diagnosis as a whole. */
export const segmentOfQuestion = (
  key: string,
): { readonly segmentId: string; readonly question: SegmentQuestion } | undefined => {
  const [kind, segmentId = '', asked] = key.split(':');
  const question = SEGMENT_QUESTIONS.find((one) => one === asked);
  return kind === 'segment' && question ? { segmentId, question } : undefined;
};

/** The question of the diagnosis as a whole that a key names; undefined where it names none. */
export const wholeQuestion = (key: string): WholeQuestion | undefined =>
  Object.hasOwn(WHOLE_WORDS, key) ? (key as WholeQuestion) : undefined;

/**
 * The questions of a diagnosis in the order in which one thinks it through: the situation, where, from what sources,
 * whom (each segment with what keeps it away, what is said to it and where it hears it), how many, FODA, both trees, what
 * follows, what last year left; and the check of the whole.
 * @param findings of `checkDiagnosis`: one that asks for something keeps the question of its place open
 */
export const diagnosisGuide = (content: DiagnosisContent, findings: readonly Finding[]): readonly GuideQuestion[] => {
  const wrong = new Set(
    findings.flatMap((finding) => {
      const asks = finding.severity !== 'info' && !EXPLAINABLE.has(finding.code);
      return asks ? [questionOfFinding(content, finding) ?? 'check'] : [];
    }),
  );
  const whole = (key: WholeQuestion): GuideQuestion => {
    const state = stateOf(content, key);
    return { key, ...WHOLE_WORDS[key], state: state === 'answered' && wrong.has(key) ? 'open' : state };
  };
  return [
    ...(['context', 'method', 'territories', 'sources', 'segments'] as const).map(whole),
    ...content.segment.flatMap((segment, index) => segmentQuestions(content, segment, index, wrong)),
    ...AFTER_SEGMENTS.map(whole),
    { key: 'check', ...WHOLE_WORDS.check, state: wrong.size === 0 ? 'answered' : 'open' },
  ];
};

const AFTER_SEGMENTS = [
  'populations',
  'figures',
  'strengths',
  'weaknesses',
  'opportunities',
  'threats',
  'problem',
  'causes',
  'effects',
  'objective',
  'means',
  'ends',
  'conclusions',
  'results',
] as const satisfies readonly WholeQuestion[];

/** What may stay as it is, with its reason in the text. */
const EXPLAINABLE: ReadonlySet<string> = new Set(['groups-without-segment']);

/** The question in which a finding is corrected; undefined where none is. */
export const questionOfFinding = (
  content: Pick<DiagnosisContent, 'treeNode' | 'mediaHabit'>,
  { place }: Pick<Finding, 'place'>,
): string | undefined => {
  const habit = content.mediaHabit.find(({ id }) => id === place.rowId);
  if (habit) return segmentQuestionKey(habit.segmentId, 'media');
  const node = content.treeNode.find(({ id }) => id === place.rowId);
  return node ? TREE_QUESTIONS[node.tree][node.side] : questionAtPlace(place);
};

const TREE_QUESTIONS = {
  problem: { core: 'problem', below: 'causes', above: 'effects' },
  objective: { core: 'objective', below: 'means', above: 'ends' },
} as const satisfies Readonly<Record<TreeKind, Readonly<Record<TreeSide, WholeQuestion>>>>;

/** The question that answers a place of the diagnosis; undefined for what the questions don't cover. */
export const questionAtPlace = ({ section, rowId, field }: FindingPlace): string | undefined => {
  switch (section) {
    case 'context':
      return field === 'method' ? 'method' : 'context';
    case 'territories':
    case 'sources':
    case 'conclusions':
    case 'results':
      return section;
    case 'populations':
      return 'figures';
    case 'segments':
      return rowId === undefined || field === 'name' || field === 'groupValue'
        ? 'segments'
        : segmentQuestionKey(rowId, SEGMENT_FIELDS[field ?? ''] ?? 'message');
    case 'swot':
      return 'strengths';
    case 'trees':
      return field === 'below' ? 'causes' : field === 'above' ? 'effects' : 'problem';
    default:
      return undefined;
  }
};

/** The place of the diagnosis that a question answers. */
export const placeOfQuestion = (key: string): FindingPlace => {
  const segment = segmentOfQuestion(key);
  if (segment) return { section: 'segments', rowId: segment.segmentId, field: FIELD_OF[segment.question] };
  const whole = wholeQuestion(key);
  if (whole === 'context' || whole === 'method') return { section: 'context', field: whole };
  return { section: whole ? PLACES[whole] : 'context' };
};

const SEGMENT_FIELDS: Readonly<Record<string, SegmentQuestion>> = {
  barriers: 'barriers',
  description: 'barriers',
  message: 'message',
  priority: 'message',
  habits: 'media',
};

const FIELD_OF: Readonly<Record<SegmentQuestion, string>> = {
  barriers: 'barriers',
  message: 'message',
  media: 'habits',
};

const PLACES: Readonly<Record<Exclude<WholeQuestion, 'context' | 'method'>, string>> = {
  territories: 'territories',
  sources: 'sources',
  segments: 'segments',
  populations: 'populations',
  figures: 'populations',
  strengths: 'swot',
  weaknesses: 'swot',
  opportunities: 'swot',
  threats: 'swot',
  problem: 'trees',
  causes: 'trees',
  effects: 'trees',
  objective: 'trees',
  means: 'trees',
  ends: 'trees',
  conclusions: 'conclusions',
  results: 'results',
  check: 'populations',
};

type State = GuideQuestion['state'];

const answeredIf = (answered: boolean): State => (answered ? 'answered' : 'open');
const optionalUnless = (answered: boolean): State => (answered ? 'answered' : 'optional');

const stateOf = (content: DiagnosisContent, key: WholeQuestion): State => {
  const row = content.diagnosis[0];
  const swot = (quadrant: SwotQuadrant) =>
    answeredIf(content.swot.some((one) => one.quadrant === quadrant && one.text.trim() !== ''));
  const node = (tree: TreeKind, side: TreeSide) =>
    answeredIf(nodesOf(content, tree, side).some(({ text }) => text.trim() !== ''));
  switch (key) {
    case 'context':
      return answeredIf(!isBlank(row?.context ?? []));
    case 'method':
      return answeredIf(!isBlank(row?.method ?? []));
    case 'territories':
      return answeredIf(content.territory.length > 0);
    case 'sources':
      return answeredIf(content.source.some(({ title }) => title.trim() !== ''));
    case 'segments':
      return answeredIf(content.segment.length > 0);
    case 'populations':
      return answeredIf(
        (['potential', 'target'] as const).every((kind) =>
          content.figure.some((figure) => figure.kind === kind && figure.value !== ''),
        ),
      );
    // What was given with the populations counts here too: a finding of any figure is corrected in this table.
    case 'figures':
      return optionalUnless(content.figure.length > 0);
    case 'strengths':
      return swot('strength');
    case 'weaknesses':
      return swot('weakness');
    case 'opportunities':
      return swot('opportunity');
    case 'threats':
      return swot('threat');
    case 'problem':
      return node('problem', 'core');
    case 'causes':
      return node('problem', 'below');
    case 'effects':
      return node('problem', 'above');
    case 'objective':
      return node('objective', 'core');
    case 'means':
      return node('objective', 'below');
    case 'ends':
      return node('objective', 'above');
    case 'conclusions':
      return answeredIf(content.conclusion.some(({ text }) => text.trim() !== ''));
    case 'results':
      return optionalUnless(content.pastResult.length > 0);
    case 'check':
      return 'answered';
  }
};

const segmentQuestions = (
  content: DiagnosisContent,
  segment: Segment,
  index: number,
  wrong: ReadonlySet<string>,
): readonly GuideQuestion[] => {
  const section = segment.name.trim() === '' ? `Segmento ${index + 1}` : `Segmento: ${segment.name.trim()}`;
  const answered: Readonly<Record<SegmentQuestion, boolean>> = {
    barriers: !isBlank(segment.barriers),
    message: segment.message.trim() !== '',
    media: content.mediaHabit.some(({ segmentId }) => segmentId === segment.id),
  };
  // Nobody is held up by what isn't known of a group: the findings name it, for information.
  return SEGMENT_QUESTIONS.map((question) => {
    const key = segmentQuestionKey(segment.id, question);
    const state = wrong.has(key) ? 'open' : optionalUnless(answered[question]);
    return { key, section, ...SEGMENT_WORDS[question], state };
  });
};

import { foldText } from '#shared/domain/common/text.ts';
import {
  type Activity,
  type ActivityDocument,
  activityNumbers,
  type Branch,
  type ProcedureContent,
} from '#shared/domain/procedure/procedure.ts';
import type { FlowEdge, FlowEdgeKind, FlowGraph, FlowLane, FlowNode } from '#shared/flowchart/flowchart.ts';

/** The part of a procedure that the drawing follows from. */
export type FlowSource = Pick<ProcedureContent, 'post' | 'activity' | 'branch' | 'activityDocument'>;

/** Lane of activities without a post. */
export const NO_POST = 'Sin responsable';

/** Letter inside the archive symbol. */
export const FILING_LETTER = { definitive: 'D', temporary: 'T', alphabetical: 'A' } as const;

/**
 * The flowchart of an activities table: one lane per post in order of first appearance, symbols as in the office's
 * list of symbols. A jump whose target was lost gives no edge; an activity after which nothing stands, or whose
 * course or branch ends, gets its own «Fin».
 */
export const flowGraph = (source: FlowSource): FlowGraph => {
  const lanes: FlowLane[] = [];
  const laneOf = new Map<string, number>();
  const posts = new Map(source.post.map((post) => [post.id, post.name]));
  const numbers = activityNumbers(source);
  const branches = groupBy(source.branch, (branch) => branch.activityId);
  const documents = groupBy(source.activityDocument, (document) => document.activityId);
  const nodes: FlowNode[] = [];
  const edges: FlowEdge[] = [];

  const laneIndex = (activity: Activity): number => {
    const name = activity.postId === null ? undefined : posts.get(activity.postId);
    const key = name === undefined || activity.postId === null ? '' : activity.postId;
    const known = laneOf.get(key);
    if (known !== undefined) return known;
    laneOf.set(key, lanes.length);
    lanes.push({ id: key === '' ? 'sin-responsable' : key, title: name?.trim() || NO_POST });
    return lanes.length - 1;
  };

  const shapes = source.activity.map((activity) =>
    shapeOf(activity, branches.get(activity.id) ?? [], documents.get(activity.id) ?? []),
  );

  for (const [index, activity] of source.activity.entries()) {
    const lane = laneIndex(activity);
    const shape = shapes[index];
    if (!shape) continue;
    const label = String(index + 1);
    const add = (node: Omit<FlowNode, 'lane' | 'activityId'>): void => {
      nodes.push({ ...node, lane, activityId: activity.id });
    };
    if (index === 0) {
      nodes.push({ id: 'start', kind: 'start', lane, text: 'Inicio', label: '', activityId: null });
      edges.push({ id: 's:start', from: 'start', to: shape.first, kind: 'sequence', label: '' });
    }
    if (shape.first !== shape.last) {
      add({ id: shape.first, kind: shape.kind, text: activityText(activity), label });
      add({ id: shape.last, kind: 'decision', text: activity.question.trim(), label: '' });
      edges.push({ id: `q:${activity.id}`, from: shape.first, to: shape.last, kind: 'sequence', label: '' });
    } else if (shape.kind === 'decision') {
      add({ id: shape.first, kind: 'decision', text: questionText(activity), label });
    } else {
      add({ id: shape.first, kind: shape.kind, text: activityText(activity), label });
    }
    addDocuments(documents.get(activity.id) ?? [], shape.first, add, edges);

    const exits = branches.get(activity.id) ?? [];
    const courses: readonly Course[] =
      exits.length > 0
        ? exits.map((branch) => ({ ...branch, id: `b:${branch.id}`, label: branch.answer.trim(), branch: true }))
        : [{ ...activity, id: `s:${activity.id}`, label: '', branch: false }];
    for (const course of courses) {
      const target = targetIndex(course, index, source.activity.length, numbers);
      if (target === undefined) continue;
      if (target === 'end') {
        nodes.push({ id: `end:${course.id}`, kind: 'end', lane, text: 'Fin', label: '', activityId: null });
      }
      const to = target === 'end' ? `end:${course.id}` : shapes[target]?.first;
      if (to === undefined) continue;
      const kind: FlowEdgeKind = target !== 'end' && target <= index ? 'back' : course.branch ? 'branch' : 'sequence';
      edges.push({ id: course.id, from: shape.last, to, kind, label: course.label });
    }
  }
  return { lanes, nodes, edges };
};

type Course = Pick<Branch, 'nextKind' | 'targetId'> & {
  readonly id: string;
  readonly label: string;
  readonly branch: boolean;
};

type Shape = {
  readonly kind: 'activity' | 'predefined-process' | 'decision';
  readonly first: string;
  readonly last: string;
};

const shapeOf = (activity: Activity, branches: readonly Branch[], documents: readonly ActivityDocument[]): Shape => {
  const rectangle = `a:${activity.id}`;
  const diamond = `d:${activity.id}`;
  const kind = activity.predefinedProcedure.trim() === '' ? 'activity' : 'predefined-process';
  if (activity.question.trim() === '' && branches.length === 0) return { kind, first: rectangle, last: rectangle };
  const onlyQuestion =
    foldText(activity.description) === '' || foldText(activity.description) === foldText(activity.question);
  // Documents hang from a rectangle, so an activity that has some keeps it.
  return onlyQuestion && documents.length === 0 && kind === 'activity'
    ? { kind: 'decision', first: diamond, last: diamond }
    : { kind, first: rectangle, last: diamond };
};

const activityText = (activity: Activity): string => {
  const description = activity.description.trim();
  const procedure = activity.predefinedProcedure.trim();
  if (procedure === '' || foldText(description).includes(foldText(procedure))) return description;
  return description === '' ? procedure : `${description} (${procedure})`;
};

const questionText = (activity: Activity): string => activity.question.trim() || activity.description.trim();

const addDocuments = (
  documents: readonly ActivityDocument[],
  owner: string,
  add: (node: Omit<FlowNode, 'lane' | 'activityId'>) => void,
  edges: FlowEdge[],
): void => {
  const drawn = new Map<string, string>();
  const draw = (document: ActivityDocument): string => {
    const key = document.title.trim() === '' ? document.id : foldText(document.title);
    const known = document.flow === 'files' ? drawn.get(key) : undefined;
    if (known !== undefined) return known;
    const id = `doc:${document.id}`;
    const many = document.copies > 1;
    const text = `${document.title.trim()}${many ? ` (${document.copies} tantos)` : ''}`;
    add({ id, kind: many ? 'multidocument' : 'document', text, label: '' });
    const receives = document.flow === 'receives';
    edges.push({
      id: `x:${document.id}`,
      from: receives ? id : owner,
      to: receives ? owner : id,
      kind: 'association',
      label: '',
    });
    if (document.flow !== 'files') drawn.set(key, id);
    return id;
  };
  for (const document of documents) if (document.flow !== 'files') draw(document);
  for (const document of documents) {
    if (document.flow !== 'files') continue;
    const from = draw(document);
    const id = `arch:${document.id}`;
    add({ id, kind: 'archive', text: document.filing === null ? '' : FILING_LETTER[document.filing], label: '' });
    edges.push({ id: `y:${document.id}`, from, to: id, kind: 'association', label: '' });
  }
};

/** Index of the activity that a course goes to; undefined where the target was lost. */
const targetIndex = (
  course: Pick<Branch, 'nextKind' | 'targetId'>,
  index: number,
  count: number,
  numbers: ReadonlyMap<string, number>,
): number | 'end' | undefined => {
  if (course.nextKind === 'end') return 'end';
  if (course.nextKind === 'next') return index + 1 < count ? index + 1 : 'end';
  const number = course.targetId === null ? undefined : numbers.get(course.targetId);
  return number === undefined ? undefined : number - 1;
};

const groupBy = <T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
};

import type { IdSource } from '#shared/domain/common/ids.ts';
import {
  childRanks,
  indented,
  movedBy,
  type OutlineMove,
  outdented,
  subtreeOf,
} from '#shared/domain/common/outline.ts';
import type {
  DiagnosisChange,
  DiagnosisContent,
  TreeKind,
  TreeNode,
  TreeSide,
} from '#shared/domain/diagnosis/diagnosis.ts';

/** The nodes of one side of a tree, in order. */
export const nodesOf = (
  content: Pick<DiagnosisContent, 'treeNode'>,
  tree: TreeKind,
  side: TreeSide,
): readonly TreeNode[] => content.treeNode.filter((node) => node.tree === tree && node.side === side);

/** Writes the problem or the objective itself; it comes to be with its first words. */
export const setCore = (
  content: Pick<DiagnosisContent, 'treeNode'>,
  tree: TreeKind,
  text: string,
  newId: IdSource,
): readonly DiagnosisChange[] => {
  const [core] = nodesOf(content, tree, 'core');
  if (!core) return insertNode(content, { tree, side: 'core', parentId: null, index: 0 }, text, newId);
  return core.text === text ? [] : [{ op: 'update', entity: 'treeNode', id: core.id, field: 'text', value: text }];
};

/** A new node under `parentId` (null: on the core itself), at `index` (0-based) among its siblings. */
export const insertNode = (
  content: Pick<DiagnosisContent, 'treeNode'>,
  place: { readonly tree: TreeKind; readonly side: TreeSide; readonly parentId: string | null; readonly index: number },
  text: string,
  newId: IdSource,
): readonly DiagnosisChange[] => {
  const { tree, side, parentId, index } = place;
  const { ranks, reranked } = childRanks(nodesOf(content, tree, side), parentId, index, 1);
  return [
    ...reranked.map((row) => update(row.id, 'rank', row.rank)),
    {
      op: 'insert',
      entity: 'treeNode',
      row: { id: newId(), rank: ranks[0] ?? 'a0', tree, side, parentId, text },
    },
  ];
};

/** Tab and Shift+Tab of the outline, and its rows moved up and down with all that hangs on them. */
export const moveNode = (
  content: Pick<DiagnosisContent, 'treeNode'>,
  id: string,
  how: 'indent' | 'outdent' | 'up' | 'down',
): readonly DiagnosisChange[] => {
  const node = content.treeNode.find((candidate) => candidate.id === id);
  if (!node) return [];
  const rows = nodesOf(content, node.tree, node.side);
  const moves = {
    indent: () => indented(rows, id),
    outdent: () => outdented(rows, id),
    up: () => movedBy(rows, id, -1),
    down: () => movedBy(rows, id, 1),
  };
  return moves[how]().flatMap((move) => changesOf(rows, move));
};

/** Deletes a node with everything that hangs on it. */
export const deleteNode = (content: Pick<DiagnosisContent, 'treeNode'>, id: string): readonly DiagnosisChange[] => {
  const node = content.treeNode.find((candidate) => candidate.id === id);
  if (!node) return [];
  return subtreeOf(nodesOf(content, node.tree, node.side), id)
    .toReversed()
    .map((row) => ({ op: 'delete', entity: 'treeNode', id: row.id }));
};

/**
 * The objectives tree as the problem tree turned round: causes become means, effects become ends. It takes the place
 * of the objectives that are there; the wording stays that of the problem, for the person to turn into the positive.
 */
export const objectivesFromProblems = (
  content: Pick<DiagnosisContent, 'treeNode'>,
  newId: IdSource,
): readonly DiagnosisChange[] => {
  const problems = content.treeNode.filter((node) => node.tree === 'problem');
  const ids = new Map(problems.map((node) => [node.id, newId()]));
  const present = content.treeNode.filter((node) => node.tree === 'objective');
  return [
    ...present.map((node): DiagnosisChange => ({ op: 'delete', entity: 'treeNode', id: node.id })),
    ...problems.map((node): DiagnosisChange => {
      const parentId = node.parentId === null ? null : (ids.get(node.parentId) ?? null);
      return {
        op: 'insert',
        entity: 'treeNode',
        row: { ...node, id: ids.get(node.id) ?? newId(), tree: 'objective', parentId },
      };
    }),
  ];
};

const changesOf = (rows: readonly TreeNode[], move: OutlineMove): readonly DiagnosisChange[] => {
  const row = rows.find(({ id }) => id === move.id);
  return [
    ...(row?.parentId === move.parentId ? [] : [update(move.id, 'parentId', move.parentId)]),
    ...(row?.rank === move.rank ? [] : [update(move.id, 'rank', move.rank)]),
  ];
};

const update = (id: string, field: 'rank' | 'parentId', value: string | null): DiagnosisChange =>
  ({ op: 'update', entity: 'treeNode', id, field, value }) as DiagnosisChange;

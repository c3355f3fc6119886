import { type ReactNode, useMemo } from 'react';
import { useContent } from '#renderer/modules/diagnosis/diagnosis-context.tsx';
import { TreeDrawing } from '#renderer/modules/diagnosis/trees/tree-drawing.tsx';
import { treeFigures } from '#shared/documents/compose/tree-figures.ts';
import type { TreeKind } from '#shared/domain/diagnosis/diagnosis.ts';

type Props = {
  readonly tree: TreeKind;
  /** A box was pressed. */
  readonly onBox?: (id: string) => void;
  /** In place of a tree in which nothing was written. */
  readonly empty?: ReactNode;
};

/** A tree as it prints, sheet by sheet. */
export const TreeFigures = ({ tree, onBox, empty = null }: Props) => {
  const nodes = useContent((content) => content.treeNode);
  const figures = useMemo(() => treeFigures(nodes, tree, `arbol-${tree}`), [nodes, tree]);
  if (figures.length === 0) return empty;
  return figures.map((figure) => <TreeDrawing key={figure.id} figure={figure} {...(onBox ? { onBox } : {})} />);
};

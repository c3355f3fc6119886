import { Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { OrganizationRegular } from '@fluentui/react-icons/svg/organization';
import { useEffect, useRef, useState } from 'react';
import { useArrival, useContent, useDiagnosis, useEdit } from '#renderer/modules/diagnosis/diagnosis-context.tsx';
import { CoreField, SideOutline } from '#renderer/modules/diagnosis/trees/tree-editor.tsx';
import { TreeFigures } from '#renderer/modules/diagnosis/trees/tree-figures.tsx';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { SectionLayout } from '#renderer/ui/section-layout.tsx';
import { SplitPane } from '#renderer/ui/split-pane.tsx';
import type { TreeKind } from '#shared/domain/diagnosis/diagnosis.ts';
import { objectivesFromProblems } from '#shared/domain/diagnosis/tree-edits.ts';

const useStyles = makeStyles({
  root: { height: '100%', minHeight: 0, display: 'flex', flexDirection: 'column' },
  bar: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, flexShrink: 0 },
  tabs: { flex: '1 1 auto' },
  body: { flex: '1 1 0', minHeight: 0 },
  outline: {
    height: '100%',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL} 0`,
  },
  drawing: {
    height: '100%',
    overflow: 'auto',
    padding: tokens.spacingHorizontalM,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
});

const TREES: readonly { readonly tree: TreeKind; readonly title: string }[] = [
  { tree: 'problem', title: 'Árbol de problemas' },
  { tree: 'objective', title: 'Árbol de objetivos' },
];

/** Both trees: written as outlines, drawn as on paper. */
export const TreesSection = () => {
  const styles = useStyles();
  const { session, readOnly } = useDiagnosis();
  const edit = useEdit();
  const root = useRef<HTMLDivElement>(null);
  const [tree, setTree] = useState<TreeKind>('problem');
  const [wanted, setWanted] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const nodes = useContent((content) => content.treeNode);

  const go = (id: string) => {
    const node = session.getState().content.treeNode.find((row) => row.id === id);
    if (node) setTree(node.tree);
    setWanted(`[data-row="${CSS.escape(id)}"] textarea`);
  };
  useArrival('trees', ({ rowId, field }) => {
    if (rowId !== undefined) return go(rowId);
    setTree('problem');
    // A side in which there is nothing yet, or the problem itself.
    setWanted(field === undefined ? 'textarea' : `[data-side="${CSS.escape(field)}"] button`);
  });
  useEffect(() => {
    if (wanted === null) return;
    root.current?.querySelector<HTMLElement>(wanted)?.focus();
    setWanted(null);
  }, [wanted]);

  const propose = () => {
    setAsking(false);
    setTree('objective');
    edit((content) => objectivesFromProblems(content, newId), 'Proponer los objetivos a partir de los problemas');
  };
  const hasProblems = nodes.some((node) => node.tree === 'problem');
  const hasObjectives = nodes.some((node) => node.tree === 'objective');
  return (
    <SectionLayout
      title="Árboles"
      about="Entrar agrega un recuadro, Tab lo cuelga del anterior, Mayús+Tab lo saca, Alt con las flechas lo mueve, Ctrl+Supr lo quita."
      help="diagnosis.trees"
    >
      <div ref={root} className={styles.root}>
        <div className={styles.bar}>
          <TabList
            className={styles.tabs}
            size="small"
            selectedValue={tree}
            aria-label="Qué árbol"
            onTabSelect={(_, data) => setTree(data.value === 'objective' ? 'objective' : 'problem')}
          >
            {TREES.map((one) => (
              <Tab key={one.tree} value={one.tree} id={`tree-tab-${one.tree}`} aria-controls="tree-panel">
                {one.title}
              </Tab>
            ))}
          </TabList>
          {!readOnly && tree === 'objective' && hasProblems && (
            <Button size="small" onClick={() => (hasObjectives ? setAsking(true) : propose())}>
              Proponer a partir de los problemas
            </Button>
          )}
        </div>
        <div className={styles.body} id="tree-panel" role="tabpanel" aria-labelledby={`tree-tab-${tree}`}>
          <SplitPane
            label="Ancho del texto y del dibujo"
            initialPercent={44}
            first={
              <div className={styles.outline} key={tree}>
                <CoreField tree={tree} />
                {(['above', 'below'] as const).map((side) => (
                  <div key={side} data-side={side}>
                    <SideOutline tree={tree} side={side} />
                  </div>
                ))}
              </div>
            }
            second={
              // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
              <section className={styles.drawing} tabIndex={0} aria-label="Dibujo del árbol">
                <TreeFigures
                  tree={tree}
                  onBox={go}
                  empty={
                    <EmptyState icon={<OrganizationRegular />} title="Aquí se dibuja el árbol">
                      {tree === 'objective' && hasProblems
                        ? 'Puede empezar con «Proponer a partir de los problemas» y volver cada causa un medio, en positivo.'
                        : 'Escriba el problema central a la izquierda; el dibujo crece con cada recuadro y así se imprime.'}
                    </EmptyState>
                  }
                />
              </section>
            }
          />
        </div>
      </div>
      <ConfirmDialog
        open={asking}
        title="¿Cambiar el árbol de objetivos?"
        confirmLabel="Proponer de nuevo"
        onCancel={() => setAsking(false)}
        onConfirm={propose}
      >
        El árbol de objetivos que hay se cambia por uno nuevo, copiado del de problemas, para volver cada texto a lo
        positivo. Con Ctrl+Z regresa el anterior.
      </ConfirmDialog>
    </SectionLayout>
  );
};

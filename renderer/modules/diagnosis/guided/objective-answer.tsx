import { Button, Text } from '@fluentui/react-components';
import { useContent, useEdit } from '#renderer/modules/diagnosis/diagnosis-context.tsx';
import { CoreField } from '#renderer/modules/diagnosis/trees/tree-editor.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { nodesOf, objectivesFromProblems } from '#shared/domain/diagnosis/tree-edits.ts';

/** The objective; where there is none yet, the whole tree may begin as the problem tree turned round. */
export const ObjectiveAnswer = () => {
  const edit = useEdit();
  const nodes = useContent((content) => content.treeNode);
  const problem = nodesOf({ treeNode: nodes }, 'problem', 'core')[0];
  const begun = nodes.some(({ tree }) => tree === 'objective');
  return (
    <>
      {problem && (
        <Text>
          El problema central es: <em>{problem.text.trim() || 'sin escribir'}</em>
        </Text>
      )}
      <CoreField tree="objective" />
      {problem && !begun && (
        <div>
          <Button
            onClick={() =>
              edit(
                (content) => objectivesFromProblems(content, newId),
                'Proponer los objetivos a partir de los problemas',
              )
            }
          >
            Empezar con el árbol de problemas y volverlo positivo
          </Button>
        </div>
      )}
    </>
  );
};

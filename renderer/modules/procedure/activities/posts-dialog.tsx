import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { OptionField } from '#renderer/modules/procedure/fields/option-field.tsx';
import { TextField } from '#renderer/modules/procedure/fields/text-field.tsx';
import { useContent, useEditor } from '#renderer/modules/procedure/session-context.tsx';
import { useEdit } from '#renderer/modules/procedure/use-edit.ts';
import { countOf } from '#renderer/ui/spanish-time.ts';
import { mergePosts, renamePost } from '#shared/domain/procedure/post-edits.ts';
import { deleteRows, setField } from '#shared/domain/procedure/row-edits.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '820px' },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', marginTop: tokens.spacingVerticalM },
  head: { textAlign: 'left', padding: '4px 6px', fontSize: tokens.fontSizeBase200 },
  cell: { padding: '3px 4px', verticalAlign: 'top' },
  uses: { width: '110px', paddingTop: '8px', color: tokens.colorNeutralForeground2 },
  action: { width: '200px' },
  explain: { color: tokens.colorNeutralForeground2 },
});

/** The posts that answer for activities: one name in one place; two spellings of one post become one. */
export const PostsDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const styles = useStyles();
  const { session, readOnly } = useEditor();
  const edit = useEdit();
  const posts = useContent((content) => content.post);
  const activities = useContent((content) => content.activity);
  const uses = (postId: string) => activities.filter((activity) => activity.postId === postId).length;

  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>Puestos del procedimiento</DialogTitle>
          <DialogContent>
            <Text className={styles.explain}>
              Cada puesto es una columna del flujograma. Si uno está escrito de varias maneras, únalos: las actividades
              pasan al puesto que elija.
            </Text>
            {posts.length === 0 ? (
              <p>Aún no hay puestos. Se agregan al escribir el responsable de una actividad.</p>
            ) : (
              <table className={styles.table}>
                <thead>
                  <tr>
                    <th className={styles.head}>Puesto</th>
                    <th className={styles.head}>Área</th>
                    <th className={`${styles.head} ${styles.uses}`}>Actividades</th>
                    <th className={`${styles.head} ${styles.action}`}>Unir con</th>
                  </tr>
                </thead>
                <tbody>
                  {posts.map((post) => (
                    <tr key={post.id} data-row-holder={post.id}>
                      <td className={styles.cell}>
                        <OptionField
                          label={`Nombre del puesto ${post.name}`}
                          value={post.name}
                          boxed
                          rowId={post.id}
                          field="name"
                          readOnly={readOnly}
                          options={() => []}
                          onPick={() => undefined}
                          onWrite={(name) =>
                            edit(
                              (content) => renamePost(content, post.id, name),
                              `Cambiar el nombre del puesto «${post.name}»`,
                            )
                          }
                        />
                      </td>
                      <td className={styles.cell}>
                        <TextField
                          label={`Área del puesto ${post.name}`}
                          value={post.areaName}
                          boxed
                          singleLine
                          rowId={post.id}
                          field="areaName"
                          readOnly={readOnly}
                          maxLength={2_000}
                          onChange={(areaName) =>
                            edit(
                              (content) => setField(content, 'post', post.id, 'areaName', areaName),
                              `Escribir el área del puesto «${post.name}»`,
                              `post ${post.id} areaName`,
                            )
                          }
                        />
                      </td>
                      <td className={`${styles.cell} ${styles.uses}`}>
                        {countOf(uses(post.id), 'actividad', 'actividades')}
                      </td>
                      <td className={`${styles.cell} ${styles.action}`}>
                        {uses(post.id) === 0 && !readOnly ? (
                          <Button
                            size="small"
                            onClick={() =>
                              edit(
                                (content) => deleteRows(content, 'post', [post.id]),
                                `Borrar el puesto «${post.name}»`,
                              )
                            }
                          >
                            Borrar, no se usa
                          </Button>
                        ) : (
                          <OptionField
                            label={`Unir el puesto ${post.name} con`}
                            value=""
                            boxed
                            placeholder="Elegir otro puesto"
                            rowId={post.id}
                            field="merge"
                            readOnly={readOnly || posts.length < 2}
                            options={() =>
                              session
                                .getState()
                                .content.post.filter((other) => other.id !== post.id)
                                .map((other) => ({ key: other.id, text: other.name }))
                            }
                            onPick={(intoId) =>
                              edit(
                                (content) => mergePosts(content, [post.id], intoId),
                                `Unir el puesto «${post.name}» con otro`,
                              )
                            }
                          />
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              Listo
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};

import { makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  type Activity,
  activityNumbers,
  type Branch,
  branchesOf,
  type ProcedureContent,
} from '#shared/domain/procedure/procedure.ts';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  head: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    padding: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: {
    padding: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  number: { width: '3rem', textAlign: 'right' },
  post: { width: '22%' },
  course: { width: '26%' },
  branches: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: '1.2em' },
  goesOn: { color: tokens.colorNeutralForeground2 },
  lost: { color: tokens.colorStatusDangerForeground1 },
});

/** The recognised activities with their posts, decisions and jumps. */
export const ImportedActivities = ({ content }: { readonly content: ProcedureContent }) => {
  const styles = useStyles();
  const numbers = activityNumbers(content);
  const posts = new Map(content.post.map((post) => [post.id, post.name]));
  if (content.activity.length === 0) return <Text>No se reconoció ninguna actividad.</Text>;

  const course = ({ nextKind, targetId }: Pick<Activity | Branch, 'nextKind' | 'targetId'>) => {
    if (nextKind === 'next') return 'Sigue la siguiente actividad';
    if (nextKind === 'end') return 'Fin del procedimiento';
    const number = targetId === null ? undefined : numbers.get(targetId);
    return number === undefined ? (
      <span className={styles.lost}>Salta a una actividad que no se encontró</span>
    ) : (
      `Sigue la actividad ${number}`
    );
  };

  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={`${styles.head} ${styles.number}`}>
            N.º
          </th>
          <th scope="col" className={`${styles.head} ${styles.post}`}>
            Puesto responsable
          </th>
          <th scope="col" className={styles.head}>
            Actividad
          </th>
          <th scope="col" className={`${styles.head} ${styles.course}`}>
            Qué sigue
          </th>
        </tr>
      </thead>
      <tbody>
        {content.activity.map((activity) => {
          const branches = branchesOf(content, activity.id);
          return (
            <tr key={activity.id}>
              <td className={`${styles.cell} ${styles.number}`}>{numbers.get(activity.id)}</td>
              <td className={styles.cell}>
                {(activity.postId === null ? undefined : posts.get(activity.postId)) ?? 'Sin puesto'}
              </td>
              <td className={styles.cell}>{activity.description}</td>
              <td className={styles.cell}>
                {branches.length === 0 ? (
                  course(activity)
                ) : (
                  <>
                    <Text weight="semibold">{activity.question || 'Decisión'}</Text>
                    <ul className={styles.branches}>
                      {branches.map((branch) => (
                        <li key={branch.id}>
                          <Text weight="semibold">{branch.answer || '(sin respuesta)'}:</Text> {branch.outcome}
                          <Text block className={styles.goesOn}>
                            → {course(branch)}
                          </Text>
                        </li>
                      ))}
                    </ul>
                  </>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: '1.2em' } });

type Props = { readonly problems: readonly string[]; readonly onClose: () => void };

const MOST = 5;

/** What was written or pasted and could not be taken as it was; the rest was. */
export const LinesProblems = ({ problems, onClose }: Props) => {
  const styles = useStyles();
  if (problems.length === 0) return null;
  const more = problems.length - MOST;
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>
          {problems.length === 1 ? 'Algo quedó distinto de como se escribió' : `${problems.length} celdas por revisar`}
        </MessageBarTitle>
        <ul className={styles.list}>
          {problems.slice(0, MOST).map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
          {more > 0 && <li>{more === 1 ? 'Y una más.' : `Y ${more.toLocaleString('es-MX')} más.`}</li>}
        </ul>
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onClose}>
          Cerrar
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
};

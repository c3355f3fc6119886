import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Input,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import type { ReactNode } from 'react';
import type { useDirectory } from '#renderer/modules/agreements/directory/use-directory.ts';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import type { DirectoryContent } from '#shared/domain/partners/directory.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '46rem' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

type Props = {
  readonly title: string;
  readonly directory: ReturnType<typeof useDirectory>;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** What the button does. */
  readonly submit: string;
  readonly ready: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: (content: DirectoryContent) => ReactNode;
};

/** A dialog that chooses out of the desk's directory: a search and what was found. */
export const DirectoryFrame = (props: Props) => {
  const { title, directory, query, onQuery, submit, ready, onSubmit, onClose, children } = props;
  const styles = useStyles();
  const { loaded, reload } = directory;
  const isEmpty = loaded.state === 'ready' && loaded.value.partner.length === 0;
  return (
    <FormDialog
      help="convenios.partes"
      className={styles.surface}
      onSubmit={() => {
        if (ready) onSubmit();
      }}
      onClose={onClose}
    >
      <DialogBody>
        <DialogTitle>{title}</DialogTitle>
        <DialogContent className={styles.content}>
          {loaded.state === 'loading' && <Loading label="Abriendo el directorio…" />}
          {loaded.state === 'failed' && (
            <ErrorNotice
              title="No se pudo abrir el directorio"
              failure={loaded.failure}
              onRetry={() => void reload()}
            />
          )}
          {isEmpty && (
            <Text>
              El directorio está vacío. Puede escribir los datos aquí mismo, o agregar antes el organismo en
              «Directorio».
            </Text>
          )}
          {loaded.state === 'ready' && !isEmpty && (
            <>
              <Input
                type="search"
                autoFocus
                contentBefore={<SearchRegular aria-hidden />}
                aria-label="Buscar en el directorio"
                placeholder="Nombre del organismo o de una persona"
                value={query}
                onChange={(_, data) => onQuery(data.value)}
                // Looking for somebody is nothing that would be lost.
                onInput={(event) => event.stopPropagation()}
                onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
              />
              {children(loaded.value)}
            </>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Cancelar</Button>
          <Button appearance="primary" type="submit" disabledFocusable={!ready}>
            {submit}
          </Button>
        </DialogActions>
      </DialogBody>
    </FormDialog>
  );
};

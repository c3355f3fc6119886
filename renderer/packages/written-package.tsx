import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { deliveryTitle } from '#renderer/packages/act-words.ts';
import { HashText } from '#renderer/packages/hash-text.tsx';
import type { ChannelOutput } from '#shared/ipc/contract.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Props = { readonly written: ChannelOutput<'package.write'>; readonly onClose: () => void };

/** What went out: its number, where the file is, and the hash that both sides compare. */
export const WrittenPackage = ({ written, onClose }: Props) => {
  const styles = useStyles();
  const { file, delivery } = written;
  return (
    <DialogBody>
      <DialogTitle>{delivery ? deliveryTitle(delivery) : 'Paquete guardado'}</DialogTitle>
      <DialogContent className={styles.content}>
        <Text>
          {file.kind === 'saved'
            ? `El paquete está en ${file.path}.`
            : file.kind === 'download'
              ? `El paquete «${file.name}» está en sus descargas.`
              : ''}{' '}
          Hágalo llegar a quien lo recibe: por correo, en una memoria USB o en la carpeta compartida. Allá se recibe en
          Expedientes, con «Recibir paquete…».
        </Text>
        {delivery && (
          <Text>
            Huella del documento: <HashText sha={delivery.contentSha} />
            <br />
            <Text size={200} className={styles.quiet}>
              Quien lo reciba verá la misma. Si no coincide, no es el mismo documento.
            </Text>
          </Text>
        )}
      </DialogContent>
      <DialogActions>
        <Button appearance="primary" autoFocus onClick={onClose}>
          Listo
        </Button>
      </DialogActions>
    </DialogBody>
  );
};

import { Text } from '@fluentui/react-components';
import { call } from '#renderer/api.ts';
import { ActDialog } from '#renderer/modules/review/dialogs/act-dialog.tsx';
import { ActFields } from '#renderer/modules/review/dialogs/act-fields.tsx';
import { useActForm } from '#renderer/modules/review/dialogs/use-act-form.ts';

/** Takes a sending back before it is answered. */
export const RecallDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const form = useActForm('me');
  return (
    <ActDialog
      title="Retirar el envío"
      help="review.recall"
      verb="Retirar"
      refusedTitle="No se retiró el envío"
      doneTitle="Se retiró el envío"
      check={form.check}
      perform={() => call('review.recall', { ...form.wanted(), paper: null })}
      onClose={onClose}
    >
      <Text>
        El documento vuelve a quien lo elabora y se puede cambiar. El envío queda en la historia; el retiro toma un
        número de entrega propio, y una respuesta al envío retirado ya no tiene efecto.
      </Text>
      <ActFields form={form} who="Quién retira" letter="Número del oficio de retiro" />
    </ActDialog>
  );
};

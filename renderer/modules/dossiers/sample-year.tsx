import { Button, Spinner, Text } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { call } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import type { Failure } from '#shared/domain/common/result.ts';

type Props = { readonly onCreated: (dossierId: string) => void };

/** Offers the fictitious year to whoever has no dossier yet; making it takes some seconds. */
export const SampleYear = ({ onCreated }: Props) => {
  const [isMaking, setIsMaking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  // A second click comes before the button is drawn disabled.
  const made = useRef(false);

  const make = async () => {
    if (made.current) return;
    made.current = true;
    setIsMaking(true);
    setFailure(null);
    const result = await call('dossier.createSample', {});
    made.current = false;
    setIsMaking(false);
    if (result.ok) onCreated(result.value.dossierId);
    else setFailure(result.error);
  };

  return (
    <>
      <Button
        disabledFocusable={isMaking}
        {...(isMaking && { icon: <Spinner size="tiny" /> })}
        onClick={() => void make()}
      >
        Ver un año de ejemplo (ficticio)
      </Button>
      <Text size={200} role="status" block style={{ flexBasis: '100%' }}>
        {isMaking
          ? 'Preparando el año de ejemplo: tarda unos segundos…'
          : 'El ejemplo trae un procedimiento autorizado y un expediente con todo el año. Todo es inventado; cuando no lo necesite, archívelo: tiene cosas firmadas y por eso no se borra.'}
      </Text>
      {failure && (
        <ErrorNotice title="No se pudo preparar el año de ejemplo" failure={failure} onRetry={() => void make()} />
      )}
    </>
  );
};

import { FindingsPanel } from '#renderer/editing/findings-panel.tsx';
import { useEditor } from '#renderer/modules/procedure/session-context.tsx';
import type { Finding } from '#shared/domain/common/finding.ts';

/** The pre-dictamen. */
export const FindingsPane = ({ findings }: { readonly findings: readonly Finding[] }) => {
  const { jump } = useEditor();
  return (
    <FindingsPanel
      findings={findings}
      jump={jump}
      blockingTitle="Impiden exportar y autorizar"
      empty="La revisión previa al dictamen no encontró nada que corregir. Se repite sola con cada cambio."
    />
  );
};

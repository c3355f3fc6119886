import { DocumentPdfRegular } from '@fluentui/react-icons/svg/document-pdf';
import { PdfPages } from '#renderer/documents/pdf-pages.tsx';
import { PreviewStatus } from '#renderer/documents/preview-status.tsx';
import { usePreview } from '#renderer/documents/use-preview.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import type { DocumentTarget } from '#shared/ipc/document-channels.ts';

type Props = {
  readonly target: DocumentTarget;
  /** Changes with every edit: the pages are made again after a quiet moment. */
  readonly revision: number | string;
};

/** The very PDF that an export would write, drawn page by page. */
export const PreviewPane = ({ target, revision }: Props) => {
  const preview = usePreview(target, revision);
  return (
    <PdfPages
      pdf={preview.pdf}
      busy={preview.progress !== null}
      stale={preview.stale}
      onRefresh={preview.refresh}
      status={<PreviewStatus {...preview} />}
      waiting={
        preview.failure ? (
          <EmptyState icon={<DocumentPdfRegular />} title="Todavía no hay vista previa">
            Aquí se ven las páginas tal como se exportan y se imprimen.
          </EmptyState>
        ) : (
          <Loading label="Componiendo las páginas…" />
        )
      }
    />
  );
};

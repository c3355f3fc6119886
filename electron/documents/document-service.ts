import type { DocumentModel } from '#shared/documents/model.ts';
import type { WorkbookModel } from '#shared/documents/workbook.ts';
import type { ImageHeader } from '#shared/domain/common/image-header.ts';

/** One file to make out of a composed model, a workbook, or a flowchart drawing. */
export type RenderRequest =
  | {
      readonly format: 'pdf' | 'docx';
      readonly model: DocumentModel;
      /** Bytes of the model's images by SHA-256. */
      readonly images: ReadonlyMap<string, Uint8Array>;
      /** Stands in the file's metadata; injected so that the same input gives the same bytes. */
      readonly createdAt: string;
    }
  | { readonly format: 'xlsx'; readonly workbook: WorkbookModel; readonly createdAt: string }
  | { readonly format: 'png'; readonly svg: string; readonly widthPx: number }
  /** A camera's picture scaled for paper, as a JPEG whose longer side has at most `mostPx`. */
  | {
      readonly format: 'photograph';
      readonly photograph: Uint8Array;
      readonly header: ImageHeader;
      readonly mostPx: number;
    };

export type RenderOptions = {
  readonly signal?: AbortSignal;
  /** `fraction` 0–1, `step` in Spanish. */
  readonly onProgress?: (fraction: number, step: string) => void;
};

/**
 * Makes files in a warm worker. A cancelled render rejects with DomainError `cancelled`; the worker is replaced.
 * `pages` is 0 where the format has none.
 */
export type DocumentService = {
  readonly render: (
    request: RenderRequest,
    options?: RenderOptions,
  ) => Promise<{ readonly bytes: Uint8Array; readonly pages: number }>;
  readonly warm: () => Promise<void>;
  readonly close: () => Promise<void>;
};

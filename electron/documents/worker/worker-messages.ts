import type { RenderRequest } from '#electron/documents/document-service.ts';
import type { ErrorCode } from '#shared/domain/common/result.ts';

/** What the service says to the worker. One request at a time. */
export type ToWorker = { readonly kind: 'render'; readonly request: RenderRequest };

/** What the worker answers. `memoryBytes` is what it holds after the work, WebAssembly included. */
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly fraction: number; readonly step: string }
  | { readonly kind: 'done'; readonly bytes: Uint8Array; readonly pages: number; readonly memoryBytes: number }
  | {
      readonly kind: 'failed';
      readonly code: ErrorCode;
      readonly message: string;
      readonly detail: string;
      readonly memoryBytes: number;
    };

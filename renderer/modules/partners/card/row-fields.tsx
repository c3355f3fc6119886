import { rowFields } from '#renderer/editing/row-fields.tsx';
import { useDirectoryEdit } from '#renderer/modules/partners/partners-context.tsx';
import type { DirectoryChange, DirectoryEntities } from '#shared/domain/partners/directory.ts';

/** Fields of the rows of the directory. */
export const { RowLine, RowText, RowDay } = rowFields<DirectoryChange, Exclude<keyof DirectoryEntities, 'directory'>>(
  useDirectoryEdit,
);

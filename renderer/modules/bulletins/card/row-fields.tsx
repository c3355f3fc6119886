import { rowFields } from '#renderer/editing/row-fields.tsx';
import { useBulletinsEdit } from '#renderer/modules/bulletins/bulletins-context.tsx';
import type { BulletinsChange, BulletinsEntities } from '#shared/domain/bulletin/bulletins.ts';

/** Fields of the rows of the bulletins. */
export const { RowLine, RowText, RowDay } = rowFields<BulletinsChange, Exclude<keyof BulletinsEntities, 'bulletins'>>(
  useBulletinsEdit,
);

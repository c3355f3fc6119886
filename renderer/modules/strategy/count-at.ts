import type { Finding } from '#shared/domain/common/finding.ts';

/** How many findings are about one row, to mark it in a list. */
export const countAt = (
  findings: readonly Finding[],
  rowId: string,
): { readonly blocking: number; readonly warnings: number } => {
  const here = findings.filter(({ place }) => place.rowId === rowId);
  return {
    blocking: here.filter(({ severity }) => severity === 'blocking').length,
    warnings: here.filter(({ severity }) => severity === 'warning').length,
  };
};

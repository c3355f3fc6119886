import { DomainError } from '#shared/domain/common/result.ts';

/**
 * Why an edit would be refused, as a sentence for the screen that shows the document before anybody types; null where
 * nothing refuses it.
 */
export const whyReadOnly = (check: () => void): string | null => {
  try {
    check();
    return null;
  } catch (refusal) {
    if (!(refusal instanceof DomainError)) throw refusal;
    const reason = refusal.message.replace(/^No se guardó el cambio: /, '');
    return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}`;
  }
};

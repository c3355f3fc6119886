import { tiesOnce } from '#electron/handlers/ties-once.ts';
import { mediaPlanTables } from '#electron/storage/media-plan-tables.ts';

/**
 * Groups, contracts and answers of a line, each there once.
 * @throws DomainError invalid-input
 */
export const requireTiesOnce = tiesOnce(mediaPlanTables, {
  lineSegment: {
    fields: ['lineId', 'segmentId'],
    twice: 'el renglón ya tiene ese grupo. Elija otro.',
  },
  lineCommitment: {
    fields: ['lineId', 'spendingId'],
    twice: 'el renglón ya está ligado a ese compromiso. Elija otro compromiso, o quite antes la liga que hay.',
  },
  blackoutAnswer: {
    fields: ['blackoutId', 'lineId'],
    twice: 'el renglón ya tiene su respuesta para esa veda. Cambie la que hay.',
  },
});

import { type Reference, scopeTables } from '#electron/storage/journal/entity-tables.ts';
import * as schema from '#electron/storage/schema/agreements-schema.ts';
import { agreementsEntities } from '#shared/domain/agreements/agreements.ts';

const ofAgreement = (entity: string, row: string): Reference => ({
  entity,
  field: 'agreementId',
  to: ['agreement'],
  what: `el convenio de ${row}`,
});

const ofPromise = (entity: string, field: string, row: string): Reference => ({
  entity,
  field,
  to: ['promise'],
  what: `el compromiso de ${row}`,
});

/** Only what lies in the document: its findings say what budget, media plan, programme and log no longer have. */
const references: readonly Reference[] = [
  { entity: 'agreement', field: 'amendsId', to: ['agreement'], what: 'el convenio que otro modifica' },
  ofAgreement('act', 'un acto'),
  ofAgreement('party', 'una parte'),
  ofAgreement('signatory', 'un firmante'),
  ofAgreement('promise', 'un compromiso'),
  ofAgreement('delivery', 'una entrega'),
  ofAgreement('commitment', 'un comprometido'),
  ofAgreement('agreementLine', 'un renglón de medios'),
  ofAgreement('agreementActivity', 'una actividad'),
  ofAgreement('territory', 'un territorio'),
  ofAgreement('clause', 'una cláusula'),
  ofAgreement('file', 'un archivo'),
  { entity: 'signatory', field: 'partyId', to: ['party'], what: 'la parte de un firmante' },
  { entity: 'promise', field: 'partyId', to: ['party'], what: 'la parte de un compromiso' },
  ofPromise('promise', 'amendsPromiseId', 'una modificación'),
  ofPromise('delivery', 'promiseId', 'una entrega'),
  ofPromise('commitment', 'promiseId', 'un comprometido'),
];

/** A dossier's agreements, for the journal: the document is its own row. */
export const agreementsTables = scopeTables(
  'agreements',
  {
    agreements: { table: schema.agreements, scope: 'id' },
    agreement: { table: schema.agreementsAgreement, scope: 'agreementsId' },
    act: { table: schema.agreementsAct, scope: 'agreementsId' },
    party: { table: schema.agreementsParty, scope: 'agreementsId', schema: agreementsEntities.party },
    signatory: { table: schema.agreementsSignatory, scope: 'agreementsId' },
    promise: { table: schema.agreementsPromise, scope: 'agreementsId' },
    delivery: { table: schema.agreementsDelivery, scope: 'agreementsId' },
    commitment: { table: schema.agreementsCommitment, scope: 'agreementsId' },
    agreementLine: { table: schema.agreementsAgreementLine, scope: 'agreementsId' },
    agreementActivity: { table: schema.agreementsAgreementActivity, scope: 'agreementsId' },
    territory: { table: schema.agreementsTerritory, scope: 'agreementsId' },
    clause: { table: schema.agreementsClause, scope: 'agreementsId', schema: agreementsEntities.clause },
    file: { table: schema.agreementsFile, scope: 'agreementsId' },
  },
  { searchable: true, references },
);

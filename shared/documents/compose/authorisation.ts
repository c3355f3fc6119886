import { heading } from '#shared/documents/compose/blocks.ts';
import { factsTable } from '#shared/documents/compose/program-record-tables.ts';
import type { Block } from '#shared/documents/model.ts';

/** Whose Vo.Bo. a document carries instead of BORRADOR, as it was given. */
export type DocumentAuthorisation = {
  readonly officerName: string;
  readonly postName: string;
  /** ISO day. */
  readonly on: string;
  /** '' where it came without a letter. */
  readonly letterNumber: string;
  readonly version: number;
};

/** «Visto bueno»: who authorised which version, when, and by which letter; nothing for a draft. */
export const authorisationBlocks = (
  id: string,
  authorisation: DocumentAuthorisation | undefined,
  level: 1 | 2 = 1,
): readonly Block[] => {
  if (!authorisation) return [];
  const { officerName, postName, on, letterNumber, version } = authorisation;
  const facts = [
    { label: 'Autorizó', text: officerName.trim() },
    { label: 'Puesto', text: postName.trim() },
    { label: 'Fecha', text: on.split('-').reverse().join('/') },
    { label: 'Oficio', text: letterNumber.trim() },
    { label: 'Versión', text: String(version) },
  ].filter(({ text }) => text !== '');
  return [
    heading(`${id}_vistobueno`, level, '', 'Visto bueno'),
    ...factsTable(facts, `${id}_vistobueno_datos`, 'Quién autorizó esta versión, cuándo y con qué oficio'),
  ];
};

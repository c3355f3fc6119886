import type { AgreementPaper } from '#shared/documents/compose/agreement-paper.ts';
import { calledParty, dayOrBlank, orBlank, saidParagraph } from '#shared/documents/compose/agreement-words.ts';
import { heading } from '#shared/documents/compose/blocks.ts';
import type { PlanSignature } from '#shared/documents/compose/plan-parts.ts';
import { wholeTable } from '#shared/documents/compose/whole-table.ts';
import type { Block, TableBlock } from '#shared/documents/model.ts';

/** Where and when it is signed, and who signs for each party and as witness: held together, so that nobody signs an empty page. */
export const closingBlocks = (paper: AgreementPaper): readonly Block[] => [
  heading('convenio_firmas', 1, '', 'Firmas y testigos'),
  signaturesTable(paper),
];

const signaturesTable = (paper: AgreementPaper): TableBlock => {
  const { agreement, standing } = paper;
  return wholeTable({
    kind: 'table',
    id: 'convenio_firmas_tabla',
    summary: 'Lugar y fecha, y firmas de cada parte y de los testigos',
    columns: [1],
    headerRows: 0,
    borders: 'none',
    rows: [
      {
        keepTogether: true,
        cells: [
          {
            blocks: [
              saidParagraph(
                `Enteradas las partes de lo que aquí se dice y de lo que las obliga, lo firman en ${orBlank(agreement.place)}, el ${dayOrBlank(standing.signedOn)}.`,
              ),
            ],
          },
        ],
      },
      ...inRows(signers(paper)).map((people, at) => ({
        keepTogether: true,
        cells: [{ blocks: [{ kind: 'signatures', id: `convenio_firmas_${at + 1}`, people } satisfies Block] }],
      })),
    ],
  });
};

/** Those of each party, then whoever signs for none of them, then the witnesses; room for a party that names nobody. */
const signers = ({ input, agreement, parties }: AgreementPaper): readonly PlanSignature[] => {
  const own = input.content.signatory.filter(({ agreementId }) => agreementId === agreement.id);
  const known = new Set(parties.map(({ id }) => id));
  const signed = (role: string, people: typeof own): readonly PlanSignature[] =>
    people.map(({ name, position }) => ({ role, name: name.trim(), position: position.trim() }));
  return [
    ...(parties.length === 0 ? [undefined, undefined] : parties).flatMap((party) => {
      const role = `Por ${calledParty(party)}`;
      const people = own.filter((row) => row.role === 'signs' && row.partyId === party?.id);
      return people.length === 0 ? [{ role, name: '', position: '' }] : signed(role, people);
    }),
    ...signed(
      'Firma también',
      own.filter(({ role, partyId }) => role === 'signs' && !known.has(partyId ?? '')),
    ),
    ...signed(
      'Testigo',
      own.filter(({ role }) => role === 'witness'),
    ),
  ];
};

const PER_ROW = 3;
const inRows = (people: readonly PlanSignature[]): readonly (readonly PlanSignature[])[] =>
  people.flatMap((_, index) => (index % PER_ROW === 0 ? [people.slice(index, index + PER_ROW)] : []));

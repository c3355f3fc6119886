import type { AgreementPaper } from '#shared/documents/compose/agreement-paper.ts';
import { calledParty, dayOrBlank, orBlank } from '#shared/documents/compose/agreement-words.ts';
import { heading, paragraph } from '#shared/documents/compose/blocks.ts';
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
  const groups = signatureGroups(paper);
  return wholeTable({
    kind: 'table',
    id: 'convenio_firmas_tabla',
    summary: 'Lugar y fecha, y firmas de cada parte y de los testigos',
    columns: [1],
    headerRows: 0,
    borders: 'outer',
    rows: [
      {
        keepTogether: true,
        cells: [
          {
            blocks: [
              paragraph(
                `Enteradas las partes de lo que aquí se dice y de lo que las obliga, lo firman en ${orBlank(agreement.place)}, el ${dayOrBlank(standing.signedOn)}.`,
              ),
            ],
          },
        ],
      },
      ...groups.flatMap(({ title, people }, group) =>
        inRows(people).map((row, at) => ({
          keepTogether: true,
          cells: [
            {
              blocks: [
                ...(at === 0 ? [paragraph([{ text: title, bold: true }], 'body', 'center')] : []),
                { kind: 'signatures', id: `convenio_firmas_${group + 1}_${at + 1}`, people: row } satisfies Block,
              ],
            },
          ],
        })),
      ),
    ],
  });
};

type Group = { readonly title: string; readonly people: readonly PlanSignature[] };

const signatureGroups = ({ input, agreement, parties }: AgreementPaper): readonly Group[] => {
  const own = input.content.signatory.filter(({ agreementId }) => agreementId === agreement.id);
  const known = new Set(parties.map(({ id }) => id));
  const signed = (people: typeof own): readonly PlanSignature[] =>
    (people.length === 0 ? [{ name: '', position: '' }] : people).map(({ name, position }) => ({
      role: '',
      name: name.trim(),
      position: position.trim(),
    }));
  const witnesses = own.filter(({ role }) => role === 'witness');
  const others = own.filter(({ role, partyId }) => role === 'signs' && !known.has(partyId ?? ''));
  return [
    ...(parties.length === 0 ? [undefined, undefined] : parties).map((party) => ({
      title: `Por ${calledParty(party)}`,
      people: signed(own.filter(({ role, partyId }) => role === 'signs' && partyId === party?.id)),
    })),
    ...(others.length === 0 ? [] : [{ title: 'Firma también', people: signed(others) }]),
    ...(witnesses.length === 0
      ? []
      : [{ title: witnesses.length === 1 ? 'Testigo' : 'Testigos', people: signed(witnesses) }]),
  ];
};

const PER_ROW = 3;
const inRows = (people: readonly PlanSignature[]): readonly (readonly PlanSignature[])[] =>
  people.flatMap((_, index) => (index % PER_ROW === 0 ? [people.slice(index, index + PER_ROW)] : []));

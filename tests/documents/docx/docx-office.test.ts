import { describe, expect, test } from 'vitest';
import { composeManual } from '#shared/documents/compose/manual.ts';
import type { Block, DocumentModel } from '#shared/documents/model.ts';
import { blockTexts } from '#shared/documents/model-texts.ts';
import {
  fictitiousInstitution,
  fictitiousManual,
  fictitiousProcedure,
  fictitiousVersion,
  shippedProfile,
} from '#tests/documents/compose/procedure-fixture.ts';
import { contentsOf, docxOf, procedureModel } from '#tests/documents/docx/docx-fixture.ts';
import { convertWithOffice } from '#tests/documents/docx/office.ts';
import { inspect, installed } from '#tests/documents/installed-tool.ts';
import { pageTexts, solid, taggedText } from '#tests/documents/pdf/pdf-inspection.ts';

const CASES: readonly { readonly name: string; readonly model: () => DocumentModel }[] = [
  { name: 'a procedure of ten activities', model: () => procedureModel({ activities: 10, posts: 2 }) },
  { name: 'a procedure of 65 activities in six lanes', model: () => procedureModel({ activities: 65, posts: 6 }) },
  { name: 'the federal profile', model: () => procedureModel({ activities: 23, posts: 3, profileId: 'ssa-federal' }) },
  { name: 'the profile of Colima', model: () => procedureModel({ activities: 31, posts: 4, profileId: 'colima' }) },
  { name: 'a manual of three procedures', model: manualModel },
  // Half a minute of LibreOffice: part of the long campaign.
  ...(process.env.SOAK
    ? [
        {
          name: 'a procedure of 300 activities in eight lanes',
          model: () => procedureModel({ activities: 300, posts: 8 }),
        },
      ]
    : []),
];

describe.skipIf(!installed('soffice') || !installed('pdfinfo') || !installed('mutool'))(
  'a Word file as LibreOffice shows it',
  { timeout: 240_000 },
  () => {
    test.each(CASES)(
      '$name says what its model says, block by block, and every contents entry stands on the page it names',
      async ({ model }) => {
        const composed = model();
        const docx = await docxOf(composed);
        const pdf = await convertWithOffice(docx, 'pdf');

        expect(missingBlocks(composed, pdf)).toEqual([]);
        expect(contentsOf(docx)).toEqual(outlineOf(pdf));
        expect(contentsOf(docx).length).toBeGreaterThan(10);
      },
    );

    test('a lost paragraph is noticed', async () => {
      const model = procedureModel({ activities: 10, posts: 2 });
      const pdf = await convertWithOffice(await docxOf(withoutNotices(model)), 'pdf');

      expect(missingBlocks(model, pdf).length).toBeGreaterThan(0);
    });

    test('numbers its pages «Página X de Y» from the cover on', async () => {
      const pdf = await convertWithOffice(await docxOf(procedureModel({ activities: 10, posts: 2 })), 'pdf');
      const pages = pageTexts(pdf);

      expect(pages.slice(1).map((page) => /Página \d+ de \d+/.exec(page)?.[0])).toEqual(
        pages.slice(1).map((_, index) => `Página ${index + 2} de ${pages.length}`),
      );
    });

    test('repeats the header row of the activities table on each of its pages', async () => {
      const pages = pageTexts(
        await convertWithOffice(await docxOf(procedureModel({ activities: 65, posts: 2 })), 'pdf'),
      );
      const ofTable = pages.filter((page) => /^\s*\d+\.\s+(?:Encargado|Jefe)/m.test(page));

      expect(ofTable.length).toBeGreaterThan(2);
      expect(ofTable.filter((page) => !page.includes('DESCRIPCIÓN DETALLADA DE LA ACTIVIDAD'))).toEqual([]);
    });
  },
);

function manualModel(): DocumentModel {
  const members = [
    { content: fictitiousProcedure({ activities: 12, posts: 3, seed: 1 }), profileId: 'ssj' },
    { content: fictitiousProcedure({ activities: 7, posts: 2, seed: 2, profileId: 'colima' }), profileId: 'colima' },
    { content: fictitiousProcedure({ activities: 18, posts: 5, seed: 3 }), profileId: 'ssj' },
  ].map(({ content, profileId }) => ({
    content,
    version: fictitiousVersion(content),
    profile: shippedProfile(profileId),
  }));
  return composeManual({
    manual: fictitiousManual(members.map(({ version }) => version.procedureId)),
    members,
    profile: shippedProfile('ssj'),
    institution: fictitiousInstitution,
    embed: true,
  });
}

/** Texts of the model that don't follow one another in the PDF. What is drawn in flowcharts may stand anywhere. */
const missingBlocks = (model: DocumentModel, pdf: Uint8Array): readonly string[] => {
  const flowing = solid(taggedText(pdf));
  const everywhere = solid(pageTexts(pdf).join(''));
  const missing: string[] = [];
  let position = 0;
  for (const block of model.sections.flatMap((section) => section.blocks)) {
    if (block.kind === 'contents') continue;
    for (const text of blockTexts(block)) {
      const wanted = solid(text);
      if (block.kind === 'flowchart') {
        if (!everywhere.includes(wanted) && !words(text).every((word) => everywhere.includes(word))) missing.push(text);
        continue;
      }
      const found = flowing.indexOf(wanted, position);
      if (found < 0) missing.push(text);
      else position = found + wanted.length;
    }
  }
  return missing;
};

const words = (text: string): readonly string[] => text.split(/\s+/).map(solid);

/** Headings of two levels and their pages as the PDF's outline has them, which LibreOffice makes from its own layout. */
const outlineOf = (pdf: Uint8Array): readonly { readonly text: string; readonly page: number }[] =>
  [...inspect('mutool', ['show', 'FILE', 'outline'], pdf).matchAll(/^.(\t{1,2})"(.*)"\t#page=(\d+)/gmu)].map(
    (match) => ({
      text: match[2] ?? '',
      page: Number(match[3]),
    }),
  );

const withoutNotices = (model: DocumentModel): DocumentModel => ({
  ...model,
  sections: model.sections.map((section) => ({ ...section, blocks: section.blocks.filter(isNoNotice) })),
});

const isNoNotice = (block: Block): boolean => block.kind !== 'paragraph' || block.style !== 'empty-notice';

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkProcedure } from '#shared/domain/procedure/procedure-rules.ts';
import { profiles, read, referenceFolder, textOf } from '#tests/imports/reading.ts';

const folder = referenceFolder();
if (!folder && process.env.REQUIRE_REFERENCE === '1') throw new Error('CAUCE_REFERENCE is required and not there');
if (!folder) console.info('Reference texts are not there (CAUCE_REFERENCE): the published procedure was not read.');

const text = (start: string): string => {
  const seeds = path.join(folder ?? '', 'seeds');
  const name = readdirSync(seeds).find((file) => file.startsWith(start)) ?? '';
  return readFileSync(path.join(seeds, name), 'utf8');
};

describe.skipIf(!folder)('the published procedure of the reference', () => {
  it('gives ten activities, two posts, one decision with two branches, and every section', async () => {
    const { content, unplaced, notes } = await read({ kind: 'text', text: text('001') });
    expect({
      activities: content.activity.length,
      posts: content.post.length,
      decisions: content.activity.filter((activity) => activity.question !== '').length,
      branches: content.branch.map((branch) => branch.answer),
      references: content.reference.length,
      revisions: content.revision.map((revision) => revision.date),
      people: content.collaborator.length,
      areas: content.area.length,
      definitions: content.definition.length,
      forms: content.form.length,
      functions: content.responsibility[0]?.functions.length,
      annexes: content.annex.length,
      rules: textOf(content, 'rules').length,
      profile: content.cover[0]?.profileId,
      unplaced,
    }).toEqual({
      activities: 10,
      posts: 2,
      decisions: 1,
      branches: ['Si', 'No'],
      references: 2,
      revisions: ['2014-07-30'],
      people: 3,
      areas: 2,
      definitions: 0,
      forms: 0,
      functions: 4,
      annexes: 1,
      rules: 6,
      profile: 'ssj',
      unplaced: ['lujograma)'],
    });
    const no = content.branch[1];
    expect([no?.nextKind, no?.targetId]).toEqual(['activity', content.activity[3]?.id]);
    expect(content.activity[9]?.nextKind).toBe('end');
    expect(notes).toEqual(['La decisión «¿Autoriza?» aparece repetida en el original; se tomó una sola vez.']);
  });

  it('yields the findings that a reviewer would name', async () => {
    const { content } = await read({ kind: 'text', text: text('001') });
    const profile = profiles.find((p) => p.id === 'ssj');
    if (!profile) throw new Error('no ssj profile');
    const findings = checkProcedure(content, profile).map((finding) => `${finding.place.section}: ${finding.message}`);
    const about = (section: string, words: RegExp) =>
      findings.filter((line) => line.startsWith(section) && words.test(line));
    expect(about('objective', /actividad 2|inici/i)).not.toEqual([]);
    expect(about('definitions', /vac[ií]a|sin |no tiene/i)).not.toEqual([]);
    expect(about('forms', /vac[ií]a|sin |no tiene/i)).not.toEqual([]);
    expect(about('annexes', /./)).not.toEqual([]);
    expect(about('activities', /también aparece como/i)).not.toEqual([]);
    expect(about('rules', /viñeta/i)).not.toEqual([]);
  });

  it.each(['000', '002', '003', '004'])('and text %s, which is none, is refused', async (start) => {
    await expect(read({ kind: 'text', text: text(start) })).rejects.toMatchObject({ code: 'not-a-procedure' });
  });
});

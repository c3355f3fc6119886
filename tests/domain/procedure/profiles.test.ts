import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadProfiles, sampleImages, sampleProcedure } from '#electron/resources.ts';
import { foldText } from '#shared/domain/common/text.ts';
import { branchesOf, coverOf, procedureContent } from '#shared/domain/procedure/procedure.ts';
import { checkProcedure } from '#shared/domain/procedure/procedure-rules.ts';
import { countingIds } from '#tests/domain/procedure/procedure-builder.ts';
import { profileOf, resourcesFolder } from '#tests/domain/procedure/profiles-for-tests.ts';

const profiles = loadProfiles(resourcesFolder);
const PLACEHOLDERS = [
  'institution',
  'title',
  'code',
  'area',
  'version',
  'documentedOn',
  'updatedOn',
  'authorisedOn',
  'page',
  'pages',
];

describe('the profiles that ship', () => {
  it('are three, the one of Jalisco first', () => {
    expect(profiles.map((profile) => profile.id)).toEqual(['ssj', 'colima', 'ssa-federal']);
  });

  it('Jalisco has sections 1 to 11 in order, then annexes', () => {
    const { sections } = profileOf('ssj');
    expect(sections.map((section) => section.number)).toEqual([
      ...Array.from({ length: 11 }, (_, index) => String(index + 1)),
      '',
    ]);
    expect(sections.map((section) => section.key)).toEqual([
      'objective',
      'scope',
      'rules',
      'responsibilities',
      'flowchart',
      'activities',
      'collaborators',
      'definitions',
      'references',
      'forms',
      'revisions',
      'annexes',
    ]);
  });

  it.each(profiles.map((profile) => [profile.id, profile] as const))(
    '%s is complete and consistent',
    (_id, profile) => {
      expect(new Set(profile.sections.map((section) => section.key)).size).toBe(profile.sections.length);
      expect(new Set(profile.cover.fields.map((field) => field.key)).size).toBe(profile.cover.fields.length);
      expect(new Set(profile.signatureRoles.map((role) => role.key)).size).toBe(profile.signatureRoles.length);
      for (const kind of [
        'objective',
        'scope',
        'flowchart',
        'activities',
        'definitions',
        'references',
        'forms',
      ] as const) {
        expect(profile.sections.filter((section) => section.kind === kind)).toHaveLength(1);
      }
      expect(profile.source.length).toBeGreaterThan(30);
      expect(profile.confidence.length).toBeGreaterThan(30);
      for (const section of profile.sections) expect(section.help.length).toBeGreaterThan(30);
      for (const field of profile.cover.fields) expect(field.help.length).toBeGreaterThan(10);
      const templates = [...profile.header.flat(), ...Object.values(profile.footer)];
      for (const [, name] of templates.join(' ').matchAll(/\{(.*?)\}/g)) expect(PLACEHOLDERS).toContain(name);
      expect(profile.wording.goTo).toContain('{n}');
      expect(profile.wording.sectionNumber).toContain('{n}');
      expect(profile.wording.annexTitle).toMatch(/\{nn?\}/);
      if (profile.code.pattern !== '') expect(profile.code.example).toMatch(new RegExp(profile.code.pattern));
    },
  );

  it('a key means the same kind of section in every profile', () => {
    const kinds = new Map<string, string>();
    for (const section of profiles.flatMap((profile) => profile.sections)) {
      expect(kinds.get(section.key) ?? section.kind).toBe(section.kind);
      kinds.set(section.key, section.kind);
    }
  });

  it.each(profiles.map((profile) => [profile.id, profile] as const))(
    '%s: no title stands for two sections',
    (_id, profile) => {
      const titles = new Map(profile.sections.map((section) => [foldText(section.title), section.key]));
      expect(titles.size).toBe(profile.sections.length);
    },
  );

  it('Jalisco knows sections by the titles of other offices', () => {
    const keyFor = (title: string) =>
      profileOf('ssj').sections.find((section) =>
        [section.title, ...section.aliases].some((name) => foldText(name) === foldText(title)),
      )?.key;
    expect(
      ['Políticas', 'POLITICAS DE OPERACION', 'Diagrama de flujo', 'Glosario', 'Control de cambios', 'Registros'].map(
        keyFor,
      ),
    ).toEqual(['rules', 'rules', 'flowchart', 'definitions', 'revisions', 'forms']);
  });
});

describe('a profile file that is wrong', () => {
  const folderWith = (files: Readonly<Record<string, string>>): string => {
    const base = mkdtempSync(join(tmpdir(), 'cauce-profiles-'));
    mkdirSync(join(base, 'profiles'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(base, 'profiles', name), text);
    return base;
  };

  it('is named together with what is wrong in it', () => {
    const incomplete = JSON.stringify({ ...profileOf('colima'), sections: [] });
    expect(() => loadProfiles(folderWith({ 'otra.json': incomplete }))).toThrow(/otra\.json.*sections/s);
    expect(() => loadProfiles(folderWith({ 'rota.json': '{' }))).toThrow(/rota\.json no es JSON/);
  });

  it('two profiles with one name are refused', () => {
    const same = JSON.stringify(profileOf('colima'));
    expect(() => loadProfiles(folderWith({ 'a.json': same, 'b.json': same }))).toThrow('se llaman «colima»');
  });

  it('no profile at all, or no folder, says that part of the program is missing', () => {
    expect(() => loadProfiles(folderWith({}))).toThrow('vuelva a instalar');
    expect(() => loadProfiles('/nowhere/at/all')).toThrow('vuelva a instalar');
  });
});

describe('the sample procedure', () => {
  const sample = sampleProcedure(resourcesFolder, countingIds());

  it('says that it is fictitious where people look first', () => {
    expect(coverOf(sample).title).toMatch(/ficticio/i);
    expect(coverOf(sample).areaName).toMatch(/ficticia/i);
    for (const person of [...sample.signatory, ...sample.collaborator]) expect(person.name).toMatch(/fictici[oa]/i);
  });

  it('shows what the product does: three posts, a decision of three answers, a jump back, documents and an annex', () => {
    expect(procedureContent.safeParse(sample).success).toBe(true);
    expect([sample.activity.length, sample.post.length]).toEqual([12, 3]);
    const decisions = sample.activity.map((activity) => branchesOf(sample, activity.id).length).filter((n) => n > 0);
    expect(decisions).toEqual([3, 2]);
    expect(new Set(sample.activityDocument.map((document) => document.flow))).toEqual(
      new Set(['receives', 'produces', 'files']),
    );
    const listed = new Set([...sample.reference, ...sample.form].map((row) => row.id));
    for (const document of sample.activityDocument) expect(listed.has(document.sourceId ?? '')).toBe(true);
  });

  it('passes its own checks', () => {
    expect(checkProcedure(sample, profileOf('ssj'))).toEqual([]);
  });

  it('has ids of its own each time', () => {
    const again = sampleProcedure(resourcesFolder, countingIds(50_000));
    const ids = (content: typeof sample) => Object.values(content).flatMap((rows) => rows.map((row) => row.id));
    expect(ids(again).filter((value) => ids(sample).includes(value))).toEqual([]);
  });

  it('brings the image that its annex names', () => {
    const images = sampleImages(resourcesFolder);
    expect(images.map((image) => image.sha)).toContain(sample.annex[0]?.imageSha);
    expect([...(images[0]?.bytes.subarray(0, 4) ?? [])]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mediaFiles, referenceFile } from '#scripts/catalogues.ts';
import { unitOf, unitWords } from '#shared/domain/media/media-catalogue.ts';
import { AIRTIME_NAMES } from '#shared/domain/media/media-names.ts';
import { keyOf, shippedFormulas, shippedLists, shippedMedia } from '#tests/domain/media/shipped-media.ts';

const there = existsSync(referenceFile);
if (!there && process.env.REQUIRE_REFERENCE === '1') throw new Error(`${referenceFile} is required and not there`);

describe('the media catalogue as it ships', () => {
  it('has every published unit, and what the office does itself first', () => {
    expect(shippedMedia.units.filter(({ direct }) => !direct)).toHaveLength(169);
    const own = shippedMedia.units.filter(({ direct }) => direct);
    expect(shippedMedia.units.slice(0, own.length)).toEqual(own);
    expect(new Set(own.map(({ category }) => category))).toEqual(
      new Set(['Pláticas', 'Reuniones', 'Trabajo de campo', 'Módulos', 'Otra difusión directa']),
    );
    expect(new Set(shippedMedia.units.map(({ key }) => key)).size).toBe(shippedMedia.units.length);
  });

  it('calls a unit by its levels, each once', () => {
    const words = (subcategory: string, unit: string) => {
      const found = unitOf(shippedMedia, keyOf(subcategory, unit));
      return found && unitWords(found);
    };
    expect(words('Radiodifusoras locales', 'Spot de 30 seg.')).toBe('Radio · Radiodifusoras locales · Spot de 30 seg.');
    expect(words('Cine', 'Cine minutos')).toBe('Cine · Cine minutos');
    expect(unitOf(shippedMedia, 'radio/no-existe')).toBeUndefined();
  });

  it('has 18 formulas with their units, and the lists of the forms', () => {
    expect(shippedFormulas).toHaveLength(18);
    expect(shippedLists.topics).toHaveLength(34);
    expect(shippedLists.reportRows).toHaveLength(18);
    expect(shippedLists.campaignKinds.filter(({ notice }) => !notice).map(({ subkind }) => subkind)).toEqual([
      'Campaña de comunicación social',
      'Campaña de promoción y publicidad',
    ]);
  });

  it('calls airtime that isn’t bought as the published list does', () => {
    expect(shippedLists.officialAirtimes).toEqual([
      { airtime: 'state', name: AIRTIME_NAMES.state },
      { airtime: 'fiscal', name: AIRTIME_NAMES.fiscal },
    ]);
  });

  it.skipIf(!there)('is what the reference facts say', () => {
    for (const [name, text] of Object.entries(mediaFiles())) {
      expect(readFileSync(join(import.meta.dirname, '../../../resources/catalogues', name), 'utf8'), name).toBe(text);
    }
  });
});

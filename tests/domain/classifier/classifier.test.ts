import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifierChange, classifierContent } from '#shared/domain/classifier/classifier.ts';
import {
  acceptClassifierChanges,
  classifierForYear,
  closeClassifier,
  loadItems,
} from '#shared/domain/classifier/classifier-edits.ts';
import { indexClassifier } from '#shared/domain/classifier/classifier-index.ts';
import { checkClassifier } from '#shared/domain/classifier/classifier-rules.ts';
import { searchClassifier } from '#shared/domain/classifier/classifier-search.ts';
import { boundaryCheck } from '#shared/domain/classifier/item-boundaries.ts';
import { chapterOf, conceptOf, genericOf, levelOf, normalCode } from '#shared/domain/classifier/item-code.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import {
  classifierOf,
  idAt,
  shippedBase,
  shippedBoundaries,
  shippedHelp,
} from '#tests/domain/classifier/shipped-catalogues.ts';

describe('codes', () => {
  it('tell level and parents by the scheme they belong to', () => {
    expect(['3000', '3600', '3610', '3611'].map((code) => levelOf(code, 4))).toEqual([
      'chapter',
      'concept',
      'generic',
      'specific',
    ]);
    expect(levelOf('36101', 5)).toBe('specific');
    expect(levelOf('36110', 5)).toBe('specific');
    for (const code of ['36101', '0611', '3011', '361', '3A11', '']) expect(levelOf(code, 4), code).toBeUndefined();
    for (const code of ['3611', '36100', '30611']) expect(levelOf(code, 5), code).toBeUndefined();
    expect([chapterOf('36101'), conceptOf('36101'), genericOf('36101')]).toEqual(['3000', '3600', '3610']);
  });

  it('are read as people write them, and stay text', () => {
    expect(normalCode(' 3-6-1-1 ', 4)).toBe('3611');
    expect(normalCode('361', 4)).toBe('3610');
    expect(normalCode('36', 5)).toBe('3600');
    expect(normalCode('36100', 5)).toBe('3610');
    expect(normalCode('36100', 4)).toBe('36100');
    expect(normalCode("'0361", 4)).toBe('0361');
    expect(normalCode('partida', 4)).toBe('partida');
  });

  it('any specific code of a generic item finds its way up to it', () => {
    const generics = shippedBase.items.filter((item) => item.level === 'generic');
    fc.assert(
      fc.property(fc.constantFrom(...generics), fc.integer({ min: 1, max: 99 }), ({ code }, tail) => {
        const specific = `${code.slice(0, 3)}${String(tail).padStart(2, '0')}`;
        const index = indexClassifier(classifierOf([[specific, 'Prueba']], { width: 5 }), shippedBase);
        expect(index.pathOf(specific).map((item) => item.level)).toEqual(['chapter', 'concept', 'generic', 'specific']);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a scheme over the base', () => {
  const content = {
    ...classifierOf([
      ['3612', 'Difusión en medios alternativos'],
      ['3611', 'Difusión en radio, televisión y prensa', 'Dirección de Prensa'],
    ]),
    restriction: [{ id: idAt(90), code: '3600', validator: 'Coordinación de Comunicación', note: '' }],
  };
  const index = indexClassifier(content, shippedBase);

  it('inherits the base and puts its own items under it, in order of code', () => {
    expect(index.items).toHaveLength(428);
    expect(index.childrenOf('3610').map((item) => item.code)).toEqual(['3611', '3612']);
    expect(index.childrenOf('').map((item) => item.code)).toHaveLength(9);
    expect(index.find('9910')?.name).toBe('ADEFAS');
  });

  it('passes a restriction down, and lets an item name another validator', () => {
    expect(index.find('3612')).toMatchObject({ restricted: true, validator: 'Coordinación de Comunicación' });
    expect(index.find('3611')).toMatchObject({ restricted: true, validator: 'Dirección de Prensa' });
    expect(index.find('3690')?.restricted).toBe(true);
    expect(index.find('3360')?.restricted).toBe(false);
  });

  it('is one parsed value', () => {
    expect(classifierContent.parse(content)).toEqual(content);
  });
});

describe('checks of a scheme', () => {
  it('name every wrong item and why', () => {
    const content = classifierOf([
      ['3611', 'Difusión'],
      ['3611', 'Difusión, otra vez'],
      ['36112', 'Cinco cifras'],
      ['3671', 'No hay 367'],
      ['3612', ''],
      ['36A1', 'Letras'],
      ['0611', 'Cero'],
      ['3011', 'Cero en medio'],
      ['3360', 'Fotocopiado'],
      ['3990', 'Otros servicios generales'],
      ['3613', 'Restringida', ''],
    ]);
    const codes = checkClassifier(content, shippedBase).map((found) => `${found.where.slice(-5).trim()} ${found.code}`);
    expect(codes).toEqual([
      '3611 item-duplicate',
      '36112 item-wrong-width',
      '3671 item-orphan',
      '3612 item-without-name',
      '36A1 item-code-not-digits',
      '0611 item-wrong-width',
      '3011 item-wrong-width',
      '3360 item-name-differs',
      '3990 item-in-base',
      '3613 restricted-without-validator',
    ]);
  });

  it('find nothing in a sound one', () => {
    expect(checkClassifier(classifierOf([['3611', 'Difusión', 'Prensa']]), shippedBase)).toEqual([]);
  });

  it('name restrictions on codes that do not exist', () => {
    const content = { ...classifierOf([]), restriction: [{ id: idAt(1), code: '3670', validator: 'X', note: '' }] };
    expect(checkClassifier(content, shippedBase).map((found) => found.code)).toEqual(['restriction-unknown-code']);
  });
});

describe('years', () => {
  let next = 500;
  const newId = () => {
    next += 1;
    return idAt(next);
  };
  const items = [{ code: '3611', name: 'Difusión', restricted: false, validator: '', note: '' }];

  it('a closed year is never altered; the next one starts as a copy', () => {
    const open = classifierOf([['3612', 'Medios alternativos']]);
    const closed = applyChanges(open, closeClassifier(open));
    const refused = loadItems(closed, items, newId);
    expect(refused.ok ? '' : refused.error.code).toBe('frozen');
    const reopen = acceptClassifierChanges(closed, [
      { op: 'update', entity: 'scheme', id: idAt(0), field: 'state', value: 'open' },
    ]);
    expect(reopen.ok).toBe(false);
    const copy = classifierForYear(closed, 2027, newId);
    expect(copy.scheme[0]).toMatchObject({ fiscalYear: 2027, state: 'open' });
    expect(copy.item[0]?.code).toBe('3612');
    expect(copy.item[0]?.id).not.toBe(closed.item[0]?.id);
    expect(loadItems(copy, items, newId).ok).toBe(true);
  });

  it('loading twice changes nothing the second time, and a new name is one change', () => {
    const open = classifierOf([]);
    const first = loadItems(open, items, newId);
    if (!first.ok) throw new Error(first.error.message);
    for (const change of first.value) expect(classifierChange.parse(change)).toEqual(change);
    const loaded = applyChanges(open, first.value);
    expect(loadItems(loaded, items, newId)).toEqual({ ok: true, value: [] });
    const renamed = loadItems(loaded, [{ ...items[0], name: 'Otra' } as (typeof items)[0]], newId);
    expect(renamed.ok && renamed.value).toMatchObject([{ op: 'update', field: 'name', value: 'Otra' }]);
  });
});

describe('the search', () => {
  const search = searchClassifier(
    indexClassifier(classifierOf([['3611', 'Difusión en radio y televisión']]), shippedBase),
    shippedHelp,
  );
  const codes = (query: string) => search(query, 5).map((hit) => hit.item.code);

  it('goes by code, exact first', () => {
    expect(codes('3611')[0]).toBe('3611');
    expect(codes('361').slice(0, 2)).toEqual(['3610', '3611']);
    expect(codes('36').slice(0, 3)).toEqual(['3600', '3610', '3611']);
    expect(codes('3-3-6')[0]).toBe('3360');
    expect(codes('7777')).toEqual([]);
  });

  it('goes by beginnings of words, without accents, the most specific first', () => {
    expect(codes('DIFUSION television')[0]).toBe('3611');
    expect(codes('combustibles')).toContain('2610');
    expect(codes('foto revel')).toEqual(['3640']);
    expect(codes('papeleria de oficina inexistente')).toEqual([]);
    expect(codes('')).toEqual([]);
  });

  it('finds an item by what is said of it', () => {
    expect(codes('perifoneo')).toContain('3610');
    expect(codes('engargolado')).toEqual(['3360']);
  });
});

describe('boundaries between 336, 361, 362 and 366', () => {
  const check = boundaryCheck(shippedBoundaries);

  it.each([
    ['3361', 'Impresión de carteles de la campaña de afiliación', 'item-campaign-in-operation'],
    ['33604', 'Inserción en prensa', 'item-media-in-operation'],
    ['3361', 'Publicación de convocatoria en prensa', undefined],
    ['3361', 'Impresión de 500 manuales de organización', undefined],
    ['3361', 'Trípticos con los requisitos del trámite', undefined],
    ['3621', 'Spots de radio sobre el programa', 'item-sells-nothing'],
    ['36201', 'Anuncios para la venta de artesanías', 'item-sells-something'],
    ['3611', 'Publicación de edictos', 'item-notice-in-campaign'],
    ['3611', 'Fotocopias de expedientes', 'item-operation-in-campaign'],
    ['3611', 'Pauta en Facebook e Instagram', 'item-internet-only'],
    ['3611', 'Spots en radio y redes sociales', undefined],
    ['3611', 'Impresión de trípticos', 'item-print-without-campaign'],
    ['3611', 'Trípticos de la campaña «Afíliate»', undefined],
    ['3661', 'Video para YouTube y televisión', 'item-not-internet-only'],
    ['3661', 'Pauta en redes sociales', undefined],
    ['3631', 'Creación de contenido para redes sociales', 'item-internet-production'],
    ['3631', 'Transmisión de spots', 'item-broadcast-in-production'],
    ['3651', 'Guion y grabación de un documental', 'item-production-in-postproduction'],
    ['3651', 'Edición y subtitulado', undefined],
    ['3641', 'Compra de cámara', 'item-not-photographs'],
    ['3691', 'Monitoreo de medios', undefined],
    ['3691', 'Difusión de mensajes', 'item-broadcast-in-monitoring'],
    ['2111', 'Campaña de radio', undefined],
  ])('%s «%s»', (code, description, expected) => {
    expect(check(code, description)?.code).toBe(expected);
  });
});

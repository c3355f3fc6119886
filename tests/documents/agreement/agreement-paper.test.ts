import { describe, expect, it } from 'vitest';
import { agreementFindings } from '#electron/documents/execution-findings.ts';
import { composeAgreement } from '#shared/documents/compose/agreement.ts';
import { clauseOrdinal, listWords } from '#shared/documents/compose/agreement-words.ts';
import { glyphFindings } from '#shared/documents/glyph-coverage.ts';
import type { HeadingBlock } from '#shared/documents/model.ts';
import { modelTexts } from '#shared/documents/model-texts.ts';
import { blankAgreement } from '#shared/domain/agreements/agreement-edits.ts';
import type { Agreement } from '#shared/domain/agreements/agreements.ts';
import { emptyAgreements } from '#shared/domain/agreements/agreements.ts';
import { standingPromises } from '#shared/domain/agreements/promises.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { moneyInWords } from '#shared/domain/common/money-words.ts';
import { agreementInput, sampleAgreements } from '#tests/documents/agreement/agreement-sample.ts';
import { docxAmounts, docxOf, modelAmounts, pdfAmounts, rowsOf } from '#tests/documents/budget/printed-figures.ts';
import { installed } from '#tests/documents/installed-tool.ts';
import { missingGlyphs, overlaps, pageTexts } from '#tests/documents/pdf/pdf-inspection.ts';
import { pdfOf } from '#tests/documents/pdf/test-compiler.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import { agreementOfKind } from '#tests/domain/plans/realistic-agreements.ts';

const drafts = sampleAgreements(false);
const signed = sampleAgreements(true);
const KINDS = ['concertation', 'collaboration', 'contract', 'amendment'] as const;

const modelOf = (kind: Agreement['kind'], content = signed) => composeAgreement(agreementInput(content, kind));
const textOf = (kind: Agreement['kind'], content = signed): string =>
  [...modelTexts(modelOf(kind, content))].map(({ text }) => text).join('\n');
const headings = (kind: Agreement['kind'], content = signed): readonly string[] =>
  modelOf(kind, content).sections.flatMap(({ blocks }) =>
    blocks
      .filter((block): block is HeadingBlock => block.kind === 'heading')
      .map(({ number, text }) => `${number} ${text}`.trim()),
  );

describe('the text of an agreement', () => {
  it('of concertation: parties, three who sign and a witness, nineteen states, no money', () => {
    expect(headings('concertation', drafts)).toEqual([
      'Antecedentes',
      'Declaraciones',
      'I. Declara «LA SECRETARÍA»',
      'II. Declara «EL CONSEJO»',
      'III. Declaran las partes',
      'Cláusulas',
      'PRIMERA. Objeto',
      'SEGUNDA. Compromisos de las partes',
      'TERCERA. Contraprestación',
      'CUARTA. Cobertura y calendario',
      'QUINTA. Responsables del seguimiento',
      'SEXTA. Propiedad intelectual y uso de imagen',
      'SÉPTIMA. Confidencialidad y datos personales',
      'OCTAVA. Vigencia',
      'NOVENA. Modificaciones',
      'DÉCIMA. Terminación y rescisión',
      'DÉCIMA PRIMERA. Jurisdicción',
      'Firmas y testigos',
    ]);
    const text = textOf('concertation', drafts);
    expect(text).toContain('CONVENIO DE CONCERTACIÓN QUE CELEBRAN, POR UNA PARTE, SECRETARÍA DE AGUA');
    expect(text).toContain('las entidades federativas siguientes (19): Aguascalientes, Baja California Sur');
    expect(text).toContain('Veracruz y Zacatecas.');
    expect(text).toContain('no causa erogación');
    expect(text).toContain('Obliga desde el 1 de febrero de 2026 y hasta el 15 de diciembre de 2026.');
    expect(rowsOf(modelOf('concertation', drafts), 'convenio_compromisos_1')[1]?.slice(1, 5)).toEqual([
      'Carteles del cuidado del agua',
      '1,200',
      'cartel',
      '28/02/2026',
    ]);
    const people = modelOf('concertation', drafts)
      .sections.flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells) : []))
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'signatures' ? block.people : []));
    expect(people.map(({ role, name }) => [role, name])).toEqual([
      ['Por «LA SECRETARÍA»', 'Mtra. Elena Ficticia Robles'],
      ['Por «LA SECRETARÍA»', 'Lic. Tomás Inventado Cruz'],
      ['Por «LA SECRETARÍA»', 'Ing. Rosa Supuesta León'],
      ['Por «EL CONSEJO»', 'C. Amparo Imaginaria Díaz'],
      ['Testigo', 'Dr. Julio Quimérico Paz'],
    ]);
  });

  it('of a contract: item, procedure and payments as the model has them, in figures and in letters', () => {
    const text = textOf('contract');
    const contract = agreementOfKind(signed, 'contract');
    const own = signed.promise.filter((row) => row.agreementId === contract.id && row.nature === 'money');
    const total = own.reduce((sum, { amount }) => sum + amount, 0);
    expect(text).toContain(`${formatMoney(total)} (${moneyInWords(total)})`);
    expect(rowsOf(modelOf('contract'), 'convenio_pagos_1').map((row) => row.at(-1)?.split('\n')[0])).toEqual([
      'Importe',
      ...own.map(({ amount }) => formatMoney(amount)),
      formatMoney(total),
    ]);
    expect(text).toContain('por adjudicación directa, procedimiento número AD-007/FICTICIO');
    expect(text).toContain('Partida 3611 Difusión por radio');
    expect(text).toContain('Lo modifican: MOD-01/FICTICIO.');
    expect(rowsOf(modelOf('contract'), 'convenio_difusion')[1]?.[0]).toContain('Radio Ejemplo 98.5 FM');
  });

  it('of an amendment: what it said and says now, and what becomes of the sum', () => {
    const [, change] = rowsOf(modelOf('amendment'), 'convenio_cambios');
    const contract = agreementOfKind(signed, 'contract');
    const now = standingPromises(signed, contract)
      .filter(({ current, side }) => side === 'ours' && current.nature === 'money')
      .reduce((sum, { current }) => sum + current.amount, 0);
    const before = signed.promise
      .filter((row) => row.agreementId === contract.id && row.nature === 'money')
      .reduce((sum, { amount }) => sum + amount, 0);
    const replaced = signed.promise.find(({ amendsPromiseId }) => amendsPromiseId !== null);
    const old = signed.promise.find(({ id }) => id === replaced?.amendsPromiseId);
    expect(change?.[1]).toContain(formatMoney(old?.amount ?? 0));
    expect(change?.[2]).toContain(formatMoney(replaced?.amount ?? 0));
    const text = textOf('amendment');
    expect(text).toContain(`pasa de ${formatMoney(before)} (${moneyInWords(before)}) a ${formatMoney(now)}`);
    expect(text).toContain('la cláusula TERCERA (Contraprestación)');
    expect(text).toContain('que concluía el 30 de noviembre de 2026, concluye ahora el 31 de diciembre de 2026');
    expect(headings('amendment')).toContain('QUINTA. Lo que no cambia');
  });

  it('is a draft until it is signed, with room where something is missing and its findings beside it', () => {
    expect(KINDS.slice(0, 3).map((kind) => modelOf(kind, drafts).watermark)).toEqual([
      'BORRADOR',
      'BORRADOR',
      'BORRADOR',
    ]);
    expect(KINDS.map((kind) => modelOf(kind).watermark)).toEqual([null, null, null, null]);
    const id = idAt(91_999);
    const own = { id: idAt(91_998), dossierId: idAt(1), title: '', fiscalYear: 2026 };
    for (const kind of KINDS) {
      const content = { ...emptyAgreements(own), agreement: [{ ...blankAgreement(kind), id, rank: 'a0' }] };
      const input = { ...agreementInput(signed, kind), content, agreementId: id };
      const texts = [...modelTexts(composeAgreement(input))].map(({ text }) => text).join('\n');
      expect(texts).toContain('____');
      expect(texts).not.toMatch(/undefined|null|NaN/);
      expect(agreementFindings(input).map(({ code }) => code)).toContain('object-missing');
    }
    const contract = agreementFindings(agreementInput(signed, 'contract'));
    const other = new Set(agreementFindings(agreementInput(signed, 'collaboration')).map(({ where }) => where));
    expect(contract.some(({ where }) => other.has(where))).toBe(false);
  });

  it('numbers clauses in words and joins lists as Spanish does', () => {
    expect([1, 10, 11, 20, 22, 39].map(clauseOrdinal)).toEqual([
      'PRIMERA',
      'DÉCIMA',
      'DÉCIMA PRIMERA',
      'VIGÉSIMA',
      'VIGÉSIMA SEGUNDA',
      'TRIGÉSIMA NOVENA',
    ]);
    expect([listWords(['A']), listWords(['Colima', 'Hidalgo']), listWords(['A', 'B', 'Hierro'])]).toEqual([
      'A',
      'Colima e Hidalgo',
      'A, B y Hierro',
    ]);
  });

  it('says the same amounts in PDF and Word, whole on its pages', async () => {
    for (const kind of ['contract', 'amendment'] as const) {
      const model = modelOf(kind);
      expect(glyphFindings(model)).toEqual([]);
      const { bytes, pages } = await pdfOf(model);
      const docx = await docxOf(model);
      expect(modelAmounts(model).length).toBeGreaterThan(3);
      expect(docxAmounts(docx)).toEqual(modelAmounts(model));
      if (!installed('pdftotext')) continue;
      expect(pdfAmounts(bytes)).toEqual(modelAmounts(model));
      expect(missingGlyphs(bytes)).toBe(0);
      expect(overlaps(bytes)).toEqual([]);
      expect(pageTexts(bytes).at(-1)).toContain(`Página ${pages} de ${pages}`);
      // Nobody signs a page that says nothing else.
      const signing = pageTexts(bytes).find((text) => text.includes('Apoderada legal') && text.includes('Por «EL'));
      expect(signing).toContain('lo firman en');
    }
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '#electron/hosts/cli/command-line.ts';
import { runCauce } from '#tests/cli/run-cauce.ts';
import { deskWithAgreements, fillSignedAgreements } from '#tests/handlers/agreements-desk.ts';
import { filledMediaDesk } from '#tests/handlers/media-desk.ts';
import { newId } from '#tests/storage/test-store.ts';

/** In this process: what a process of its own adds, one command proves. */
const run = async (data: string, ...words: readonly string[]) => {
  const told = { out: '', err: '' };
  const print = (text: string) => {
    told.out += text;
  };
  const note = (text: string) => {
    told.err += text;
  };
  return { code: await main(['--data', data, ...words], { print, note, ask: null }), ...told };
};

// The computer's day: signed in February, amended in June, looked at in August.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-08-15T18:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('agreements on the command line', () => {
  it('are listed with their state, money and days left, and shown with what came of them', async () => {
    const { app, dossierId, folder } = await filledMediaDesk();
    expect((await app.ask('agreements.alerts', {})).length).toBe(0);
    const { agreementsId, contractId } = await fillSignedAgreements(app.ask, newId, dossierId);
    const { content } = await app.ask('agreements.open', { agreementsId });
    await app.close();

    const listed = await run(folder, 'agreement', 'list');
    expect(listed.code).toBe(0);
    expect(listed.out.split('\n').map((line) => line.replace(/ {2,}/g, ' | '))).toEqual([
      'Ferias de Barrio · 2026',
      'ESTADO | NÚMERO | CON | VIGENCIA | QUEDAN | COMPROMETIDO | PAGADO | ID',
      expect.stringMatching(
        /^Vigente \| CON-01\/FICTICIO \| Consejo Ciudadano del Agua de Ejemplo, A\.C\. \| 2026-02-01 a 2026-12-15 \| 122 días \| \$0\.00/,
      ),
      expect.stringMatching(/^Vigente \| COL-02\/FICTICIO \| Universidad Pública de Prueba/),
      expect.stringMatching(
        /^Modificado \| CTO-03\/FICTICIO \| Radio Ejemplo, S\.A\. de C\.V\. \| 2026-02-17 a 2026-12-31 \| 138 días \| \$83,255\.00 \| \$0\.00/,
      ),
      expect.stringMatching(/^Vigente \| modifica: MOD-01\/FICTICIO \| Radio Ejemplo/),
    ]);
    const shown = await run(folder, 'agreement', 'show', 'cto-03/ficticio');
    expect(shown.code).toBe(0);
    const { sha } = content.file.find((row) => row.agreementId === contractId) ?? {};
    for (const part of [
      'Contrato de prestación de servicios CTO-03/FICTICIO: Modificado',
      'Procedimiento: Adjudicación directa, AD-007/FICTICIO',
      'Firma | Lic. Inés Prueba Ficticia, Apoderada legal | EL PROVEEDOR',
      'Pactado $83,255.00; comprometido $83,255.00; devengado $0.00; ejercido $0.00; pagado $0.00',
      'Partida 3611, mayo: $31,254.50 (2026-02-16)',
      'Partida 3611, diciembre: $20,746.01 (2026-08-15)',
      'Radio Ejemplo 98.5 FM',
      `CTO-03 firmado.pdf | SHA-256 ${sha}`,
      '[corregir] Está atrasado lo que prometió nuestra parte: Primer pago',
    ]) {
      expect(shown.out).toContain(part);
    }
    expect(shown.out).not.toContain('CON-01');
    const plain = JSON.parse((await run(folder, '--json', 'agreement', 'show', contractId)).out);
    expect(plain).toMatchObject({
      state: 'amended',
      committed: { amount: '83255.00', centavos: 8_325_500 },
      parties: [{ side: 'ours', shortName: 'LA SECRETARÍA' }, { side: 'other' }],
      promises: [
        { description: 'Spots de 30 segundos transmitidos', quantity: 360, delivered: 0, unit: 'spot' },
        { state: 'overdue' },
        { dueDate: '2026-12-15', value: { amount: '52000.50' } },
      ],
      files: [{ kind: 'signed', sha256: sha }],
      daysLeft: 138,
    });
    expect((await run(folder, 'agreement', 'list', '--archived')).out).toBe('No hay convenios ni contratos.');
    expect(await run(folder, 'agreement', 'show', 'CTO-99')).toMatchObject({
      code: 1,
      err: expect.stringContaining('No hay un convenio o contrato «CTO-99»'),
    });
    const found = JSON.parse((await run(folder, '--json', 'search', 'consejo ciudadano', '--kind', 'agreements')).out);
    expect(JSON.stringify(found)).toContain('Consejo Ciudadano del Agua');
  });

  it('are drafts without money before anybody signs, in a process of its own', async () => {
    const { app, agreementsId, dossierId, folder } = await deskWithAgreements();
    await app.close();
    const { code, out } = await runCauce(folder, '--json', 'agreement', 'list', '--id', dossierId);
    expect(code).toBe(0);
    expect(
      (JSON.parse(out) as readonly Record<string, unknown>[]).map((row) => [row.number, row.state, row.daysLeft]),
    ).toEqual([
      ['CON-01/FICTICIO', 'draft', null],
      ['COL-02/FICTICIO', 'draft', null],
      ['CTO-03/FICTICIO', 'draft', null],
    ]);
    const byDocument = await run(folder, '--json', 'agreement', 'list', '--id', agreementsId);
    expect(JSON.parse(byDocument.out)).toEqual(JSON.parse(out));
    expect((await run(folder, 'agreement', 'list', '--id', 'nada')).code).toBe(1);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkProcedure } from '#shared/domain/procedure/procedure-rules.ts';
import { procedureOf } from '#tests/domain/procedure/procedure-builder.ts';
import { profileOf } from '#tests/domain/procedure/profiles-for-tests.ts';

const repository = join(import.meta.dirname, '../../..');
const file = resolve(repository, process.env.CAUCE_REFERENCE ?? '../shared', 'domain/data/procedimiento_seed001.json');
const there = existsSync(file);
if (!there && process.env.REQUIRE_REFERENCE === '1') throw new Error(`${file} is required and not there`);

const reference = z.object({
  limites: z.object({ inicio: z.string(), fin: z.string() }),
  alcance: z.array(z.string()),
  actividades: z.array(
    z.object({
      responsable: z.string(),
      descripcion: z.string(),
      decision: z
        .object({
          pregunta: z.string(),
          salidas: z.array(
            z.object({
              respuesta: z.string(),
              entonces: z.string(),
              destino: z.union([z.literal('siguiente'), z.number()]),
            }),
          ),
        })
        .optional(),
    }),
  ),
  referencias: z.array(z.object({ codigo: z.string(), documento: z.string() })),
});

describe.skipIf(!there)('the reference data of the published procedure', () => {
  it('yields what a reviewer finds, and no complaint about its course', () => {
    const seed = reference.parse(JSON.parse(readFileSync(file, 'utf8')));
    const content = procedureOf({
      cover: { limitStart: seed.limites.inicio, limitEnd: seed.limites.fin },
      areas: seed.alcance,
      references: seed.referencias.map((row) => [row.codigo === 'S/R' ? '' : row.codigo, row.documento] as const),
      activities: seed.actividades.map((activity) => ({
        post: activity.responsable,
        text: activity.descripcion,
        ...(activity.decision
          ? {
              question: activity.decision.pregunta,
              branches: activity.decision.salidas.map((branch) => ({
                answer: branch.respuesta,
                outcome: branch.entonces,
                to: branch.destino === 'siguiente' ? ('next' as const) : branch.destino,
              })),
            }
          : {}),
      })),
    });
    const findings = checkProcedure(content, profileOf('ssj'));
    const codes = findings.map((finding) => finding.code);
    expect(codes).toContain('scope-starts-late');
    expect(codes).not.toContain('scope-ends-early');
    expect(findings.filter((finding) => finding.place.section === 'activities')).toEqual([]);
    const empty = findings.filter((finding) => finding.code === 'section-empty').map((finding) => finding.where);
    expect(empty).toContain('8. Definiciones');
    expect(empty).toContain('10. Formatos Utilizados');
  });
});

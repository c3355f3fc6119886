import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { writePng } from '#electron/documents/png/png-writer.ts';
import { flowGraph } from '#shared/flowchart/graph.ts';
import { layoutFlowchart } from '#shared/flowchart/layout.ts';
import { flowPageSvg } from '#shared/flowchart/svg.ts';
import { procedureOf, shortProcedure } from '#tests/flowchart/procedures.ts';

const file = (path: string): Uint8Array => readFileSync(new URL(`../../${path}`, import.meta.url));
const assets = () => ({
  wasm: file('node_modules/@resvg/resvg-wasm/index_bg.wasm'),
  fonts: [file('resources/fonts/NotoSans_400Regular.ttf'), file('resources/fonts/NotoSans_600SemiBold.ttf')],
});
const draw = (source: Parameters<typeof flowGraph>[0]): string => {
  const page = layoutFlowchart(flowGraph(source), { pageWidth: 0, pageHeight: 0, mode: 'continuous' }).pages[0];
  if (!page) throw new Error('nothing was drawn');
  return flowPageSvg(page, { title: 'Difusión', margin: 10 });
};

describe('the SVG file', () => {
  test('stands alone: title, description, no styles, no scripts, nothing fetched', () => {
    const svg = draw(shortProcedure());
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /);
    expect(svg).toContain('role="img"');
    expect(svg).toContain('<title>Difusión</title>');
    expect(svg).toContain('Actividad 10, Jefatura del Departamento de Difusión');
    expect(svg).not.toMatch(/<script|<style|style=|class=|foreignObject|href|url\(/);
  });

  test('signs that mean something in XML, and control characters, do no harm', async () => {
    const svg = draw(
      procedureOf(['A & B'], [{ post: 0, text: 'Si x < 3 & y > 2, usa "comillas"\u0000\u0007\ud800 ]]> </svg>' }]),
    );
    expect(svg).toContain('&lt;');
    for (const sign of ['\u0000', '\u0007', '\ud800']) expect(svg).not.toContain(sign);
    await expect(writePng(svg, 400, assets())).resolves.toBeInstanceOf(Uint8Array);
  });

  test('shows the whole of every line that the layout placed', () => {
    const svg = draw(shortProcedure());
    for (const word of ['Prepara', 'presupuesto', '¿Autoriza?', 'convenios', 'Inicio', 'Fin', '>Sí<', '>No<']) {
      expect(svg).toContain(word);
    }
  });
});

describe('the PNG file', () => {
  test('is as wide as asked, in proportion, with the same bytes every time', async () => {
    const svg = draw(shortProcedure());
    const png = Buffer.from(await writePng(svg, 900, assets()));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(900);
    expect(png.readUInt32BE(20)).toBeGreaterThan(900);
    expect(Buffer.from(await writePng(svg, 900, assets())).equals(png)).toBe(true);
    // Text was drawn: with fonts that lack every letter the file would be far smaller.
    const blank = Buffer.from(await writePng(svg, 900, { ...assets(), fonts: [] }));
    expect(png.length).toBeGreaterThan(blank.length * 1.5);
  });

  test('a width that makes no sense, or a text that is no drawing, is refused in a sentence', async () => {
    await expect(writePng(draw(shortProcedure()), 0, assets())).rejects.toThrow(/Elija un ancho entre 16 y 12 000/);
    await expect(writePng('<svg', 400, assets())).rejects.toThrow(/No se pudo dibujar/);
  });
});

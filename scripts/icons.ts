import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** Draws resources/icons/cauce.svg into the PNG and the Windows icon (PNG images in one .ico). Run by hand after a change. */
const folder = path.resolve(import.meta.dirname, '../resources/icons');
const SIZES = [16, 24, 32, 48, 64, 128, 256] as const;

await initWasm(readFileSync(path.resolve(import.meta.dirname, '../node_modules/@resvg/resvg-wasm/index_bg.wasm')));
const svg = readFileSync(path.join(folder, 'cauce.svg'), 'utf8');
const draw = (size: number): Uint8Array => new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();

const images = SIZES.map(draw);
const directory = Buffer.alloc(6 + 16 * images.length);
directory.writeUInt16LE(1, 2);
directory.writeUInt16LE(images.length, 4);
let offset = directory.length;
images.forEach((image, index) => {
  const size = SIZES[index] ?? 0;
  const at = 6 + 16 * index;
  directory.writeUInt8(size % 256, at);
  directory.writeUInt8(size % 256, at + 1);
  directory.writeUInt16LE(1, at + 4);
  directory.writeUInt16LE(32, at + 6);
  directory.writeUInt32LE(image.length, at + 8);
  directory.writeUInt32LE(offset, at + 12);
  offset += image.length;
});
writeFileSync(path.join(folder, 'cauce.ico'), Buffer.concat([directory, ...images]));
writeFileSync(path.join(folder, 'cauce.png'), draw(512));

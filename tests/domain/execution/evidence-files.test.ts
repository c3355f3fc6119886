import { describe, expect, it } from 'vitest';
import { checkEvidence, MOST_EVIDENCE_BYTES } from '#shared/domain/execution/evidence-files.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const PDF = bytes('%PDF-1.7 ficticio');
const ZIP = bytes('PK\u0003\u0004ficticio');
const HEIC = bytes('\0\0\0\u0018ftypheic\0\0');
const MP3 = Uint8Array.from([0xff, 0xfb, 0x90, 0x00]);
const PROGRAM = bytes('MZ\u0090\0');
/** The least that is a JPEG with a size. */
const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 2, 0, 3, 1, 1, 0x11, 0, 0, 0, 0]);

const said = (name: string, head: Uint8Array, sizeBytes = head.length): string => {
  const result = checkEvidence(name, sizeBytes, head);
  return result.ok
    ? `${result.value.name} ${result.value.preview} ${result.value.notice}`.trim()
    : `${result.error.code}: ${result.error.message}`;
};

describe('a file of evidence', () => {
  it('is what its extension says, and is shown where it can be', () => {
    expect(said('plática.jpg', JPEG)).toBe('plática.jpg image');
    expect(said('Lista.PDF', PDF)).toBe('Lista.PDF pdf');
    expect(said('informe.docx', ZIP)).toBe('informe.docx none');
    expect(said('spot.mp3', MP3)).toBe('spot.mp3 none');
    expect(said('foto.heic', HEIC)).toBe('foto.heic none');
    expect(said('notas.txt', bytes('hola\r\n'))).toBe('notas.txt none');
  });

  it('is refused where it is something else, and says what', () => {
    expect(said('foto.jpg', PDF)).toBe(
      'file-rejected: El archivo «foto.jpg» dice ser «.jpg» y por dentro es un PDF. Ábralo con su programa y guárdelo de nuevo con la extensión que le toca.',
    );
    expect(said('foto.jpg', HEIC)).toContain('por dentro es una foto HEIC');
    expect(said('lista.pdf', PROGRAM)).toContain('dice ser «.pdf» y por dentro no lo es');
    expect(said('lista.pdf.exe', PROGRAM)).toContain('Los archivos «.exe» no se guardan como evidencia');
    expect(said('notas.txt', Uint8Array.from([104, 0, 105]))).toContain('por dentro no lo es');
    expect(said('lista', PDF)).toContain('no tiene extensión');
    // The mark that turns the reading direction shows «cuadroexe.pdf» where «cuadrofdp.exe» is.
    expect(said('cuadro\u202Efdp.exe', PROGRAM)).toContain('«.exe»');
  });

  it('is refused where it is empty, vanished while it was read, or of 4 GB', () => {
    expect(said('foto.jpg', new Uint8Array())).toContain('file-rejected: El archivo «foto.jpg» está vacío.');
    expect(said('foto.jpg', new Uint8Array(), 900)).toContain('está vacío');
    expect(said('video.mp4', bytes('\0\0\0\u0018ftypisom'), 4 * 1024 ** 3)).toBe(
      'too-large: El archivo «video.mp4» pesa 4.0 GB y como evidencia caben 100 MB. Recórtelo o redúzcalo, o guarde aquí una foto y anote dónde está el original.',
    );
    expect(said('foto.jpg', JPEG, MOST_EVIDENCE_BYTES)).toBe('foto.jpg image');
  });

  it('is kept under a name that every system saves, and says so', () => {
    expect(said('CON.pdf', PDF)).toBe(
      '_CON.pdf pdf Se guarda como «_CON.pdf», porque su nombre está reservado por Windows.',
    );
    expect(said('lpt1.jpg', JPEG)).toContain('_lpt1.jpg');
    expect(said('¿quién?.pdf', PDF)).toContain('porque su nombre tenía signos que Windows no admite');
    const long = said(`${'a'.repeat(296)}.pdf`, PDF);
    expect(long).toContain('porque su nombre era demasiado largo');
    expect(long.split(' ')[0]?.length).toBeLessThanOrEqual(255);
    expect(said('C:\\fotos\\aula.jpg', JPEG)).toBe('aula.jpg image');
  });
});

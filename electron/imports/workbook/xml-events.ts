import { TextDecoder } from 'node:util';
import { Parser } from 'htmlparser2';
import type { GuardedArchive } from '#electron/imports/archive-guard.ts';
import { DomainError } from '#shared/domain/common/result.ts';

export type XmlAttributes = Readonly<Record<string, string>>;

/** Names come without their prefix; a relationship's id as `r:id`. A handler that answers `stop` ends the reading. */
export type XmlHandler = {
  readonly open: (name: string, attributes: XmlAttributes) => 'stop' | undefined;
  readonly close?: (name: string) => 'stop' | undefined;
  readonly text?: (text: string) => void;
};

/** Nobody's workbook nests deeper; it would only use up memory. */
const MAX_DEPTH = 64;

/**
 * Reads an XML part of an archive piece by piece. Declared entities are refused unread; nothing is ever fetched.
 * @throws DomainError `file-rejected`
 */
export const readXmlPart = async (archive: GuardedArchive, name: string, handler: XmlHandler): Promise<void> => {
  let stopped = false;
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        if (stopped) return;
        depth += 1;
        if (depth > MAX_DEPTH) throw broken('sus elementos se encierran unos a otros sin fin');
        if (handler.open(localName(tag), attributes) === 'stop') stopped = true;
      },
      onclosetag: (tag) => {
        if (stopped) return;
        depth -= 1;
        if (handler.close?.(localName(tag)) === 'stop') stopped = true;
      },
      ontext: (text) => {
        if (!stopped) handler.text?.(text);
      },
      onprocessinginstruction: (instruction) => {
        if (/^!doctype/i.test(instruction))
          throw broken('declara entidades de XML, que ningún programa de oficina usa');
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  let decoder: TextDecoder | undefined;
  await archive.stream(name, (piece) => {
    decoder ??= new TextDecoder(encodingOf(piece));
    parser.write(decoder.decode(piece, { stream: true }));
    return stopped ? 'stop' : 'go-on';
  });
  if (!stopped) parser.end(decoder?.decode() ?? '');
};

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const encodingOf = (piece: Uint8Array): string => {
  if (piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le';
  if (piece[0] === 0xfe && piece[1] === 0xff) return 'utf-16be';
  return 'utf-8';
};

const broken = (why: string): DomainError =>
  new DomainError(
    'file-rejected',
    `El libro no se puede leer porque ${why}. Ábralo en Excel o LibreOffice, guárdelo como «Libro de Excel (.xlsx)» e inténtelo de nuevo.`,
  );

import type { ChannelOutput } from '#shared/ipc/contract.ts';
import type { Delivery, PackageInspection } from '#shared/ipc/package-channels.ts';

export const deliveredWords = (path: string, bytes: number, delivery: Delivery): string =>
  [
    `Escrito: ${path} (${bytes} bytes)`,
    `Entrega ${delivery.number ?? ''} de «${delivery.title}»${delivery.to === '' ? '' : ` a ${delivery.to}`}.`,
    `Huella del contenido: ${delivery.contentSha}`,
  ].join('\n');

/** What a package says, what it would change, and what there is to choose, with the keys that `--choose` takes. */
export const inspectionWords = (inspection: PackageInspection): string => {
  const { manifest, meaning, creates, changes, conflicts, matches, evidence, observations } = inspection;
  return [
    `«${manifest.title}», ${manifest.programName} ${manifest.fiscalYear}`,
    meaning,
    `Huella del contenido: ${manifest.contentSha}`,
    ...list('Llega también', creates),
    ...list(
      'Cambia',
      changes.map(({ where, what, before, after, change }) =>
        change === 'added'
          ? `${where}: se agrega ${after}`.trim()
          : change === 'removed'
            ? `${where}: se quita ${before}`.trim()
            : `${where}, ${what}: «${before}» → «${after}»`,
      ),
    ),
    ...list(
      'Hay que elegir (--choose CLAVE=ours|theirs, o --take para todo)',
      conflicts.map(
        ({ key, where, what, ours, theirs }) => `${key}\n    ${where}, ${what}: aquí «${ours}», llega «${theirs}»`,
      ),
    ),
    ...list(
      'Hay que decir si es lo mismo (--same-program yes|no)',
      matches.map(({ what, here, there }) => `${what} «${there}» y «${here}» de aquí`),
    ),
    ...list(
      'Observaciones',
      observations.map(({ text, answer }) => `${text}${answer === '' ? '' : ` — ${answer}`}`),
    ),
    ...list(
      'Evidencias',
      evidence.map(
        ({ name, sizeBytes, included }) => `${name} (${sizeBytes} bytes${included ? '' : ', solo en lista'})`,
      ),
    ),
  ].join('\n');
};

export const receivedWords = (
  { meaning }: PackageInspection,
  { documentId, dossierId, standing }: ChannelOutput<'package.receive'>,
): string =>
  [
    meaning,
    ...(dossierId === null
      ? ['Se anotó el retiro: el documento no está en este almacén.']
      : [`Recibido: documento ${documentId}, expediente ${dossierId}.`, whereWords(standing)]),
  ].join('\n');

const whereWords = (standing: ChannelOutput<'package.receive'>['standing']): string =>
  standing.here ? 'El documento se lleva ahora aquí.' : `Aquí solo se consulta: lo lleva ${standing.holder}.`;

const list = (title: string, rows: readonly string[]): readonly string[] =>
  rows.length === 0 ? [] : [`${title}:`, ...rows.map((row) => `  ${row}`)];

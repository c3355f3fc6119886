import type { Delivery, PackageAct, PackageStanding } from '#shared/ipc/package-channels.ts';

type ActWords = {
  /** The button that begins it. */
  readonly button: string;
  /** Title of its dialog. */
  readonly title: string;
  /** What will happen, before it does. */
  readonly meaning: string;
  /** The verb of the button that does it. */
  readonly verb: string;
};

/** What a person may do with a document between computers, in their words. */
export const PACKAGE_ACTS: Readonly<Record<PackageAct, ActWords>> = {
  'hand-over': {
    button: 'Entregar…',
    title: 'Entregar el documento',
    meaning:
      'Otra oficina sigue con el documento. Cauce escribe un archivo que usted le hace llegar; aquí el documento queda solo para consulta hasta que se lo entreguen de regreso o lo retire.',
    verb: 'Entregar',
  },
  lend: {
    button: 'Prestar…',
    title: 'Prestar el documento',
    meaning:
      'Un compañero trabaja en él en otra computadora y se lo devuelve. Mientras está prestado, aquí se consulta y no se cambia.',
    verb: 'Prestar',
  },
  'give-back': {
    button: 'Devolver el préstamo…',
    title: 'Devolver el préstamo',
    meaning: 'Lo que usted cambió vuelve a quien se lo prestó. Aquí el documento queda solo para consulta.',
    verb: 'Devolver',
  },
  recall: {
    button: 'Retirar entrega…',
    title: 'Retirar la entrega',
    meaning:
      'El documento vuelve a cambiarse aquí. El aviso lleva un número de entrega nuevo: lo que le contesten a la entrega retirada se muestra y no se incorpora.',
    verb: 'Retirar',
  },
  send: {
    button: 'Guardar el paquete del envío…',
    title: 'Paquete del envío a validación',
    meaning: 'El envío ya está registrado. Este archivo lo lleva a quien va a revisarlo.',
    verb: 'Guardar el paquete',
  },
  return: {
    button: 'Guardar el paquete de la devolución…',
    title: 'Paquete de la devolución',
    meaning: 'La devolución ya está registrada. Este archivo lleva las observaciones a quien preparó el documento.',
    verb: 'Guardar el paquete',
  },
  authorise: {
    button: 'Guardar el paquete de la autorización…',
    title: 'Paquete de la autorización',
    meaning:
      'El Vo.Bo. ya está registrado. Este archivo lleva la versión autorizada, con sus documentos tal como se firmaron, a quien la preparó.',
    verb: 'Guardar el paquete',
  },
};

const DELIVERY_WORDS: Readonly<Record<Delivery['act'], string>> = {
  send: 'Envío a validación',
  recall: 'Retiro',
  return: 'Devolución con observaciones',
  authorise: 'Autorización (Vo.Bo.)',
  'hand-over': 'Entrega',
  lend: 'Préstamo',
  'give-back': 'Devolución del préstamo',
  read: 'Copia para consulta',
};

/** «Entrega 3», «Entrega 4 · Préstamo», «Entrega 5 · Retiro de la entrega 4», «Copia para consulta». */
export const deliveryTitle = ({ act, number, about }: Pick<Delivery, 'act' | 'number' | 'about'>): string => {
  const what = act === 'recall' && about !== null ? `Retiro de la entrega ${about}` : DELIVERY_WORDS[act];
  if (number === null) return what;
  return act === 'hand-over' ? `Entrega ${number}` : `Entrega ${number} · ${what}`;
};

/** «Salió el 02/03/2026 a Carla Prueba Soto», «Llegó con fecha … de Bruno Ejemplo Ríos, Dirección de Planeación». */
export const deliveryWay = ({ direction, on, to, officerName, from }: Delivery): string => {
  const day = on.split('-').toReversed().join('/');
  if (direction === 'sent') return `Salió el ${day}${to === '' ? '' : ` a ${to}`}`;
  return `Llegó con fecha ${day}${officerName === '' ? '' : ` de ${[officerName, from].filter(Boolean).join(', ')}`}`;
};

/** True where the file of that act was written already: writing it again is no new delivery. */
export const isWritten = ({ deliveries }: PackageStanding, act: PackageAct): boolean =>
  deliveries[0]?.direction === 'sent' && deliveries[0].act === act;

/** What the Vo.Bo. recorded here and nobody carried on yet; undefined where there is nothing of the kind. */
export const unwrittenAct = (standing: PackageStanding): PackageAct | undefined =>
  standing.acts.find(
    (act) =>
      (act === 'send' || act === 'return' || act === 'authorise' || (act === 'recall' && standing.here)) &&
      !isWritten(standing, act),
  );

/** Long hashes as letters print them: in groups of eight, so that two can be compared by eye. */
export const hashGroups = (sha: string): string => sha.match(/.{1,8}/g)?.join(' ') ?? '';

import { readPackage } from '#electron/exchange/read-package.ts';
import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import type { Arrival } from '#electron/handlers/package-arrival.ts';
import { inspectPackage } from '#electron/handlers/package-inspect.ts';
import { receivePackage } from '#electron/handlers/package-receive.ts';
import { packageStanding, tellDeliveries } from '#electron/handlers/package-standing.ts';
import { requireSender, writeDelivery } from '#electron/handlers/package-write.ts';
import { PACKAGED } from '#electron/handlers/packaged-kinds.ts';
import { sha256 } from '#electron/storage/blobs.ts';
import { readDeliveriesOfDossier } from '#electron/storage/repositories/delivery-repository.ts';
import { isDossierHere } from '#electron/storage/repositories/dossier-repository.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import type { packageChannels } from '#shared/ipc/package-channels.ts';

/** Handing over: who holds a document, the file that goes out, the file that comes in. */
export const packageHandlers = (context: AppContext): Handlers<keyof typeof packageChannels> => {
  const { store } = context;
  // Only what was inspected last waits to be received: packages are large.
  let waiting: { readonly token: string; readonly arrival: Arrival; readonly seen: string } | null = null;
  return {
    'package.standing': ({ kind, documentId }) => {
      PACKAGED[kind].read(store.read, documentId);
      return packageStanding(store.read, kind, documentId);
    },
    'package.deliveries': ({ dossierId }) => [...tellDeliveries(readDeliveriesOfDossier(store.read, dossierId))],
    'package.write': (input) => writeDelivery(context, input),
    'package.inspect': ({ bytes }) => {
      waiting = null;
      const arrival = { ...readPackage(bytes), packageSha: sha256(bytes) };
      const { inspection, seen } = inspectPackage(context, store.read, arrival);
      const token = context.newId();
      waiting = { token, arrival, seen };
      return { ...inspection, token };
    },
    'package.receive': async ({ token, choices, matches }) => {
      if (waiting?.token !== token) throw notInspected();
      const { arrival, seen } = waiting;
      requireSender(store.read);
      const answers = { choices: new Map(Object.entries(choices)), matches: new Map(Object.entries(matches)) };
      requireAnswers(inspectPackage(context, store.read, arrival).inspection, answers);
      await receivePackage(context, arrival, answers, seen);
      waiting = null;
      const { kind } = arrival.manifest.document;
      const documentId = arrival.manifest.document.id;
      const standing = packageStanding(store.read, kind, documentId);
      const { dossierId } = arrival.manifest;
      return { dossierId: isDossierHere(store.read, dossierId) ? dossierId : null, kind, documentId, standing };
    },
  };
};

type Asked = Pick<ReturnType<typeof inspectPackage>['inspection'], 'conflicts' | 'matches'>;
type Given = { readonly choices: ReadonlyMap<string, unknown>; readonly matches: ReadonlyMap<string, unknown> };

const requireAnswers = ({ conflicts, matches }: Asked, given: Given): void => {
  const open = conflicts.find(({ key }) => !given.choices.has(key));
  if (open) {
    throw new DomainError(
      'invalid-input',
      `Falta elegir en «${open.where}: ${open.what}»: las dos copias dicen algo distinto. Elija lo de aquí o lo que llega, y reciba otra vez.`,
    );
  }
  const unasked = matches.find(({ key }) => !given.matches.has(key));
  if (unasked) {
    throw new DomainError(
      'invalid-input',
      `Falta decir si ${unasked.what} «${unasked.there}» es el mismo que «${unasked.here}» de aquí. Contéstelo y reciba otra vez.`,
    );
  }
};

const notInspected = (): DomainError =>
  new DomainError(
    'conflict',
    'No se recibió el paquete: lo que se revisó ya no está abierto. Elija el archivo otra vez y revise lo que cambia.',
  );

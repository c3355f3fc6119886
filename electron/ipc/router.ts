import type { z } from 'zod';
import type { Handlers } from '#electron/handlers/app-context.ts';
import { DomainError, fail, ok, type Result } from '#shared/domain/common/result.ts';
import { type ChannelName, contract } from '#shared/ipc/contract.ts';

/** What went wrong inside, for the log: never the content of a document (see log-file.ts). */
export type ErrorLog = (channel: string, error: unknown) => void;

/** One way in for every host: a channel's name and whatever came over the edge; it never throws. */
export type Router = {
  readonly call: (channel: string, input: unknown) => Promise<Result<unknown>>;
};

/** Parses the input, runs the handler, parses the output, and makes a Result of whatever happens. */
export const createRouter = (handlers: Handlers, log: ErrorLog): Router => ({
  call: async (channel, input) => {
    if (!isChannel(channel)) {
      return fail('invalid-input', 'La pantalla pidió algo que esta versión de Cauce no conoce. Reinicie el programa.');
    }
    const { input: inputSchema, output: outputSchema } = contract[channel];
    try {
      // No schema of the contract asks anybody anything: parsing at once takes half the time.
      const parsed = inputSchema.safeParse(input);
      if (!parsed.success) return fail('invalid-input', inputMessage(parsed.error.issues));
      const handler = handlers[channel] as (input: unknown) => unknown;
      const output = outputSchema.safeParse(await handler(parsed.data));
      if (output.success) return ok(output.data);
      log(channel, new OutputError(output.error.issues));
      return fail('internal', INTERNAL);
    } catch (error) {
      if (error instanceof DomainError) return fail(error.code, error.message);
      log(channel, error);
      return fail('internal', INTERNAL);
    }
  },
});

/** An answer that breaks the contract. Carries the places and kinds of the faults, never the values. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
  readonly code: string;
  constructor(issues: readonly z.core.$ZodIssue[]) {
    super('output against the contract');
    this.code = issues
      .slice(0, 5)
      .map((issue) => `${issue.path.map(String).join('.') || '(root)'}: ${issue.code}`)
      .join('; ');
  }
}

const INTERNAL =
  'Cauce encontró un error propio y no terminó lo que se le pidió; lo guardado hasta ahora está completo. ' +
  'Inténtelo de nuevo; si se repite, envíe el archivo cauce.log de la carpeta de datos a quien da soporte.';

const isChannel = (name: string): name is ChannelName => Object.hasOwn(contract, name);

/**
 * Our schemas speak Spanish where a person fills the field; zod's own messages are English and say nothing to a clerk,
 * so those are replaced by the kind of fault and its place.
 */
const inputMessage = (issues: readonly z.core.$ZodIssue[]): string => {
  const first = issues[0];
  if (!first) return 'Los datos no tienen la forma esperada. Revíselos e inténtelo de nuevo.';
  const place = first.path.length > 0 ? ` (en «${first.path.map(String).join('.')}»)` : '';
  const rest = issues.length > 1 ? ` Hay ${issues.length - 1} dato(s) más por corregir.` : '';
  return isSpanish(first)
    ? `${first.message}${rest}`
    : `${kindOfFault(first)}${place}.${rest} Corríjalo e inténtelo de nuevo.`;
};

/** zod writes «Invalid …», «Too big …», «Unrecognized …», «Expected …» where a schema sets no message of its own. */
const isSpanish = (issue: z.core.$ZodIssue): boolean =>
  !/^(Invalid|Too (big|small)|Unrecognized|Expected|Unknown|Required)\b/.test(issue.message);

const kindOfFault = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'too_big') return 'Un dato es demasiado largo o demasiado grande';
  if (issue.code === 'too_small') return 'Falta un dato o es demasiado corto';
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'Una fecha no es válida';
  if (issue.code === 'unrecognized_keys') return 'Se recibieron datos que no corresponden';
  return 'Un dato no tiene la forma esperada';
};

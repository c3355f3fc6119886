/** What a command can't do, in words for stderr. `usage`: wrong use (exit code 2); `failure`: it didn't work (1). */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly kind: 'usage' | 'failure';
  constructor(kind: 'usage' | 'failure', message: string) {
    super(message);
    this.kind = kind;
  }
}

export const usageError = (message: string): CommandError => new CommandError('usage', message);

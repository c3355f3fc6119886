/** Closed union of what can go wrong across a process boundary; the message is for people (es-MX). */
export type ErrorCode =
  | 'invalid-input'
  | 'not-found'
  | 'conflict'
  | 'not-allowed'
  | 'blocked-by-findings'
  | 'frozen'
  | 'store-locked'
  | 'store-damaged'
  | 'store-newer'
  | 'store-read-only'
  | 'disk-full'
  | 'file-in-use'
  | 'file-rejected'
  | 'not-a-procedure'
  | 'not-a-record'
  | 'too-large'
  | 'cancelled'
  | 'internal';

/** `message` is one or more Spanish sentences that name the problem, its cause and the remedy. */
export type Failure = { readonly code: ErrorCode; readonly message: string };

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (code: ErrorCode, message: string): { readonly ok: false; readonly error: Failure } => ({
  ok: false,
  error: { code, message },
});

/** Thrown inside handlers and storage; the router turns it into a failed `Result`. Never crosses a process boundary. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DomainError';
    this.code = code;
  }
}

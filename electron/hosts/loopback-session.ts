import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Who may call: whoever brings a token that was printed here and never used. It buys a cookie that scripts can't read and
 * other sites can't send. Both are 256 bits of the system's randomness; what is kept is their SHA-256.
 */
export class LoopbackSession {
  readonly #tokens = new Map<string, number>();
  readonly #secrets: Buffer[] = [];
  /** Of its own: a browser sends cookies to every port of 127.0.0.1, and two desks must not take each other's away. */
  readonly #cookie = `cauce-${randomBytes(6).toString('hex')}`;

  /** A one-time token, good for ten minutes. */
  newToken(): string {
    const token = randomBytes(32).toString('base64url');
    this.#tokens.set(digest(token).toString('hex'), Date.now() + TOKEN_LIFE_MS);
    return token;
  }

  /** The Set-Cookie header that the token buys, or undefined when it is unknown, used or too old. */
  exchange(token: string): string | undefined {
    const key = digest(token).toString('hex');
    const until = this.#tokens.get(key);
    this.#tokens.delete(key);
    if (until === undefined || until < Date.now()) return undefined;
    const secret = randomBytes(32).toString('base64url');
    this.#secrets.push(digest(secret));
    return `${this.#cookie}=${secret}; HttpOnly; SameSite=Strict; Path=/; Max-Age=43200`;
  }

  /** @param header the request's Cookie header */
  knows(header: string | undefined): boolean {
    const pairs = (header ?? '').split(';').map((pair) => pair.trim());
    return pairs.some((pair) => {
      if (!pair.startsWith(`${this.#cookie}=`)) return false;
      const given = digest(pair.slice(this.#cookie.length + 1));
      return this.#secrets.some((secret) => timingSafeEqual(secret, given));
    });
  }
}

const TOKEN_LIFE_MS = 10 * 60 * 1000;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

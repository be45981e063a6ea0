import { ConnectionFailed, errorOf, OccupancyError, TimedOut, UnreadableAnswer } from "./errors.js";
import { cancelled } from "./retry.js";

export interface ClientOptions {
  /** Where the hub is; by default the environment's OCCUPANCY_GATEWAY, else http://localhost:8080. */
  baseUrl?: string;
  /** A device's key, for `ingest`; by default the environment's OCCUPANCY_DEVICE_KEY. */
  deviceKey?: string;
  /** Milliseconds until an answer must be there in full; 10 s by default. */
  timeout?: number;
  /** In place of the global one. */
  fetch?: typeof fetch;
}

export interface CallOptions {
  signal?: AbortSignal;
  /** Milliseconds, in place of the client's. */
  timeout?: number;
}

export type Query = Record<string, string | number | undefined>;

/** Requests and answers; knows addresses, keys and time, and nothing of what is said. */
export class Http {
  readonly #base: string;
  readonly #deviceKey: string | undefined;
  readonly #timeout: number;
  readonly #fetch: typeof fetch;

  constructor(options: ClientOptions) {
    this.#base = baseOf(options.baseUrl ?? environment("OCCUPANCY_GATEWAY") ?? "http://localhost:8080");
    this.#deviceKey = options.deviceKey ?? environment("OCCUPANCY_DEVICE_KEY");
    this.#timeout = options.timeout ?? 10_000;
    this.#fetch = options.fetch ?? ((input, init) => fetch(input, init));
  }

  get<T>(path: string, query: Query, options: CallOptions): Promise<T> {
    return this.#json<T>(path + queryOf(query), { headers: this.headers("application/json") }, options);
  }

  post<T>(path: string, body: string, options: CallOptions): Promise<T> {
    const headers = { ...this.headers("application/json"), "Content-Type": "application/json" };
    return this.#json<T>(path, { method: "POST", headers, body }, options);
  }

  /** The one place that says who asks. */
  headers(accept: string): Record<string, string> {
    return this.#deviceKey ? { Accept: accept, Authorization: `Bearer ${this.#deviceKey}` } : { Accept: accept };
  }

  /**
   * An answer that is 2xx, before its body. Redirects are not followed: a POST would become a GET, and a key would go to
   * somebody else.
   */
  async open(path: string, init: RequestInit): Promise<Response> {
    const answer = await this.#fetch(this.#base + path, { ...init, redirect: "manual" });
    if (answer.type === "opaqueredirect" || (answer.status >= 300 && answer.status < 400)) {
      const to = answer.headers.get("Location") ?? "another address";
      const detail = `${this.#base} redirects to ${to}: set the base URL to where the hub is`;
      await answer.body?.cancel();
      throw new OccupancyError({ status: answer.status || undefined, title: "Redirected", detail });
    }
    if (!answer.ok) {
      throw errorOf(answer.status, await answer.text(), answer.headers.get("Retry-After"));
    }
    return answer;
  }

  /** What an exception of `fetch` or of reading its body means. */
  failure(cause: unknown, signal: AbortSignal | undefined, timedOut: string | undefined): OccupancyError {
    if (cause instanceof OccupancyError) {
      return cause;
    }
    if (signal?.aborted) {
      return cancelled(signal);
    }
    if (timedOut !== undefined) {
      return new TimedOut({ title: "Timed out", detail: `${this.#base} ${timedOut}` }, { cause });
    }
    return new ConnectionFailed({ title: "Connection failed", detail: `no answer from ${this.#base}` }, { cause });
  }

  async #json<T>(path: string, init: RequestInit, { signal, timeout = this.#timeout }: CallOptions): Promise<T> {
    const ends = new AbortController();
    const cancel = () => ends.abort();
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      ends.abort();
    }, timeout);
    signal?.addEventListener("abort", cancel, { once: true });
    try {
      if (signal?.aborted) {
        throw cancelled(signal);
      }
      const answer = await this.open(path, { ...init, signal: ends.signal });
      return parsed<T>(answer.status, await answer.text());
    } catch (cause) {
      throw this.failure(cause, signal, late ? `did not answer within ${timeout} ms` : undefined);
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
    }
  }
}

export function parsed<T>(status: number, body: string): T {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    value = undefined;
  }
  if (typeof value !== "object" || value === null) {
    throw new UnreadableAnswer({ status, title: "Not JSON of a hub", detail: `the answer was ${body.slice(0, 80)}` });
  }
  return value as T;
}

function queryOf(query: Query): string {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) {
      given.set(name, String(value));
    }
  }
  return given.size === 0 ? "" : `?${given}`;
}

function baseOf(url: string): string {
  if (!/^https?:\/\/[^/]/.test(url)) {
    throw new TypeError(`the base URL must begin with http:// or https://, but was "${url}"`);
  }
  return url.replace(/\/+$/, "");
}

/** Browsers have no environment. */
function environment(name: string): string | undefined {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  return process?.env?.[name] || undefined;
}

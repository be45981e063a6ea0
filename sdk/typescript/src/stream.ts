import { OccupancyError, UnreadableAnswer } from "./errors.js";
import { type Http, parsed } from "./http.js";
import { isPassing, pause, pauseAfter, type RetryOptions } from "./retry.js";
import { type ServerEvent, serverEvents } from "./sse.js";
import type { Current } from "./types.js";

export interface StreamOptions extends RetryOptions {
  /** Aborted, the stream ends; it does not throw. */
  signal?: AbortSignal;
  /** The id of the last event that was seen, to be told only what is new. */
  lastEventId?: string;
  /** Milliseconds of silence after which the connection is taken for dead; the hub speaks every 10 s. */
  silence?: number;
  /** Told before each pause, with its length in ms. */
  onReconnect?: (error: OccupancyError, ms: number) => void;
}

/**
 * The state at once, then every change, until the signal or the loop ends it. A lost connection is made again, by default
 * for ever; an answer that will not get better, such as 404, is thrown.
 */
export async function* stream(http: Http, path: string, options: StreamOptions): AsyncGenerator<Current, void, void> {
  const { signal, retries = Infinity, maxPause = 30_000, onReconnect } = options;
  const place = { lastEventId: options.lastEventId, backoff: options.backoff ?? 500 };
  let attempt = 0;
  while (!signal?.aborted) {
    let broken: OccupancyError;
    try {
      for await (const event of connection(http, path, place.lastEventId, options)) {
        place.lastEventId = event.id ?? place.lastEventId;
        place.backoff = event.retry ?? place.backoff;
        if (event.data !== undefined && (event.name ?? "message") === "message") {
          attempt = 0;
          yield parsed<Current>(200, event.data);
        }
      }
      broken = http.failure(new Error("the stream ended"), signal, undefined);
    } catch (cause) {
      broken = http.failure(cause, signal, undefined);
    }
    if (signal?.aborted) {
      return;
    }
    const wait = isPassing(broken) && attempt < retries ? pauseAfter(broken, attempt, { backoff: place.backoff, maxPause }) : undefined;
    if (wait === undefined) {
      throw broken;
    }
    attempt++;
    onReconnect?.(broken, wait);
    await pause(wait, signal).catch(() => undefined);
  }
}

/** One connection, to its end; silent for too long, it is ended. */
async function* connection(
  http: Http,
  path: string,
  lastEventId: string | undefined,
  { signal, silence = 45_000 }: StreamOptions,
): AsyncGenerator<ServerEvent, void, void> {
  const ends = new AbortController();
  const cancel = () => ends.abort();
  let silent = false;
  const hush = () => {
    silent = true;
    ends.abort();
  };
  let timer = setTimeout(hush, silence);
  signal?.addEventListener("abort", cancel, { once: true });
  try {
    const headers = { ...http.headers("text/event-stream"), ...(lastEventId ? { "Last-Event-ID": lastEventId } : {}) };
    const answer = await http.open(path, { headers, signal: ends.signal, cache: "no-store" });
    if (answer.body === null || !(answer.headers.get("Content-Type") ?? "").startsWith("text/event-stream")) {
      throw new UnreadableAnswer({ status: answer.status, title: "Not a stream of events" });
    }
    const heard = () => {
      clearTimeout(timer);
      timer = setTimeout(hush, silence);
    };
    yield* serverEvents(answer.body.getReader(), heard);
  } catch (cause) {
    throw http.failure(cause, signal, silent ? `was silent for ${silence} ms` : undefined);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", cancel);
    ends.abort();
  }
}

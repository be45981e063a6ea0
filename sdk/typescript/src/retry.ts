import { Cancelled, ConnectionFailed, type OccupancyError, TimedOut, TooManyRequests, Unavailable } from "./errors.js";

export interface RetryOptions {
  /** How often it is tried again. */
  retries?: number;
  /** The first pause in ms, doubled each time; half of each is left to chance, so that not all come back at once. */
  backoff?: number;
  /** The longest pause in ms; a hub that asks for a longer one is not tried again. */
  maxPause?: number;
}

/** Whether the same request may do better later. */
export function isPassing(error: unknown): error is OccupancyError {
  return [TooManyRequests, Unavailable, ConnectionFailed, TimedOut].some((kind) => error instanceof kind);
}

/** The pause in ms before try `attempt` + 1 (from 0), or undefined where it would be too long. */
export function pauseAfter(error: OccupancyError, attempt: number, options: RetryOptions): number | undefined {
  const { backoff = 500, maxPause = 60_000 } = options;
  const asked = (error.retryAfter ?? 0) * 1000;
  const own = Math.min(maxPause, backoff * 2 ** Math.min(attempt, 30)) * (0.5 + Math.random() / 2);
  return asked > maxPause ? undefined : Math.max(asked, own);
}

export function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = () => {
      clearTimeout(timer);
      reject(cancelled(signal));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", cancel);
      resolve();
    }, ms);
    if (signal?.aborted) {
      cancel();
    } else {
      signal?.addEventListener("abort", cancel, { once: true });
    }
  });
}

export function cancelled(signal: AbortSignal | undefined): Cancelled {
  return new Cancelled({ title: "Cancelled" }, { cause: signal?.reason });
}

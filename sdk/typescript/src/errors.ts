import type { Ingested, ItemError, Reading } from "./types.js";

/** A problem document (RFC 9457), as far as it was one. */
export interface Problem {
  status?: number | undefined;
  type?: string | undefined;
  title?: string | undefined;
  detail?: string | undefined;
  errors?: ItemError[] | undefined;
  /** Seconds after which the hub asks to be tried again. */
  retryAfter?: number | undefined;
}

/** Whatever went wrong; which class says what. */
export class OccupancyError extends Error {
  /** The HTTP status; undefined where there was no answer. */
  readonly status: number | undefined;
  readonly type: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly errors: ItemError[];
  readonly retryAfter: number | undefined;
  /** Of `ingest`: what had been answered before it failed. */
  sent?: Ingested;
  /** Of `ingest`: the readings without an answer, with their ids: to send them again later is safe. */
  unsent?: Reading[];

  constructor(problem: Problem, options?: ErrorOptions) {
    const title = problem.title ?? "Failed";
    super([problem.status, problem.detail ?? title].filter((part) => part !== undefined).join(" "), options);
    this.name = new.target.name;
    this.status = problem.status;
    this.type = problem.type ?? "about:blank";
    this.title = title;
    this.detail = problem.detail;
    this.errors = problem.errors ?? [];
    this.retryAfter = problem.retryAfter;
  }
}

export class BadRequest extends OccupancyError {}
/** 401 and 403: no key, or one that may not do this. */
export class Unauthorized extends OccupancyError {}
export class NotFound extends OccupancyError {}
export class TooManyRequests extends OccupancyError {}
/** 502, 503 and 504: try again later. */
export class Unavailable extends OccupancyError {}
/** There was an answer, but not one of a hub. */
export class UnreadableAnswer extends OccupancyError {}
/** No answer: refused, reset, not found. */
export class ConnectionFailed extends OccupancyError {}
/** No answer in time. */
export class TimedOut extends OccupancyError {}
/** The caller's signal was aborted; `cause` is its reason. */
export class Cancelled extends OccupancyError {}

const BY_STATUS: Record<number, typeof OccupancyError> = {
  400: BadRequest,
  401: Unauthorized,
  403: Unauthorized,
  404: NotFound,
  429: TooManyRequests,
  502: Unavailable,
  503: Unavailable,
  504: Unavailable,
};

/** The error that an answer other than 2xx stands for, whatever its body is. */
export function errorOf(status: number, body: string, retryAfter: string | null): OccupancyError {
  const said = problemIn(body);
  return new (BY_STATUS[status] ?? OccupancyError)({
    status,
    type: text(said.type),
    title: text(said.title) ?? `HTTP ${status}`,
    detail: text(said.detail),
    errors: Array.isArray(said.errors) ? (said.errors as ItemError[]) : [],
    retryAfter: seconds(retryAfter),
  });
}

function problemIn(body: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === "object" && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** `Retry-After` is a number of seconds or a date. */
function seconds(header: string | null): number | undefined {
  if (header === null || header.trim() === "") {
    return undefined;
  }
  const number = Number(header);
  if (Number.isFinite(number)) {
    return Math.max(0, number);
  }
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, (date - Date.now()) / 1000);
}

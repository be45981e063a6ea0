import { Client } from "./client.js";

export * from "./types.js";
export * from "./client.js";
export type { CallOptions, ClientOptions } from "./http.js";
export type { IngestOptions } from "./ingest.js";
export type { RetryOptions } from "./retry.js";
export type { StreamOptions } from "./stream.js";
export {
  BadRequest,
  Cancelled,
  ConnectionFailed,
  NotFound,
  OccupancyError,
  TimedOut,
  TooManyRequests,
  Unauthorized,
  Unavailable,
  UnreadableAnswer,
} from "./errors.js";
export type { Problem } from "./errors.js";

/* The same without a client, for the hub that the environment names. */

type Of<Method extends keyof Client> = Client[Method];

export const current: Of<"current"> = (...given) => new Client().current(...given);
export const forecast: Of<"forecast"> = (...given) => new Client().forecast(...given);
export const sites: Of<"sites"> = (...given) => new Client().sites(...given);
export const site: Of<"site"> = (...given) => new Client().site(...given);
export const history: Of<"history"> = (...given) => new Client().history(...given);
export const heatmap: Of<"heatmap"> = (...given) => new Client().heatmap(...given);
export const bestTimes: Of<"bestTimes"> = (...given) => new Client().bestTimes(...given);
export const accuracy: Of<"accuracy"> = (...given) => new Client().accuracy(...given);
export const ingest: Of<"ingest"> = (...given) => new Client().ingest(...given);
export const stream: Of<"stream"> = (...given) => new Client().stream(...given);

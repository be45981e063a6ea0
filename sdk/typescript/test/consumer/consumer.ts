/* Uses everything that is exported, as a program would: it only has to compile. */
import * as sdk from "@occupancy/sdk-js";
import {
  accuracy, BadRequest, bestTimes, Cancelled, Client, ConnectionFailed, current, forecast, heatmap, history, ingest, NotFound,
  OccupancyError, site, sites, stream, TimedOut, TooManyRequests, Unauthorized, Unavailable, UnreadableAnswer,
} from "@occupancy/sdk-js";
import type {
  Accuracy, AccuracyOptions, BestTime, BestTimesOptions, CallOptions, ClientOptions, Current, ForecastHour, ForecastOptions,
  Heatmap, HeatmapOptions, HistoryOptions, HistoryRow, Ingested, IngestOptions, ItemError, Level, OfSite, Problem, Reading,
  RetryOptions, Score, Site, State, StreamOptions, Zone,
} from "@occupancy/sdk-js";

export async function all(): Promise<void> {
  const call: CallOptions = { signal: new AbortController().signal, timeout: 1000 };
  const ofSite: OfSite = { ...call, site: "gym" };
  const now: Current = await current(ofSite);
  const count: number | null = now.count;
  const level: Level | null = now.level;
  const state: State = now.state;
  // @ts-expect-error unknown is null: nobody may reckon with it unasked
  now.count + 1;
  const forecastOptions: ForecastOptions = { level: 0.9 };
  const hours: ForecastHour[] = await forecast(24, forecastOptions);
  const all: Site[] = await sites(call);
  const zones: Zone[] | undefined = (await site("gym")).zones;
  const historyOptions: HistoryOptions = { grain: "day" };
  const rows: HistoryRow[] = await history("gym", historyOptions);
  // @ts-expect-error there is no such grain
  await history("gym", { grain: "minute" });
  const heatmapOptions: HeatmapOptions = { weeks: 2 };
  const cells: Heatmap["cells"] = (await heatmap("gym", heatmapOptions)).cells;
  const bestOptions: BestTimesOptions = { below: 0.5 };
  const best: BestTime[] = await bestTimes("gym", bestOptions);
  const accuracyOptions: AccuracyOptions = { weeks: 2 };
  const scored: Accuracy = await accuracy(accuracyOptions);
  const scores: Score[] = scored.totals;
  const retry: RetryOptions = { retries: 1, backoff: 1, maxPause: 2 };
  const ingestOptions: IngestOptions = { ...retry, ...call, maxBody: 1000, maxBatch: 10 };
  const reading: Reading = { device_id: "door-1", in: 1, out: 2 };
  const ingested: Ingested = await ingest([reading], ingestOptions);
  const errors: ItemError[] = ingested.errors;
  const streamOptions: StreamOptions = { ...retry, lastEventId: "a", silence: 1, onReconnect: (error, ms) => void [error.title, ms] };
  for await (const next of stream("gym", streamOptions)) {
    void next.utilization;
  }
  void [count, level, state, hours, all, zones, rows, cells, best, scores, errors];
}

export function told(error: unknown, problem: Problem): string {
  const kinds = [BadRequest, Cancelled, ConnectionFailed, NotFound, TimedOut, TooManyRequests, Unauthorized, Unavailable, UnreadableAnswer];
  return error instanceof OccupancyError ? `${error.status} ${error.unsent?.length}` : `${kinds.length} ${problem.title}`;
}

const options: ClientOptions = { baseUrl: "http://localhost:8080", deviceKey: "k", timeout: 1, fetch };
export const client: Client = new sdk.Client(options);

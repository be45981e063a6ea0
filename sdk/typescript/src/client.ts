import { type CallOptions, type ClientOptions, Http } from "./http.js";
import { ingest, type IngestOptions } from "./ingest.js";
import { stream, type StreamOptions } from "./stream.js";
import type { Accuracy, BestTime, Current, ForecastHour, Heatmap, HistoryRow, Ingested, Reading, Site } from "./types.js";

/** Without a site, the first configured one answers. */
export interface OfSite extends CallOptions {
  site?: string;
}

export interface ForecastOptions extends OfSite {
  /** The share of counts that `lower` and `upper` are to hold between them, 0.5 to 0.99; 0.8 by default. */
  level?: number;
}

export interface HistoryOptions extends CallOptions {
  /** ISO 8601 with offset, or a local day; by default 7 days before `to`. */
  from?: string;
  /** Not included; by default now. */
  to?: string;
  grain?: "hour" | "day";
}

export interface HeatmapOptions extends CallOptions {
  weeks?: number;
}

export interface BestTimesOptions extends CallOptions {
  from?: string;
  to?: string;
  /** The share of the capacity under which it should stay; 0.6 by default. */
  below?: number;
  /** Minutes to stay; 60 by default. */
  duration?: number;
}

export interface AccuracyOptions extends OfSite {
  weeks?: number;
}

/** A hub, seen from outside. */
export class Client {
  readonly #http: Http;

  constructor(options: ClientOptions = {}) {
    this.#http = new Http(options);
  }

  /** How full a site is now. */
  current({ site, ...call }: OfSite = {}): Promise<Current> {
    return this.#http.get("/api/occupancy/current", { site }, call);
  }

  /** How full it will be, hour by hour, from the current hour on; 1 to 168 hours. */
  forecast(hours = 24, { site, level, ...call }: ForecastOptions = {}): Promise<ForecastHour[]> {
    return this.#http.get("/api/forecast/hourly", { hours, site, level }, call);
  }

  sites(call: CallOptions = {}): Promise<Site[]> {
    return this.#http.get("/api/sites", {}, call);
  }

  site(site: string, call: CallOptions = {}): Promise<Site> {
    return this.#http.get(pathOf(site), {}, call);
  }

  /** How full it was, the oldest first; hours and days without a reading are missing. */
  history(site: string, { from, to, grain, ...call }: HistoryOptions = {}): Promise<HistoryRow[]> {
    return this.#http.get(`${pathOf(site)}/history`, { from, to, grain }, call);
  }

  /** Mean people by weekday and hour. */
  heatmap(site: string, { weeks, ...call }: HeatmapOptions = {}): Promise<Heatmap> {
    return this.#http.get(`${pathOf(site)}/heatmap`, { weeks }, call);
  }

  /** When to go, the best first. */
  bestTimes(site: string, { from, to, below, duration, ...call }: BestTimesOptions = {}): Promise<BestTime[]> {
    return this.#http.get(`${pathOf(site)}/best-times`, { from, to, below, duration }, call);
  }

  /** How good past forecasts were. */
  accuracy({ site, weeks, ...call }: AccuracyOptions = {}): Promise<Accuracy> {
    return this.#http.get("/api/accuracy", { site, weeks }, call);
  }

  /**
   * Sends one reading or many, tries again while the hub cannot take them, and counts each once. Rejected readings are in
   * the answer; where all are, it throws `BadRequest`.
   */
  ingest(readings: Reading | Reading[], options: IngestOptions = {}): Promise<Ingested> {
    return ingest(this.#http, readings, options);
  }

  /** How full it is, told whenever that changes. */
  stream(site: string, options: StreamOptions = {}): AsyncGenerator<Current, void, void> {
    return stream(this.#http, `${pathOf(site)}/stream`, options);
  }
}

function pathOf(site: string): string {
  return `/api/sites/${encodeURIComponent(site)}`;
}

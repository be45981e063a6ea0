/*
 * What the hub answers, as its contract (/openapi.json) names it. A newer hub may send more: unknown fields stay in the
 * objects. Unknown values are null, never 0.
 */

export type Level = "quiet" | "moderate" | "busy" | "very busy" | "full";
export type State = "live" | "stale" | "closed" | "no-data";

export interface Current {
  /** Start of the current hour, ISO 8601 with offset. */
  ts: string;
  /** People expected in the current hour. */
  predicted: number | null;
  /** People counted. */
  count: number | null;
  capacity: number | null;
  /** count / capacity, not rounded. */
  utilization: number | null;
  level: Level | null;
  state: State;
  /** When the newest reading was measured. */
  as_of: string | null;
  site: string;
}

export interface ForecastHour {
  /** Start of the hour. */
  ts: string;
  /** People. */
  predicted: number;
  lower: number;
  upper: number;
  /** true where it rests on so little history that it may be far off; otherwise left out. */
  provisional?: boolean;
}

export interface Zone {
  id: string;
  name: string;
  capacity: number | null;
  count: number | null;
}

export interface Site {
  id: string;
  name: string;
  time_zone: string;
  capacity: number | null;
  /** By weekday, null where none are set and the site is taken as always open; a day that is missing is closed. */
  opening_hours: Record<string, { opens: string; closes: string }> | null;
  zones: Zone[];
  /** Whether the numbers are invented. */
  demo: boolean;
  current: Current;
}

export interface HistoryRow {
  /** Start of the hour; by hour. */
  ts?: string;
  /** Local day; by day. */
  day?: string;
  avg_count: number;
  min_count: number;
  max_count: number;
  /** Start of the fullest hour; by day. */
  peak_ts?: string;
  hours_observed?: number;
  reading_count: number;
  /** Whether the site was closed during the whole hour; by hour. */
  is_closed?: boolean;
}

export interface Heatmap {
  site: string;
  weeks: number;
  time_zone: string;
  /** 7 rows from Monday to Sunday, of 24 hours each, local time; null where nothing was counted. */
  cells: (number | null)[][];
}

export interface BestTime {
  start: string;
  /** Not included. */
  end: string;
  expected_count: number;
  expected_utilization: number | null;
  level: Level | null;
  /** The number of people that `below` stands for. */
  below_count: number;
  /** That fewer are there all through the slot, 0..1. */
  probability: number;
  /** In words. */
  reason: string;
  provisional?: boolean;
}

export interface Score {
  first_horizon: number;
  last_horizon: number;
  scored_hours: number;
  mae: number | null;
  bias: number | null;
  coverage: number | null;
  width: number | null;
  naive_mae: number | null;
  skill: number | null;
}

export interface Accuracy {
  site: string;
  totals_since: string;
  until: string | null;
  totals: Score[];
  weeks: { week: string; scores: Score[] }[];
}

/** Either `count`, or `in` and `out` for door counters. */
export interface Reading {
  device_id: string;
  /** ISO 8601 with offset, or epoch seconds or milliseconds; without it, the time of arrival. */
  ts?: string | number;
  count?: number;
  in?: number;
  out?: number;
  /** The same id twice is one event; made by the client where it is missing. */
  event_id?: string;
  /** Where a device stands that nobody has registered. */
  site_id?: string;
  zone_id?: string;
}

export interface ItemError {
  /** Which of the readings that were given, from 0. */
  index?: number;
  detail?: string;
}

export interface Ingested {
  accepted: number;
  rejected: number;
  errors: ItemError[];
}

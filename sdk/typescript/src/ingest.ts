import { BadRequest, OccupancyError } from "./errors.js";
import type { CallOptions, Http } from "./http.js";
import { isPassing, pause, pauseAfter, type RetryOptions } from "./retry.js";
import type { Ingested, Reading } from "./types.js";

export interface IngestOptions extends CallOptions, RetryOptions {
  /** The largest body in bytes; below the hub's limit of 1 MiB by default. */
  maxBody?: number;
  /** The most readings in one request. */
  maxBatch?: number;
}

const COMMA = 1;
const BRACKETS = 2;

/** Sends readings one request after another; each is one event, however often it has to be sent. */
export async function ingest(http: Http, given: Reading | Reading[], options: IngestOptions): Promise<Ingested> {
  const readings = (Array.isArray(given) ? given : [given]).map(withId);
  const result: Ingested = { accepted: 0, rejected: 0, errors: [] };
  let first = 0;
  for (const batch of batches(readings, options)) {
    try {
      add(result, await sent(http, batch, options), first);
    } catch (error) {
      if (!(error instanceof BadRequest) || error.errors.length === 0) {
        if (error instanceof OccupancyError) {
          error.sent = result;
          error.unsent = readings.slice(first);
        }
        throw error;
      }
      // no reading of this batch is good; others may be
      add(result, { accepted: 0, rejected: batch.length, errors: error.errors }, first);
    }
    first += batch.length;
  }
  if (result.rejected > 0 && result.accepted === 0) {
    throw new BadRequest({ status: 400, title: "No reading is good", detail: result.errors[0]?.detail, errors: result.errors });
  }
  return result;
}

async function sent(http: Http, batch: string[], options: IngestOptions): Promise<Partial<Ingested>> {
  const { retries = 5, signal } = options;
  for (let attempt = 0; ; attempt++) {
    try {
      return await http.post<Partial<Ingested>>("/ingest", `[${batch.join(",")}]`, options);
    } catch (error) {
      const wait = isPassing(error) && attempt < retries ? pauseAfter(error, attempt, options) : undefined;
      if (wait === undefined) {
        throw error;
      }
      await pause(wait, signal);
    }
  }
}

function add(result: Ingested, answer: Partial<Ingested>, first: number): void {
  result.accepted += answer.accepted ?? 0;
  result.rejected += answer.rejected ?? 0;
  for (const error of answer.errors ?? []) {
    result.errors.push(error.index === undefined ? error : { ...error, index: error.index + first });
  }
}

function* batches(readings: Reading[], { maxBody = 1_000_000, maxBatch = 1000 }: IngestOptions): Generator<string[]> {
  const bytes = new TextEncoder();
  let batch: string[] = [];
  let size = BRACKETS;
  for (const reading of readings) {
    const json = JSON.stringify(reading);
    const length = bytes.encode(json).length + COMMA;
    if (batch.length > 0 && (size + length > maxBody || batch.length >= maxBatch)) {
      yield batch;
      batch = [];
      size = BRACKETS;
    }
    batch.push(json);
    size += length;
  }
  if (batch.length > 0) {
    yield batch;
  }
}

/** `crypto.randomUUID` is missing in pages that come over plain http. */
function withId(reading: Reading): Reading {
  const random = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0"));
  return reading.event_id === undefined ? { ...reading, event_id: random().join("") } : reading;
}

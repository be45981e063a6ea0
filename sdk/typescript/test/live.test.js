import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import test from "node:test";
import * as sdk from "../dist/index.js";
import { live } from "./support/fake.js";

const until = () => ({ signal: AbortSignal.timeout(20_000) });

async function siteWith(...counts) {
  const site_id = `sdk js/${randomUUID()}`;
  const hour = Date.now() - 3_600_000;
  await sdk.ingest(counts.map((count, i) => ({ device_id: site_id, site_id, count, ts: hour + i * 60_000 })));
  for (;;) {
    if ((await sdk.sites(until())).some(({ id }) => id === site_id)) {
      return site_id;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test("a hub answers everything there is to ask", live, async () => {
  const site = await siteWith(10, 20);
  const [first] = await sdk.sites();
  assert.equal((await sdk.current()).site, first.id);
  assert.equal((await sdk.site(site)).id, site);
  assert.equal((await sdk.current({ site })).site, site);
  assert.ok(Array.isArray(await sdk.forecast(3, { site, level: 0.9 })));
  assert.ok(Array.isArray(await sdk.history(site, { grain: "day" })));
  assert.deepEqual((await sdk.heatmap(site, { weeks: 2 })).cells.map((row) => row.length), Array(7).fill(24));
  assert.ok(Array.isArray(await sdk.bestTimes(site, { below: 0.5, duration: 90 })));
  assert.equal((await sdk.accuracy({ site, weeks: 4 })).site, site);
});

test("a reading is one event however often it is sent, and is in the stream", live, async () => {
  const site = await siteWith(10);
  const reading = { device_id: site, site_id: site, count: 34, event_id: randomUUID() };
  const seen = [];
  for await (const now of sdk.stream(site, until())) {
    seen.push(now.count);
    if (now.count === 34) {
      break;
    }
    assert.equal((await sdk.ingest(reading)).accepted, 1);
    assert.equal((await sdk.ingest([reading])).accepted, 1);
  }
  assert.equal(seen.at(-1), 34);
  const rows = await sdk.history(site, { from: new Date(Date.now() - 7_200_000).toISOString(), to: new Date(Date.now() + 3_600_000).toISOString() });
  assert.equal(rows.reduce((sum, row) => sum + row.reading_count, 0), 2);
});

test("bad readings are told one by one, and good ones are taken", live, async () => {
  const device_id = randomUUID();
  const answer = await sdk.ingest([{ device_id, count: 1, site_id: device_id }, { device_id, count: -3 }]);
  assert.deepEqual([answer.accepted, answer.rejected, answer.errors[0].index], [1, 1, 1]);
  await assert.rejects(sdk.ingest({ device_id, count: -3 }), (error) => error instanceof sdk.BadRequest && /-3/.test(error.message));
});

test("an unknown site and a bad parameter say which", live, async () => {
  await assert.rejects(sdk.current({ site: "nowhere" }), (error) => error instanceof sdk.NotFound && error.detail.includes("nowhere"));
  await assert.rejects(sdk.stream("nowhere").next(), sdk.NotFound);
  await assert.rejects(sdk.forecast(169), (error) => error instanceof sdk.BadRequest && error.detail.includes("168"));
});

test("batches larger than one body arrive whole", live, async () => {
  const hour = Date.now() - 3_600_000;
  const readings = Array.from({ length: 2500 }, (_, i) => ({ device_id: `sdk-batch-${i % 7}`, site_id: "sdk-batch", count: i % 90, ts: hour + i * 1000 }));
  assert.deepEqual(await sdk.ingest(readings), { accepted: 2500, rejected: 0, errors: [] });
});

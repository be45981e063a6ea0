import assert from "node:assert/strict";
import test from "node:test";
import * as sdk from "../dist/index.js";
import { fake, reply } from "./support/fake.js";

const quick = { backoff: 1 };
const reading = { device_id: "door-1", count: 3 };

function sent(asked) {
  return asked.map(({ body }) => JSON.parse(body));
}

test("it is tried again with the same id until it is taken", async (t) => {
  const { baseUrl, asked } = await fake(
    t,
    reply(503, {}),
    reply(429, {}, { "Retry-After": "0" }),
    (request) => request.socket.destroy(),
    reply(202, { accepted: 1 }),
  );
  const answer = await new sdk.Client({ baseUrl }).ingest(reading, quick);
  assert.deepEqual(answer, { accepted: 1, rejected: 0, errors: [] });
  const ids = sent(asked).map(([one]) => one.event_id);
  assert.equal(ids.length, 4);
  assert.match(ids[0], /^[0-9a-f]{32}$/);
  assert.equal(new Set(ids).size, 1);
  assert.equal("event_id" in reading, false);
});

test("an id that was given stays, and the key goes with it", async (t) => {
  const { baseUrl, asked } = await fake(t, reply(202, { accepted: 1 }));
  await new sdk.Client({ baseUrl, deviceKey: "k" }).ingest({ ...reading, event_id: "mine" });
  assert.equal(sent(asked)[0][0].event_id, "mine");
  assert.equal(asked[0].headers.authorization, "Bearer k");
});

test("a pause that the hub asks for is kept", async (t) => {
  const starting = { type: "about:blank", title: "Service unavailable", status: 503, detail: "the hub is starting" };
  const { baseUrl } = await fake(t, reply(503, starting, { "Retry-After": "1" }), reply(202, { accepted: 1 }));
  const began = Date.now();
  await new sdk.Client({ baseUrl }).ingest(reading, quick);
  assert.ok(Date.now() - began >= 990);
});

test("a pause that is too long, and too many tries, end with what is not sent yet", async (t) => {
  const { baseUrl, asked } = await fake(t, reply(202, { accepted: 1 }), reply(503, {}, { "Retry-After": "3600" }));
  const readings = [reading, { ...reading, count: 4 }];
  await assert.rejects(new sdk.Client({ baseUrl }).ingest(readings, { ...quick, maxBatch: 1 }), (error) => {
    assert.ok(error instanceof sdk.Unavailable && error.retryAfter === 3600);
    assert.deepEqual(error.sent, { accepted: 1, rejected: 0, errors: [] });
    assert.deepEqual(error.unsent, sent(asked)[1]);
    return true;
  });
  const busy = await fake(t, reply(503, {}));
  await assert.rejects(new sdk.Client({ baseUrl: busy.baseUrl }).ingest(reading, { ...quick, retries: 2 }), sdk.Unavailable);
  assert.equal(busy.asked.length, 3);
});

test("what cannot get better is not tried again", async (t) => {
  const { baseUrl, asked } = await fake(t, reply(401, {}));
  await assert.rejects(new sdk.Client({ baseUrl }).ingest(reading, quick), sdk.Unauthorized);
  assert.equal(asked.length, 1);
});

test("many go in requests below the limit, and bad ones are told by their place among all", async (t) => {
  const bad = { errors: [{ index: 0, detail: "bad" }] };
  const { baseUrl, asked } = await fake(t, reply(202, { accepted: 2, rejected: 0 }), reply(400, bad), reply(202, { accepted: 1, rejected: 1, ...bad }));
  const readings = Array.from({ length: 6 }, (_, count) => ({ device_id: "ü".repeat(60), event_id: `e${count}`, count }));
  const answer = await new sdk.Client({ baseUrl }).ingest(readings, { maxBody: 400 });
  assert.deepEqual(sent(asked).map((batch) => batch.length), [2, 2, 2]);
  assert.ok(asked.every(({ body }) => Buffer.byteLength(body) <= 400));
  assert.deepEqual(answer, { accepted: 3, rejected: 3, errors: [{ index: 2, detail: "bad" }, { index: 4, detail: "bad" }] });
});

test("where none is good it is a bad request, and none at all is none", async (t) => {
  const { baseUrl, asked } = await fake(t, reply(400, { detail: "no", errors: [{ index: 0, detail: "bad" }] }));
  const client = new sdk.Client({ baseUrl });
  await assert.rejects(client.ingest(reading), (error) => error instanceof sdk.BadRequest && error.errors[0].detail === "bad");
  assert.deepEqual(await client.ingest([]), { accepted: 0, rejected: 0, errors: [] });
  assert.equal(asked.length, 1);
});

test("it can be cancelled while it waits", async (t) => {
  const { baseUrl } = await fake(t, reply(503, {}, { "Retry-After": "30" }));
  await assert.rejects(new sdk.Client({ baseUrl }).ingest(reading, { signal: AbortSignal.timeout(100) }), sdk.Cancelled);
});

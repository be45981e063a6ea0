import assert from "node:assert/strict";
import test from "node:test";
import * as sdk from "../dist/index.js";
import { events, fake, reply } from "./support/fake.js";

const quick = { backoff: 1 };

async function counts(stream, most) {
  const seen = [];
  for await (const { count } of stream) {
    seen.push(count);
    if (seen.length === most) {
      break;
    }
  }
  return seen;
}

test("it comes back with the last id after a cut, a refusal and a reset", async (t) => {
  const { baseUrl, asked } = await fake(
    t,
    events('id: a\r\ndata: {"count":1}\r\n\r\n: still here\n\nevent: news\ndata: {"count":99}\n\ndata: {"cou'),
    reply(503, {}, { "Retry-After": "0" }),
    (request) => request.socket.destroy(),
    events('id: b\ndata: {"count":\ndata: 2}\n\n', { open: true }),
  );
  const pauses = [];
  const stream = new sdk.Client({ baseUrl }).stream("gym", { ...quick, onReconnect: (error) => pauses.push(error.name) });
  assert.deepEqual(await counts(stream, 2), [1, 2]);
  assert.deepEqual(asked.map(({ headers }) => headers["last-event-id"]), [undefined, "a", "a", "a"]);
  assert.deepEqual(pauses, ["ConnectionFailed", "Unavailable", "ConnectionFailed"]);
});

test("a connection that says nothing any more is made again", async (t) => {
  const { baseUrl, asked } = await fake(t, events('data: {"count":1}\n\n', { open: true }), events('data: {"count":2}\n\n', { open: true }));
  assert.deepEqual(await counts(new sdk.Client({ baseUrl }).stream("gym", { ...quick, silence: 2000 }), 2), [1, 2]);
  assert.equal(asked.length, 2);
});

test("cancelled, it ends: while it listens and while it waits", async (t) => {
  const open = await fake(t, events('data: {"count":1}\n\n', { open: true }));
  const heard = new AbortController();
  const seen = [];
  for await (const { count } of new sdk.Client(open).stream("gym", { signal: heard.signal })) {
    seen.push(count);
    heard.abort();
  }
  assert.deepEqual(seen, [1]);
  const busy = await fake(t, reply(503, {}, { "Retry-After": "20" }));
  const told = new AbortController();
  const waiting = { signal: told.signal, onReconnect: () => setTimeout(() => told.abort(), 10) };
  const begun = performance.now();
  assert.deepEqual(await counts(new sdk.Client(busy).stream("gym", waiting)), []);
  assert.ok(performance.now() - begun < 15_000, "it does not wait for the end of Retry-After");
  assert.deepEqual(await counts(new sdk.Client(busy).stream("gym", { signal: AbortSignal.abort() })), []);
});

test("what will not get better is thrown", async (t) => {
  const cases = [
    [reply(404, {}), sdk.NotFound],
    [reply(200, "{}"), sdk.UnreadableAnswer],
    [events("data: garbage\n\n", { open: true }), sdk.UnreadableAnswer],
  ];
  for (const [step, kind] of cases) {
    const { baseUrl } = await fake(t, step);
    await assert.rejects(counts(new sdk.Client({ baseUrl }).stream("gym", quick)), kind);
  }
  const { baseUrl, asked } = await fake(t, reply(503, {}));
  await assert.rejects(counts(new sdk.Client({ baseUrl }).stream("gym", { ...quick, retries: 2 })), sdk.Unavailable);
  assert.equal(asked.length, 3);
});

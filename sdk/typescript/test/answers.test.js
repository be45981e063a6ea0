import assert from "node:assert/strict";
import test from "node:test";
import * as sdk from "../dist/index.js";
import { fake, reply } from "./support/fake.js";

const { Client } = sdk;

test("an answer keeps what this client does not know, and may lack what it does", async (t) => {
  const { baseUrl } = await fake(t, reply(200, { ts: "2026-11-19T14:00:00+01:00", predicted: 36, mood: "fine" }));
  const now = await new Client({ baseUrl }).current();
  assert.deepEqual(now, { ts: "2026-11-19T14:00:00+01:00", predicted: 36, mood: "fine" });
});

test("a problem is an error of its kind, with what it says", async (t) => {
  const kinds = { 400: "BadRequest", 401: "Unauthorized", 403: "Unauthorized", 404: "NotFound", 429: "TooManyRequests", 503: "Unavailable", 500: "OccupancyError" };
  for (const [status, name] of Object.entries(kinds)) {
    const problem = { type: "about:blank", title: "No", status: Number(status), detail: "because", errors: [{ detail: "one" }] };
    const { baseUrl } = await fake(t, reply(Number(status), problem, { "Retry-After": "7" }));
    await assert.rejects(new Client({ baseUrl }).sites(), (error) => {
      assert.ok(error instanceof sdk[name] && error instanceof sdk.OccupancyError);
      assert.equal(error.name, name);
      assert.equal(error.message, `${status} because`);
      assert.deepEqual([error.status, error.title, error.errors, error.retryAfter], [Number(status), "No", [{ detail: "one" }], 7]);
      return true;
    });
  }
});

test("an error page of something in between is an error of its status", async (t) => {
  const { baseUrl } = await fake(t, reply(502, "<html>Bad Gateway</html>", { "Content-Type": "text/html", "Retry-After": new Date(Date.now() + 60_000).toUTCString() }));
  await assert.rejects(new Client({ baseUrl }).sites(), (error) => {
    assert.ok(error instanceof sdk.Unavailable && error.title === "HTTP 502");
    assert.ok(error.retryAfter > 50 && error.retryAfter <= 60);
    return true;
  });
});

test("an answer that is no JSON says how it begins", async (t) => {
  const { baseUrl } = await fake(t, reply(200, "<html>Welcome to the hotel</html>"));
  await assert.rejects(new Client({ baseUrl }).current(), (error) => error instanceof sdk.UnreadableAnswer && error.message.includes("hotel"));
});

test("a redirect is not followed, and says where to go", async (t) => {
  const other = await fake(t, reply(200, {}));
  const { baseUrl } = await fake(t, reply(302, "", { Location: `${other.baseUrl}/elsewhere` }));
  await assert.rejects(new Client({ baseUrl, deviceKey: "secret" }).ingest({ device_id: "d", count: 1 }, { retries: 0 }), (error) => error.status === 302 && error.message.includes("/elsewhere"));
  assert.equal(other.asked.length, 0);
});

test("an answer that does not come, or not to its end, times out", async (t) => {
  const { baseUrl } = await fake(t, () => {}, (_, response) => response.writeHead(200).write("{"));
  for (const at of ["before its head", "within its body"]) {
    const began = Date.now();
    await assert.rejects(new Client({ baseUrl, timeout: 100 }).current(), sdk.TimedOut, at);
    assert.ok(Date.now() - began < 2000);
  }
});

test("a cancelled call ends at once, with the reason", async (t) => {
  const { baseUrl } = await fake(t, () => {});
  const cancel = new AbortController();
  setTimeout(() => cancel.abort("enough"), 50);
  await assert.rejects(new Client({ baseUrl }).current({ signal: cancel.signal }), (error) => error instanceof sdk.Cancelled && error.cause === "enough");
  await assert.rejects(new Client({ baseUrl }).current({ signal: cancel.signal }), sdk.Cancelled);
});

test("nobody there, and a connection that is reset, are failed connections", async (t) => {
  const { baseUrl } = await fake(t, (request) => request.socket.destroy());
  await assert.rejects(new Client({ baseUrl }).current(), sdk.ConnectionFailed);
  await assert.rejects(new Client({ baseUrl: "http://127.0.0.1:1" }).current(), sdk.ConnectionFailed);
});

test("the address may have a path and a slash, and must be one", async (t) => {
  const { baseUrl, asked } = await fake(t, reply(200, []));
  await new Client({ baseUrl: `${baseUrl}/hub/` }).history("Züri A/B", { from: "2026-11-12T00:00:00+01:00" });
  assert.equal(asked[0].url, "/hub/api/sites/Z%C3%BCri%20A%2FB/history?from=2026-11-12T00%3A00%3A00%2B01%3A00");
  assert.throws(() => new Client({ baseUrl: "localhost:8080" }), /must begin with http/);
});

test("without a process, as in a browser, the address has its default", async () => {
  const { process } = globalThis;
  let asked;
  try {
    delete globalThis.process;
    await new Client({ fetch: async (url) => ((asked = url), new Response("[]")) }).sites();
  } finally {
    globalThis.process = process;
  }
  assert.equal(asked, "http://localhost:8080/api/sites");
});

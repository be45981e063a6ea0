import assert from "node:assert/strict";
import test from "node:test";
import ts from "typescript";
import { Client } from "../dist/index.js";
import { gateway, live } from "./support/fake.js";

const SCHEMAS = { Ingested: "Accepted" };

async function contract() {
  return (await fetch(`${gateway}/openapi.json`)).json();
}

/** Interface -> its fields, those that may be missing with a `?`. */
function interfaces() {
  const source = ts.createSourceFile("types.d.ts", ts.sys.readFile(new URL("../dist/types.d.ts", import.meta.url).pathname), ts.ScriptTarget.ES2022);
  return source.statements
    .filter(ts.isInterfaceDeclaration)
    .map((type) => [type.name.text, type.members.map((member) => member.name.text + (member.questionToken ? "?" : ""))]);
}

test("every field of every type is in the contract, and the reverse", live, async () => {
  const { schemas } = (await contract()).components;
  const types = interfaces();
  assert.ok(types.length > 10);
  for (const [name, fields] of types) {
    const schema = schemas[SCHEMAS[name] ?? name];
    assert.ok(schema, `${name} is no schema`);
    assert.deepEqual(fields.map((field) => field.replace("?", "")).sort(), Object.keys(schema.properties).sort(), name);
    for (const field of fields.filter((field) => !field.endsWith("?") && name !== "Ingested")) {
      assert.ok(schema.required.includes(field), `${name}.${field} may be missing`);
    }
  }
});

test("every call is an operation with these parameters", live, async () => {
  const { paths, components } = await contract();
  const asked = [];
  const client = new Client({
    baseUrl: "http://hub",
    fetch: async (url, init) => {
      asked.push([init.method ?? "GET", new URL(url)]);
      return new Response("{}");
    },
  });
  await client.current({ site: "s" });
  await client.forecast(3, { site: "s", level: 0.9 });
  await client.sites();
  await client.site("s");
  await client.history("s", { from: "a", to: "b", grain: "day" });
  await client.heatmap("s", { weeks: 1 });
  await client.bestTimes("s", { from: "a", to: "b", below: 0.5, duration: 30 });
  await client.accuracy({ site: "s", weeks: 1 });
  await client.ingest({ device_id: "d", count: 1 });
  await client.stream("s").next().catch(() => {});

  assert.equal(asked.length, Object.getOwnPropertyNames(Client.prototype).length - 1, "each method is asked once");
  for (const [method, url] of asked) {
    const path = url.pathname.replace("/sites/s", "/sites/{site}");
    const operation = paths[path]?.[method.toLowerCase()];
    assert.ok(operation, `${method} ${path}`);
    const known = (operation.parameters ?? []).map((one) => (one.$ref ? components.parameters[one.$ref.split("/").pop()] : one).name);
    for (const name of url.searchParams.keys()) {
      assert.ok(known.includes(name), `${path}?${name}`);
    }
  }
});

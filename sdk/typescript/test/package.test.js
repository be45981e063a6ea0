import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { live } from "./support/fake.js";

const folder = new URL("..", import.meta.url).pathname;

test("the package holds what is used and nothing else", () => {
  const packed = JSON.parse(execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { cwd: folder, encoding: "utf8" }))[0];
  const sources = readdirSync(`${folder}/src`).map((file) => file.replace(".ts", ""));
  const expected = ["README.md", "package.json", ...sources.flatMap((name) => [`dist/${name}.js`, `dist/${name}.d.ts`])];
  assert.deepEqual(packed.files.map(({ path }) => path).sort(), expected.sort());
  const { dependencies, devDependencies } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  assert.deepEqual([dependencies, Object.keys(devDependencies)], [undefined, ["typescript"]]);
});

test("each example of the README runs as it is printed", live, () => {
  const examples = [...readFileSync(`${folder}/README.md`, "utf8").matchAll(/^```js\n(.*?)^```/gms)];
  assert.ok(examples.length >= 3);
  for (const [, code] of examples) {
    execFileSync(process.execPath, ["--input-type=module"], { cwd: folder, input: code, timeout: 30_000, stdio: ["pipe", "ignore", "inherit"] });
  }
});

import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, extname, join, resolve, sep } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../../..");

/** Where a browser is that can be told what to do without a screen; undefined where there is none. */
const browser = (process.env.PATH ?? "")
  .split(delimiter)
  .flatMap((folder) =>
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].map((name) => join(folder, name)),
  )
  .find((path) => existsSync(path));

/** What a package exports, as a browser finds it: there is no bundler in between. */
const imports = Object.fromEntries(
  ["contracts", "packages/typescript", "packages/assemblyscript"].flatMap((folder) => {
    const { name, exports } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
    return Object.entries(exports as Record<string, { default?: string }>)
      .filter(([, target]) => target.default?.endsWith(".js"))
      .map(([path, target]) => [name + path.slice(1), `/${folder}${target.default!.slice(1)}`]);
  }),
);

/** The program that docs/conformance.md shows, with another backend. */
const program = (backend: string): string => {
  const blocks = readFileSync(join(root, "docs/conformance.md"), "utf8").match(/(?<=```js\n)[\s\S]*?(?=```)/g)!;
  return blocks.find((text) => text.includes("runChecks"))!.replace('"./index.js"', JSON.stringify(backend));
};

/** A page that sends what is printed, and what goes wrong, back to where it came from. */
const page = (backend: string): string => `<!doctype html>
<link rel="icon" href="data:,">
<script>
  const tell = (text) => fetch("/told", { method: "POST", body: text });
  console.log = tell;
  addEventListener("error", ({ message }) => tell("error: " + message));
  addEventListener("unhandledrejection", ({ reason }) => tell("error: " + (reason?.stack ?? reason)));
</script>
<script type="importmap">${JSON.stringify({ imports })}</script>
<script type="module">${program(backend)}</script>`;

const types: Readonly<Record<string, string>> = { ".js": "text/javascript", ".wasm": "application/wasm" };

let server: Server;
let told: (text: string) => void = () => {};

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url!, "http://localhost");
    const file = join(root, pathname);
    if (request.method === "POST") {
      let body = "";
      for await (const part of request) body += String(part);
      told(body);
      response.end();
    } else if (pathname === "/") {
      response.setHeader("content-type", "text/html; charset=utf-8").end(page(searchParams.get("backend")!));
    } else if (file.startsWith(root + sep) && existsSync(file)) {
      response.setHeader("content-type", types[extname(file)] ?? "application/octet-stream").end(readFileSync(file));
    } else {
      told(`error: ${pathname} is not there`);
      response.writeHead(404).end();
    }
  }).listen(0, "127.0.0.1");
  await new Promise((listening) => server.once("listening", listening));
});

afterAll(() => server.close());

/** What the page of a backend tells first. */
const judge = async (backend: string): Promise<string> => {
  const profile = mkdtempSync(join(tmpdir(), "aitken-browser-"));
  const { port } = server.address() as AddressInfo;
  let process: ChildProcess | undefined;
  try {
    return await new Promise((done, fail) => {
      told = done;
      const options = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        `--user-data-dir=${profile}`,
      ];
      process = spawn(browser!, [...options, `http://127.0.0.1:${port}/?backend=${backend}`], { stdio: "ignore" });
      process.once("error", fail);
      process.once("exit", (code) => fail(new Error(`the browser ended with ${code}`)));
    });
  } finally {
    if (process?.exitCode === null) await new Promise((ended) => process!.once("exit", ended).kill());
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
};

describe("the suite in a browser", () => {
  test.for(["@aitken/typescript", "@aitken/assemblyscript"])("%s conforms", async (backend, context) => {
    if (!browser) return context.skip("expected chromium or google-chrome on the path, found none");
    const report = await judge(backend);
    const failed = report.split("\n").filter((line) => line.startsWith("✗"));
    expect(failed, report).toEqual([]);
    expect(report.split("\n").at(-1)).toMatch(/^conforms: \d+\/\d+ kernels, float64, suite /);
  });
});

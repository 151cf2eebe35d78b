import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, extname, join } from "node:path";

/** Where a browser is that can be told what to do without a screen; undefined where there is none. */
export const browser = (process.env.PATH ?? "")
  .split(delimiter)
  .flatMap((folder) =>
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].map((name) => join(folder, name)),
  )
  .find((path) => existsSync(path));

export const noBrowser = "expected chromium or google-chrome on the path, found none";

/** Sends what a page prints, and what goes wrong in it, back to where it came from. */
const telling = `<link rel="icon" href="data:,">
<script>
  const tell = (text) => fetch("/told", { method: "POST", body: text });
  console.log = tell;
  addEventListener("error", ({ message }) => tell("error: " + message));
  addEventListener("unhandledrejection", ({ reason }) => tell("error: " + (reason?.stack ?? reason)));
</script>
`;

const types: Readonly<Record<string, string>> = { ".js": "text/javascript", ".wasm": "application/wasm" };

/**
 * What a page tells first, in a browser of its own.
 * @param page its HTML
 * @param fileOf the file behind a path that the page asks for
 */
export const told = async (page: string, fileOf: (path: string) => string): Promise<string> => {
  let tell: (text: string) => void = () => {};
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url!, "http://localhost");
    const file = fileOf(pathname);
    if (request.method === "POST") {
      let body = "";
      for await (const part of request) body += String(part);
      tell(body);
      response.end();
    } else if (pathname === "/") {
      response
        .setHeader("content-type", "text/html; charset=utf-8")
        .end(page.replace(/(?<=<!doctype html>\n)/, telling));
    } else if (existsSync(file)) {
      response.setHeader("content-type", types[extname(file)] ?? "application/octet-stream").end(readFileSync(file));
    } else {
      tell(`error: ${pathname} is not there`);
      response.writeHead(404).end();
    }
  }).listen(0, "127.0.0.1");
  await new Promise((listening) => server.once("listening", listening));

  const profile = mkdtempSync(join(tmpdir(), "aitken-browser-"));
  const { port } = server.address() as AddressInfo;
  let process: ChildProcess | undefined;
  try {
    return await new Promise((done, fail) => {
      tell = done;
      const options = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run"];
      process = spawn(browser!, [...options, `--user-data-dir=${profile}`, `http://127.0.0.1:${port}/`], {
        stdio: "ignore",
      });
      process.once("error", fail);
      process.once("exit", (code) => fail(new Error(`the browser ended with ${code}`)));
    });
  } finally {
    if (process?.exitCode === null) await new Promise((ended) => process!.once("exit", ended).kill());
    server.close();
    // Its helpers write there until they notice that it has ended.
    await rm(profile, { recursive: true, force: true, maxRetries: 30, retryDelay: 200 });
  }
};

#!/usr/bin/env node
import { main } from "./cli/main.ts";

process.exitCode = await main(process.argv.slice(2));

/** Milliseconds in which what a backend has started has to end. */
const patience = 5000;

// Does not keep the program from ending, and so comes only where something else does.
setTimeout(() => {
  console.error("✗ expected the program to end with its backends, received threads or the like that go on");
  process.exit(1);
}, patience).unref();

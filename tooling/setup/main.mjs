// Where `npm start`, `npm test` and their kin begin. Plain Node, no dependency: it runs before anything is installed.
// This file alone is kept readable for old versions of Node, so that they can say what is wrong.
const oldest = 20;
if (Number(process.versions.node.split(".")[0]) < oldest) {
  console.error(`Aitken needs Node.js ${oldest} or newer; this is ${process.version}. Get one at https://nodejs.org`);
  process.exit(1);
}
const [command, ...rest] = process.argv.slice(2);
import("./commands.mjs").then(async ({ run }) => {
  // npm swallows the `--` before arguments, pnpm hands it on.
  process.exitCode = await run(command, rest[0] === "--" ? rest.slice(1) : rest);
});

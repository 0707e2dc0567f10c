/** `npm run cli -- generate|check …`: the terminal around `runCli`. */
import { runCli } from './run-cli';

void runCli(process.argv.slice(2), {
  environment: process.env,
  out: (line) => process.stdout.write(`${line}\n`),
  error: (line) => process.stderr.write(`${line}\n`),
}).then((code) => {
  process.exitCode = code;
});

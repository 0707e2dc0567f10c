/**
 * Lints texts as if they stood in the files that they name: reads a JSON list of {file, text} from the standard input and
 * writes, for each, the rules that it breaks. A program of its own because ESLint loads its configuration as an ES
 * module, which Jest cannot. Rules that need types are off: the texts are in no file. No circle of imports goes through a
 * file called `in-memory`, which exists nowhere, and to look for one would take longer than all the rest.
 */
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const sources = JSON.parse(await text(process.stdin));
const eslint = new ESLint({
  overrideConfig: [
    tseslint.configs.disableTypeChecked,
    { files: ['**/in-memory.*'], rules: { 'import-x/no-cycle': 'off' } },
  ],
});
const broken = [];
for (const source of sources) {
  const [result] = await eslint.lintText(source.text, { filePath: source.file });
  broken.push(result.messages.map(({ ruleId, message }) => ruleId ?? message));
}
process.stdout.write(JSON.stringify(broken));

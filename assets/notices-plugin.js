/**
 * A webpack plugin that says whose code is in the built files, and on what terms: every package that a chunk has a module
 * of, and webpack itself, whose runtime is in them, each with its licence. A package without a text of its licence fails
 * the build; `texts` has the files of those that ship none. (The plugins that npm has for this read the chunks without
 * names, or modules that were merged, in part only.)
 */
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { Compilation, sources } = require('webpack');

const packageFolder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;

/** Modules that webpack merged into one are in its `modules`. */
const membersOf = (module) => (module.modules ? module.modules.flatMap(membersOf) : [module]);

function foldersOf({ chunks, chunkGraph }) {
  const modules = [...chunks].flatMap((chunk) => [...chunkGraph.getChunkModulesIterable(chunk)]);
  return modules
    .flatMap(membersOf)
    .flatMap(({ resource }) => (resource ? (packageFolder.exec(resource)?.[0] ?? []) : []));
}

function noticeOf(folder, texts) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const own = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  const file = own === undefined ? texts[name] : path.join(folder, own);
  if (file === undefined) throw new Error(`${name} has no text of its licence (${license})`);
  return `${name} ${version} (${license})\n\n${readFileSync(file, 'utf8').replaceAll('\r', '').trim()}\n`;
}

module.exports = class NoticesPlugin {
  constructor({ filename, texts = {} }) {
    this.filename = filename;
    this.texts = texts;
  }

  apply(compiler) {
    const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
    compiler.hooks.thisCompilation.tap(NoticesPlugin.name, (compilation) => {
      compilation.hooks.processAssets.tap({ name: NoticesPlugin.name, stage }, () => {
        const webpack = path.dirname(require.resolve('webpack/package.json'));
        const notices = [...new Set([...foldersOf(compilation), webpack])]
          .map((folder) => noticeOf(folder, this.texts))
          .sort();
        const text = notices.join(`\n${'-'.repeat(78)}\n\n`);
        compilation.emitAsset(this.filename, new sources.RawSource(text));
      });
    });
  }
};

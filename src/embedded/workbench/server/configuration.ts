/**
 * How the workbench's pages are bundled. The pane's page is the add-in's: the same entry, loaders and HTML, but with
 * Microsoft's client from this machine where the add-in loads it from the network, and the workbench's bridge around it.
 * For this machine alone, so the code stays readable and the cache makes the next build a matter of seconds.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import HtmlPlugin from 'html-webpack-plugin';
import CssPlugin from 'mini-css-extract-plugin';
import type { Configuration, EntryObject } from 'webpack';

const root = path.resolve(__dirname, '../../../..');

const networkClient = /<script src="https:[^"]*\/office\.js"><\/script>/;
const localClient = ['office-bridge.js', 'office-js/excel-web-16.00.js', 'office-surroundings.js']
  .map((file) => `<script src="${file}"></script>`)
  .join('');

function panePage(): string {
  const page = readFileSync(path.join(root, 'src/taskpane/taskpane.html'), 'utf8');
  if (!networkClient.test(page)) throw new Error('taskpane.html does not load office.js.');
  return page.replace(networkClient, localClient);
}

/** The add-in's own configuration, from webpack.config.js. */
function addinConfiguration(): Omit<Configuration, 'entry'> & { entry: EntryObject } {
  const all = createRequire(__filename)(path.join(root, 'webpack.config.js')) as readonly Configuration[];
  const found = all.find(({ name }) => name === 'addin');
  if (typeof found?.entry !== 'object') throw new Error('webpack.config.js has no add-in.');
  return { ...found, entry: found.entry as EntryObject };
}

export const outputDirectory = path.join(root, 'out/workbench');

export function workbenchConfiguration(): Configuration {
  const addin = addinConfiguration();
  return {
    ...addin,
    name: 'workbench',
    mode: 'development',
    // Source maps that the pages' security policy allows would take longer than the build.
    devtool: false,
    optimization: {},
    entry: {
      ...addin.entry,
      workbench: './src/embedded/workbench/main.ts',
      'office-bridge': './src/embedded/workbench/frame/office-bridge.ts',
      'office-surroundings': './src/embedded/workbench/frame/office-surroundings.ts',
    },
    output: { path: outputDirectory, clean: true },
    cache: {
      type: 'filesystem',
      buildDependencies: { config: [__filename, path.join(root, 'webpack.config.js')] },
    },
    performance: false,
    plugins: [
      new CssPlugin(),
      new HtmlPlugin({
        template: './src/embedded/workbench/index.html',
        filename: 'index.html',
        chunks: ['workbench'],
      }),
      new HtmlPlugin({
        templateContent: panePage,
        filename: 'taskpane.html',
        chunks: Object.keys(addin.entry),
        cache: false,
      }),
    ],
  };
}

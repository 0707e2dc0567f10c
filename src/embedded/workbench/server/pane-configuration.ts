/**
 * How the pane's page is bundled for the workbench: the add-in's own configuration, so the same entry, loaders and HTML,
 * but readable code, Microsoft's client from this machine where the add-in loads it from the network, and the
 * workbench's bridge around it.
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

function addinConfiguration(): Omit<Configuration, 'entry'> & { entry: EntryObject } {
  const all = createRequire(__filename)(path.join(root, 'webpack.config.js')) as readonly Configuration[];
  const found = all.find(({ name }) => name === 'addin');
  if (typeof found?.entry !== 'object') throw new Error('webpack.config.js has no add-in.');
  return { ...found, entry: found.entry as EntryObject };
}

export function paneConfiguration(directory: string): Configuration {
  const addin = addinConfiguration();
  return {
    ...addin,
    name: 'workbench',
    mode: 'development',
    // The page's security policy does not let code come from strings, as development code otherwise does.
    devtool: false,
    optimization: {},
    entry: {
      ...addin.entry,
      'office-bridge': './src/embedded/workbench/frame/office-bridge.ts',
      'office-surroundings': './src/embedded/workbench/frame/office-surroundings.ts',
    },
    output: { path: directory },
    plugins: [
      new CssPlugin(),
      new HtmlPlugin({
        templateContent: panePage,
        filename: 'taskpane.html',
        chunks: Object.keys(addin.entry),
      }),
    ],
  };
}

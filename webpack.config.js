/**
 * How the project's pages are bundled: one named configuration a page, chosen with `webpack --config-name`.
 *
 * `addin` (npm run build) writes dist/ for any static host: the pane's page with hashed scripts, icons, help pages, the
 * licences of the packages in it and the manifest with the host's address. The address comes from TARGET_CASCADE_URL, such as
 * `TARGET_CASCADE_URL=https://intranet.example.com/target-cascade npm run build`; without it dist/ is for
 * https://localhost:3000. An address that is not https fails the build, because Office would refuse the add-in.
 */
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const CssPlugin = require('mini-css-extract-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const NoticesPlugin = require('./assets/notices-plugin');

/** The address that manifest.xml holds. */
const developmentHost = 'https://localhost:3000';

function hostAddress(given) {
  const url = new URL(given);
  if (url.protocol !== 'https:' || url.search || url.hash) {
    throw new Error(`TARGET_CASCADE_URL must be an https address without ? and #, not ${given}`);
  }
  return url.href.replace(/\/+$/, '');
}

const host = hostAddress(process.env.TARGET_CASCADE_URL ?? developmentHost);

const withHost = (manifest) => manifest.toString().replaceAll(developmentHost, host);

const common = {
  context: __dirname,
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  // The solver asks for it where it runs in Node.
  externals: { 'node:module': 'undefined' },
  module: {
    rules: [
      // ES2020 is what every webview of a supported Office knows.
      { test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: 'es2020' } },
      { test: /\.css$/, use: [CssPlugin.loader, 'css-loader'] },
      // The solver is told where its binary is; its own place on the building machine is nobody's business.
      {
        test: /[\\/]highs\.mjs$/,
        loader: 'esbuild-loader',
        options: { loader: 'js', target: 'es2020', define: { 'import.meta.url': 'undefined' } },
      },
    ],
  },
};

const addin = {
  ...common,
  name: 'addin',
  // Ribbon commands and pane share one page and one runtime.
  entry: { taskpane: ['./src/commands/index.ts', './src/taskpane/index.tsx'] },
  output: {
    path: path.join(__dirname, 'dist'),
    filename: '[name].[contenthash:10].js',
    chunkFilename: '[name].[contenthash:10].js',
    assetModuleFilename: '[name].[contenthash:10][ext]',
    clean: true,
  },
  optimization: {
    // swc's result is 3 % smaller than esbuild's, a quarter in the lazy chunks, and costs no more time.
    minimizer: [
      new MinimizerPlugin({
        minify: MinimizerPlugin.swcMinify,
        minimizerOptions: { ecma: 2020, compress: { passes: 2 }, mangle: true },
        parallel: false,
      }),
    ],
    // Libraries change less often than the add-in, so a new release leaves them in the browser's cache.
    splitChunks: { chunks: 'all' },
  },
  // Sizes count compressed, which webpack's own hints do not: a test holds the ceiling.
  performance: false,
  plugins: [
    new CssPlugin({ filename: '[name].[contenthash:10].css' }),
    new HtmlPlugin({ template: './src/taskpane/taskpane.html', filename: 'taskpane.html' }),
    new CopyPlugin({
      patterns: [
        { from: 'assets/icons/*.png' },
        { from: 'assets/help', to: 'assets/help' },
        { from: 'manifest.xml', transform: withHost },
      ],
    }),
    new NoticesPlugin({
      filename: 'THIRD-PARTY-NOTICES.txt',
      texts: { '@fluentui/react-icons': path.join(__dirname, 'assets/licences/fluentui-react-icons.txt') },
    }),
  ],
};

module.exports = [addin];

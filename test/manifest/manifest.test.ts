/**
 * The manifest is sound, and each check sees its own kind of damage: every row breaks the real manifest in one way and
 * names the one problem that must come of it.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manifestFile, sources } from './add-in';
import { checkManifest, type AddIn } from './check-manifest';
import { describe as sentence, type Problem, type ProblemCode } from './problem';

const manifest = readFileSync(manifestFile, 'utf8');

/** Replaces one place; a row whose place is gone must not pass unseen. */
function edit(from: string | RegExp, to: string): string {
  const edited = manifest.replace(from, to);
  if (edited === manifest) throw new Error(`nothing to replace: ${String(from)}`);
  return edited;
}

const brief = ({ code, params }: Problem): unknown[] => [code, params];
const problemsOf = (xml: string, addIn: AddIn = sources): unknown[] => checkManifest(xml, addIn).map(brief);

type Row = [damage: string, xml: string, code: ProblemCode, params: Problem['params']];

const host = 'https://localhost:3000';
const icon = `${host}/assets/icons/generate-16.png`;
const tip = /DefaultValue="Check every rule now[^"]*"/;
const long = 'x'.repeat(251);

test('the manifest has no problem', () => {
  expect(checkManifest(manifest, sources).map(sentence)).toEqual([]);
});

test('it puts four buttons on the Home tab', () => {
  expect([...manifest.matchAll(/<Control xsi:type="Button" id="([^"]+)"/g)].map(([, id]) => id)).toEqual([
    'TargetCascade.OpenPane',
    'TargetCascade.Generate',
    'TargetCascade.Check',
    'TargetCascade.Clear',
  ]);
  expect(manifest).toContain('<OfficeTab id="TabHome">');
});

describe('structure', () => {
  test.each<Row>([
    [
      'an element out of order',
      edit(/(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, '$2$1'),
      'misplaced-element',
      { element: 'Version', parent: 'OfficeApp', after: 'ProviderName' },
    ],
    [
      'runtimes after the form factor',
      edit(/(<Runtimes>[\s\S]*<\/Runtimes>)([\s\S]*<\/DesktopFormFactor>)/, '$2$1'),
      'misplaced-element',
      { element: 'Runtimes', parent: 'Host', after: 'DesktopFormFactor' },
    ],
    [
      'an element that the schema lacks',
      edit('<Permissions>', '<Colour/><Permissions>'),
      'unknown-element',
      { element: 'Colour', parent: 'OfficeApp' },
    ],
    [
      'no support address',
      edit(/<SupportUrl[\s\S]*<\/SupportUrl>/, ''),
      'missing-element',
      { element: 'SupportUrl', parent: 'OfficeApp' },
    ],
    [
      'two permissions',
      edit(/<Permissions>.*<\/Permissions>/, '$&$&'),
      'repeated-element',
      { element: 'Permissions', parent: 'OfficeApp' },
    ],
    [
      'an action of no known type',
      edit('xsi:type="ExecuteFunction"', 'xsi:type="RunFunction"'),
      'unknown-type',
      { element: 'Action', type: 'RunFunction' },
    ],
    [
      'command settings in the namespace of the base manifest',
      edit('taskpaneappversionoverrides', 'appforoffice/1.1'),
      'wrong-namespace',
      {
        element: 'Runtime',
        needed: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
      },
    ],
    [
      'a text outside the basic types',
      edit(/<bt:ShortStrings>([\s\S]*)<\/bt:ShortStrings>/, '<ShortStrings>$1</ShortStrings>'),
      'wrong-namespace',
      {
        element: 'ShortStrings',
        needed: 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
      },
    ],
  ])('%s', (_, xml, code, params) => {
    expect(problemsOf(xml)).toContainEqual([code, params]);
  });

  test('what is no XML is one problem', () => {
    expect(checkManifest(edit('</OfficeApp>', ''), sources)).toEqual([
      { code: 'not-xml', line: 0, params: { reason: expect.any(String) } },
    ]);
  });
});

describe('settings', () => {
  test.each<Row>([
    ['an Id that is no GUID', edit(/<Id>.*<\/Id>/, '<Id>cascade</Id>'), 'bad-guid', { value: 'cascade' }],
    ['a version below 1.0', edit('1.2.0.0', '0.9.0.0'), 'bad-version', { value: '0.9.0.0' }],
    ['a version in words', edit('1.2.0.0', 'one'), 'bad-version', { value: 'one' }],
    [
      'a permission that cannot write',
      edit('ReadWriteDocument', 'ReadDocument'),
      'bad-setting',
      { element: 'Permissions', value: 'ReadDocument', needed: 'ReadWriteDocument' },
    ],
    [
      'another default locale',
      edit('<DefaultLocale>en-US', '<DefaultLocale>fr-FR'),
      'bad-setting',
      { element: 'DefaultLocale', value: 'fr-FR', needed: 'en-US' },
    ],
    [
      'another application',
      edit('<Host Name="Workbook"', '<Host Name="Document"'),
      'bad-setting',
      { element: 'Host', value: 'Document', needed: 'Workbook' },
    ],
    [
      'an ExcelApi before the floor: 1.9 comes before 1.14',
      edit('MinVersion="1.14"', 'MinVersion="1.9"'),
      'weak-requirement',
      { set: 'ExcelApi', needed: '1.14' },
    ],
    [
      'no shared runtime asked for',
      edit(/<Set Name="SharedRuntime"[^>]*>/, ''),
      'weak-requirement',
      { set: 'SharedRuntime', needed: '1.1' },
    ],
  ])('%s', (_, xml, code, params) => {
    expect(problemsOf(xml)).toContainEqual([code, params]);
  });
});

describe('resources', () => {
  test.each<Row>([
    [
      'a label without its text',
      edit('<Label resid="Group.Label"', '<Label resid="Group.Title"'),
      'undefined-resource',
      { id: 'Group.Title', kind: 'ShortStrings' },
    ],
    [
      'a tip that names a short text',
      edit('<Description resid="Check.Tip"', '<Description resid="Check.Label"'),
      'undefined-resource',
      { id: 'Check.Label', kind: 'LongStrings' },
    ],
    [
      'a text that nothing uses',
      edit('<Description resid="Check.Tip"', '<Description resid="Clear.Tip"'),
      'unused-resource',
      { id: 'Check.Tip', kind: 'LongStrings' },
    ],
    [
      'two controls of one id',
      edit('id="TargetCascade.Check"', 'id="TargetCascade.Clear"'),
      'duplicate-id',
      { id: 'TargetCascade.Clear' },
    ],
    [
      'a resource id of 33 characters',
      manifest.replaceAll('Help.Url', 'h'.repeat(33)),
      'too-long',
      { what: 'resource id', value: 'h'.repeat(33), length: 33, most: 32 },
    ],
    ['a runtime that ends with the pane', edit(' lifetime="long"', ''), 'short-runtime', {}],
    [
      'commands on a page of their own',
      edit('<FunctionFile resid="Taskpane.Url"', '<FunctionFile resid="Help.Url"'),
      'split-runtime',
      { element: 'FunctionFile', page: 'Taskpane.Url' },
    ],
    [
      'another page for hosts without add-in commands',
      edit(
        `<SourceLocation DefaultValue="${host}/taskpane.html"`,
        `<SourceLocation DefaultValue="${host}/manifest.xml"`,
      ),
      'split-runtime',
      { element: 'SourceLocation', page: 'Taskpane.Url' },
    ],
  ])('%s', (_, xml, code, params) => {
    expect(problemsOf(xml)).toContainEqual([code, params]);
  });
});

describe('texts', () => {
  test.each<Row>([
    [
      'a display name of 126 characters',
      edit('DisplayName DefaultValue="Target Cascade"', `DisplayName DefaultValue="${long.slice(0, 126)}"`),
      'too-long',
      { what: 'DisplayName', length: 126, most: 125, value: long.slice(0, 126) },
    ],
    [
      'a description of 251 characters in Chinese',
      edit(/Value="把销售计划[^"]*"/, `Value="${long}"`),
      'too-long',
      { what: 'Description', length: 251, most: 250, value: long },
    ],
    [
      'a short text of 126 characters',
      edit('DefaultValue="Open Pane"', `DefaultValue="${long.slice(0, 126)}"`),
      'too-long',
      { what: 'text Pane.Label', length: 126, most: 125, value: long.slice(0, 126) },
    ],
    [
      'a long text of 251 characters',
      edit(tip, `DefaultValue="${long}"`),
      'too-long',
      { what: 'text Check.Tip', length: 251, most: 250, value: long },
    ],
    ['an empty text', edit(tip, 'DefaultValue=" "'), 'empty', { what: 'text Check.Tip' }],
    [
      'a text without Chinese',
      edit(/<bt:Override Locale="zh-CN" Value="目标分解" \/>/, ''),
      'missing-locale',
      { what: 'text Group.Label', locale: 'zh-CN' },
    ],
    [
      'a language code instead of a culture name',
      edit('Locale="zh-CN" Value="打开窗格"', 'Locale="zh" Value="打开窗格"'),
      'extra-locale',
      { what: 'text Pane.Label', locale: 'zh' },
    ],
    [
      'two texts for one locale',
      edit(/<bt:Override Locale="zh-CN" Value="打开窗格" \/>/, '$&$&'),
      'repeated-locale',
      { what: 'text Pane.Label', locale: 'zh-CN' },
    ],
    [
      'an override for the default locale',
      edit(
        /<bt:Override Locale="zh-CN" Value="打开窗格" \/>/,
        '$&<bt:Override Locale="en-US" Value="Open" />',
      ),
      'default-locale-override',
      { what: 'text Pane.Label', locale: 'en-US' },
    ],
  ])('%s', (_, xml, code, params) => {
    expect(problemsOf(xml)).toContainEqual([code, params]);
  });

  test('a language that the code learns must come to the manifest too', () => {
    const problems = checkManifest(manifest, { ...sources, languages: [...sources.languages, 'de-DE'] });
    expect(problems.map(brief)).toContainEqual(['missing-locale', { what: 'DisplayName', locale: 'de-DE' }]);
  });
});

describe('addresses and icons', () => {
  test.each<Row>([
    [
      'an address that is not https',
      edit(icon, icon.replace('https', 'http')),
      'not-https',
      { url: icon.replace('https', 'http') },
    ],
    [
      'an address elsewhere',
      edit(icon, 'https://example.com/a.png'),
      'foreign-host',
      { url: 'https://example.com/a.png', host },
    ],
    [
      'a help page that does not exist',
      edit(`${host}/assets/help/zh-CN.html`, `${host}/assets/help/fr-FR.html`),
      'missing-file',
      { url: `${host}/assets/help/fr-FR.html` },
    ],
    [
      'an icon in the wrong size',
      edit(icon, icon.replace('16', '32')),
      'wrong-icon-size',
      { url: icon.replace('16', '32'), size: 16, width: 32, height: 32 },
    ],
    [
      'the same for the add-in itself',
      edit('product-64.png', 'product-80.png'),
      'wrong-icon-size',
      { url: `${host}/assets/icons/product-80.png`, size: 64, width: 80, height: 80 },
    ],
    [
      'a page in place of an icon',
      edit(icon, `${host}/taskpane.html`),
      'not-png',
      { url: `${host}/taskpane.html` },
    ],
    ['a size that Office does not know', edit('size="20"', 'size="22"'), 'unknown-icon-size', { size: 22 }],
    ['a size left out', edit(/<bt:Image size="80"[^>]*>/, ''), 'missing-icon-size', { size: 80 }],
  ])('%s', (_, xml, code, params) => {
    expect(problemsOf(xml)).toContainEqual([code, params]);
  });
});

describe('commands', () => {
  test('a button whose function the code lacks, and a function without a button', () => {
    expect(problemsOf(edit('<FunctionName>clearHighlights', '<FunctionName>clearAll'))).toEqual([
      ['unused-function', { name: 'clearHighlights' }],
      ['unknown-function', { name: 'clearAll' }],
    ]);
  });
});

test('a problem tells its line and reads as a sentence', () => {
  const [problem] = checkManifest(edit('ReadWriteDocument', 'ReadDocument'), sources);
  const line = manifest.split('\n').findIndex((text) => text.includes('<Permissions>')) + 1;
  expect(problem && sentence(problem)).toBe(
    `line ${line}: <Permissions> is "ReadDocument" but this add-in needs "ReadWriteDocument"`,
  );
});

describe('npm run validate:manifest', () => {
  const validate = (...folder: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', join(__dirname, 'validate.ts'), ...folder], {
      encoding: 'utf8',
    });

  test("accepts the manifest, and so does Microsoft's reader", () => {
    expect(validate()).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringMatching(/^Target Cascade 1\.2\.0\.0 \(.+\): the manifest is valid\n$/),
    });
  });

  test('lists the problems of a build', () => {
    const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
    try {
      writeFileSync(join(folder, 'manifest.xml'), manifest);
      expect(validate(folder)).toMatchObject({
        status: 1,
        stdout: '',
        stderr: expect.stringContaining(`The add-in has no file for ${host}/taskpane.html\n`),
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

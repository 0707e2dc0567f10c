import { readSettings, toSearch } from '../../../src/embedded/workbench/settings';

const chinese = { language: 'zh-TW', dark: true };
const other = { language: 'de', dark: false };

test.each([
  ['', chinese, { language: 'zh-CN', theme: 'dark' }],
  ['', other, { language: 'en-US', theme: 'light' }],
  ['?lang=en-US', chinese, { language: 'en-US', theme: 'dark' }],
  ['?theme=dark', other, { language: 'en-US', theme: 'dark' }],
  ['?lang=fr&theme=pink&more=1', chinese, { language: 'zh-CN', theme: 'dark' }],
])('the address %p with the browser’s %p', (search, preferences, settings) => {
  expect(readSettings(search, preferences)).toEqual(settings);
});

test('settings survive the address', () => {
  const settings = { language: 'zh-CN', theme: 'light' } as const;
  expect(readSettings(toSearch(settings), other)).toEqual(settings);
});

import { links as englishLinks } from '../../src/locales/en-US/links';
import { pane as englishPane } from '../../src/locales/en-US/pane';
import { repair as englishRepair } from '../../src/locales/en-US/repair';
import { rules as englishRules } from '../../src/locales/en-US/rules';
import { track as englishTrack } from '../../src/locales/en-US/track';
import { paneText } from '../../src/locales/pane';
import { links as chineseLinks } from '../../src/locales/zh-CN/links';
import { pane as chinesePane } from '../../src/locales/zh-CN/pane';
import { repair as chineseRepair } from '../../src/locales/zh-CN/repair';
import { rules as chineseRules } from '../../src/locales/zh-CN/rules';
import { track as chineseTrack } from '../../src/locales/zh-CN/track';

type Words = Readonly<Record<string, string>>;

const holes = (template = '') => [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe.each<[string, Words, Words]>([
  ['the pane', englishPane, chinesePane],
  ['findings and repairs', englishRepair, chineseRepair],
  ['the rules', englishRules, chineseRules],
  ['the links', englishLinks, chineseLinks],
  ['tracking', englishTrack, chineseTrack],
])('%s', (_, english, chinese) => {
  test('both languages have the same words', () => {
    expect(Object.keys(chinese).sort()).toEqual(Object.keys(english).sort());
  });

  test.each(Object.keys(english))('%s has words and the same particulars in both', (key) => {
    expect(english[key]?.trim()).not.toBe('');
    expect(chinese[key]?.trim()).not.toBe('');
    expect(holes(chinese[key])).toEqual(holes(english[key]));
  });
});

test('a sentence is filled in its language', () => {
  expect(paneText('en-US', 'form.sheets', { chosen: 3, all: 8 })).toBe('Sheets: 3 of 8');
  expect(paneText('zh-CN', 'form.sheets', { chosen: 3, all: 8 })).toBe('工作表：3 / 8');
});

import { fromXml, toXml, type StoredPlan } from '../../src/excel/stored-plan';
import { loadTemplate } from '../../src/plan';

const plan = loadTemplate('blank');
const stored = (title: string): StoredPlan => ({
  plan: { ...plan, title },
  versions: [{ number: 1, day: '2024-04-12', revision: 'R1', plan }],
  layout: {
    language: 'en-US',
    sheets: ['targets'],
    sheetNames: { targets: 'Targets' },
    renamed: { tblRules: 'tblRules_2' },
    extraRows: { tblProduct: [{ code: 'D', cells: { share: 0.1, name: '<&>', flag: true } }] },
    openTables: {
      tblActual: { row: 7, column: 0, rows: 20, columns: [{ key: 'date' }, { header: 'Mine' }] },
    },
  },
});

const reason = (xml: string): unknown => {
  try {
    fromXml(xml);
    return 'read';
  } catch (error) {
    const { code, params } = error as { code: string; params: Record<string, string> };
    return [code, params['reason']];
  }
};

describe('the stored plan', () => {
  it.each([
    ['plain', 'Plan 2024'],
    ['markup', '<b>&amp;</b> ]]> <![CDATA[x]]> </plan>'],
    ['quotes and backslashes', `"\\" 'x'`],
    ['line breaks and tabs', 'a\nb\tc'],
    ['characters that XML forbids', 'a\u0001b\u007fc\uffffd'],
    ['Chinese and beyond', '目标分解 😀'],
  ])('keeps texts whole: %s', (_what, title) => {
    const xml = toXml(stored(title));
    expect(fromXml(xml)).toEqual(stored(title));
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\uffff]/);
  });

  it.each([
    [
      'a prefix',
      (xml: string) => xml.replace('<plan xmlns=', '<p:plan xmlns:p=').replace('</plan>', '</p:plan>'),
    ],
    ['a declaration', (xml: string) => `<?xml version="1.0"?>\n${xml}\n`],
    [
      'CDATA',
      (xml: string) =>
        xml
          .replace(/>([^<]*)</, '><![CDATA[$1]]><')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&'),
    ],
    ['numeric entities', (xml: string) => xml.replaceAll('P', '&#80;').replaceAll('T', '&#x54;')],
  ])('is read in the form that another program gave it: %s', (_what, rewrite) => {
    expect(fromXml(rewrite(toXml(stored('Plan T'))))).toEqual(stored('Plan T'));
  });

  it.each([
    ['no part of ours', '<other/>', 'no content'],
    ['cut off', '<plan xmlns="urn:target-cascade:plan:1">{"plan":</plan>', 'not JSON'],
    ['something else', '<plan xmlns="urn:target-cascade:plan:1">{"plan":{}}</plan>', 'unknown form'],
    ['a newer form', toXml(stored('x')).replace('{"plan":', '{"newer":1,"plan":'), 'unknown form'],
    ['a plan that is none', toXml(stored('x')).replace('"fiscalYear":', '"fiscal":'), 'missing fiscalYear'],
  ])('is damaged: %s', (_what, xml, expected) => {
    expect(reason(xml)).toEqual(['plan-damaged', expected]);
  });
});

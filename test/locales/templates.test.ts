import { languages } from '../../src/plan';
import { describeFailure } from '../../src/taskpane/failure-words';
import { TemplateFailure, type TemplateFailureCode } from '../../src/taskpane/own-templates/template-failure';

const failures: Readonly<Record<TemplateFailureCode, Readonly<Record<string, string>>>> = {
  'no-storage': {},
  'storage-full': {},
  'storage-refused': { cause: 'UnknownError' },
  'name-taken': { name: 'Mine' },
  'template-gone': { name: 'Mine' },
};

test.each(Object.entries(failures))('%s has a sentence of its own in each language', (code, params) => {
  const sentences = languages.map((language) =>
    describeFailure(new TemplateFailure(code as TemplateFailureCode, params), language),
  );
  expect(new Set(sentences).size).toBe(languages.length);
  for (const sentence of sentences) {
    expect(sentence).not.toMatch(/[{}]|failure\./);
    for (const value of Object.values(params)) expect(sentence).toContain(value);
  }
});

/**
 * Plans that are kept beside the one at hand: scenarios in the workbook, templates on the computer.
 *
 * @jest-environment jsdom
 */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { editor as englishEditor } from '../../src/locales/en-US/editor';
import { pane as englishPane } from '../../src/locales/en-US/pane';
import { pane as chinesePane } from '../../src/locales/zh-CN/pane';
import { scenarios as englishScenarios } from '../../src/locales/en-US/scenarios';
import { templates as english } from '../../src/locales/en-US/templates';
import { scenarios as chineseScenarios } from '../../src/locales/zh-CN/scenarios';
import { templates as chinese } from '../../src/locales/zh-CN/templates';
import { loadTemplate, type Language } from '../../src/plan';
import { TemplateFailure } from '../../src/taskpane/own-templates/template-failure';
import { keyPrefix } from '../../src/taskpane/own-templates/template-store';
import { button, press, settled, type, unfold } from './support/acts';
import { violationsOfAxe } from './support/axe';
import { memoryOperations, type MemoryOperations } from './support/memory-operations';
import { showPane } from './support/show-pane';

const words = { 'en-US': [english, englishPane], 'zh-CN': [chinese, chinesePane] } as const;
const named = (template: string, name = 'Mine') => template.replaceAll('{name}', name);
const put = (operations: MemoryOperations, name: string, text: string) =>
  operations.storage.setItem(`${keyPrefix(undefined)}${name}`, text);

async function open(operations = memoryOperations(), language: Language = 'en-US') {
  const shown = await showPane(language, operations);
  await unfold(new RegExp(`^${words[language][0].heading.split('{')[0] ?? ''}`));
  return shown;
}

const typeName = (name: string, language: Language = 'en-US') => type(words[language][0].name, name);
async function saveAs(name: string, language: Language = 'en-US') {
  typeName(name, language);
  await press(words[language][0].save);
}
const growth = (value: string) => type(englishPane['form.growth'], value);
const source = () => screen.getByLabelText<HTMLSelectElement>(englishPane['plan.source']);
const own = () =>
  [...source().querySelectorAll(`optgroup[label="${englishPane['plan.own-templates']}"] > option`)].map(
    (option) => [option.textContent, (option as HTMLOptionElement).disabled],
  );

describe('own templates', () => {
  test('are saved from the plan at hand and started from, in any workbook', async () => {
    const { operations } = await open();
    growth('20');
    await saveAs('Mine');
    expect(screen.getByText(named(english.saved))).toBeTruthy();
    expect(own()).toEqual([['Mine', false]]);

    document.body.innerHTML = '';
    const later = memoryOperations();
    put(later, 'Mine', operations.storage.getItem(`${keyPrefix(undefined)}Mine`) ?? '');
    const { pane } = await showPane('en-US', later);
    await settled();
    fireEvent.change(source(), { target: { value: 'own-template/Mine' } });
    expect(pane.state().draft).toMatchObject({
      source: { from: 'own-template', name: 'Mine' },
      plan: { fiscalYear: 2024, target: { by: 'growth', growth: 0.2 } },
      form: { year: '2024' },
    });
    expect(source().selectedOptions[0]?.textContent).toBe('Mine');
  });

  test('are saved in the plan editor too, and not while the plan has mistakes', async () => {
    const { pane } = await showPane('en-US');
    await act(() => pane.commands.chooseTemplate('blank'));
    await press(englishPane['plan.edit']);
    expect(screen.getByRole('heading', { name: englishEditor.heading })).toBeTruthy();
    await press(englishEditor.template);
    typeName('Mine');
    type('Share %: Product 1', 'half');
    expect(button(english.save).getAttribute('aria-disabled')).toBe('true');
    type('Share %: Product 1', '40');
    await settled(() => fireEvent.keyDown(screen.getByLabelText(english.name), { key: 'Enter' }));
    expect(pane.state().view).toBe('edit');
    const [kept] = pane.state().templates;
    expect(kept?.read.ok && kept.read.plan.dimensions[0]?.members[0]?.share).toBe(0.4);
  });

  test('are replaced under their name, which is said before', async () => {
    const { pane } = await open();
    await saveAs('Mine');
    growth('20');
    typeName(' Mine ');
    expect(screen.getByText(named(english['replace.hint']))).toBeTruthy();
    await press(english.replace);
    const { templates } = pane.state();
    expect(templates.map(({ name, read }) => [name, read.ok && read.plan.target])).toEqual([
      ['Mine', { by: 'growth', growth: 0.2 }],
    ]);
  });

  test('are renamed, the plan’s source with them; a name that another has is refused', async () => {
    await open();
    await saveAs('Mine');
    await saveAs('Other');
    fireEvent.change(source(), { target: { value: 'own-template/Mine' } });
    await press(named(english.rename));
    const field = () => screen.getByLabelText(named(english['rename.to']));
    expect(document.activeElement).toBe(field());
    fireEvent.change(field(), { target: { value: 'Other' } });
    expect(field().getAttribute('aria-invalid')).toBe('true');
    await press(english['rename.do']);
    expect(own().map(([name]) => name)).toEqual(['Mine', 'Other']);
    fireEvent.change(field(), { target: { value: 'Next year' } });
    await press(english['rename.do']);
    expect(own().map(([name]) => name)).toEqual(['Next year', 'Other']);
    expect(source().selectedOptions[0]?.textContent).toBe('Next year');
  });

  test('are removed only when that is confirmed; the plan that began with it stays', async () => {
    const { pane } = await open();
    await saveAs('Mine');
    fireEvent.change(source(), { target: { value: 'own-template/Mine' } });
    const plan = pane.state().draft?.plan;
    const remove = button(named(english.remove));
    act(() => remove.focus());
    await press(named(english.remove));
    await press(english['remove.keep']);
    expect(document.activeElement).toBe(remove);
    await press(named(english.remove));
    await press(english['remove.do']);
    expect(pane.state().templates).toEqual([]);
    expect(pane.state().draft?.plan).toBe(plan);
    expect(source().selectedOptions[0]?.textContent).toBe('Mine');
  });

  test('that can’t be read are listed with every issue, can’t be chosen, and can be removed', async () => {
    const operations = memoryOperations();
    put(operations, 'Torn', JSON.stringify({ ...loadTemplate('blank'), firstMonth: 13, title: 5 }));
    const { pane } = await open(operations);
    expect(screen.getByText('My templates: 1, not readable: 1')).toBeTruthy();
    expect(own()).toEqual([['Torn (can’t be read)', true]]);
    const item = screen.getByText('“Torn” can’t be read. Problems: 2').closest('li');
    if (!item) throw new Error('no item');
    expect(
      within(item)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent.split(':')[0]),
    ).toEqual(['title', 'firstMonth']);
    act(() => pane.commands.chooseOwnTemplate('Torn'));
    expect(pane.state().draft?.source).toMatchObject({ from: 'template' });
    await press(named(english.remove, 'Torn'));
    await press(english['remove.do']);
    expect(operations.storage.length).toBe(0);
  });

  test('that another workbook’s pane has changed appear by themselves', async () => {
    const { operations } = await showPane('en-US');
    expect(own()).toEqual([]);
    put(operations, 'Theirs', JSON.stringify(loadTemplate('blank')));
    await settled(() => operations.changeTemplates());
    expect(own()).toEqual([['Theirs', false]]);
  });

  test('that the browser refuses disturb nobody who has not asked for them', async () => {
    const operations = memoryOperations();
    operations.gates.readTemplates = () => Promise.reject(new TemplateFailure('no-storage'));
    await showPane('en-US', operations);
    await settled();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('that have no room are told of, and the name stays to try again', async () => {
    const operations = memoryOperations();
    const { pane } = await open(operations);
    operations.gates.saveTemplate = () => Promise.reject(new TemplateFailure('storage-full'));
    await saveAs('Mine');
    expect(screen.getByRole('alert').textContent).toContain('storage-full');
    expect(screen.getByLabelText(english.name)).toHaveProperty('value', 'Mine');
    expect(pane.state().templates).toEqual([]);
  });

  test.each(['zh-CN', 'en-US'] as const)('are accessible, in %s', async (language) => {
    const operations = memoryOperations();
    put(operations, 'Torn', '{');
    await open(operations, language);
    await saveAs('Mine', language);
    await press(named(words[language][0].rename));
    await press(named(words[language][0].remove, 'Torn'));
    expect(await violationsOfAxe()).toEqual([]);
  });
});

const scenarioWords = { 'en-US': englishScenarios, 'zh-CN': chineseScenarios };
const bold = (template: string) => named(template, 'Bold');

async function openScenarios(language: Language = 'en-US') {
  const shown = await showPane(language);
  await unfold(words[language][1]['plan.scenarios']);
  expect(screen.getByText(scenarioWords[language].hint)).toBeTruthy();
  return shown;
}

async function saveScenario(name: string, language: Language = 'en-US') {
  const table = scenarioWords[language];
  type(table.name, name);
  await press(table.save);
}

const row = (title: string) =>
  within(screen.getByRole('row', { name: new RegExp(`^${title}`) }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

describe('scenarios', () => {
  test('are saved, compared with the plan at hand, and taken up again', async () => {
    const { pane } = await openScenarios();
    await saveScenario('Calm');
    growth('20');
    await saveScenario('Bold');
    growth('5');
    fireEvent.click(screen.getByLabelText(named(englishScenarios.compare, 'Calm')));
    fireEvent.click(screen.getByLabelText(bold(englishScenarios.compare)));
    expect(row(englishScenarios.total)).toEqual(['10,500', '11,200', '12,000']);
    expect(row('Product line · B').map((text) => text.split(' · ')[1])).toEqual(['35%', '35%', '35%']);
    await press(bold(englishScenarios.use));
    expect(pane.state().draft?.plan.target).toEqual({ by: 'growth', growth: 0.2 });
    expect(pane.state().draft?.source).toEqual({ from: 'own' });
  });

  test('are replaced under their name, and removed', async () => {
    const { operations } = await openScenarios();
    await saveScenario('Bold');
    growth('20');
    type(englishScenarios.name, 'Bold');
    await press(englishScenarios.replace);
    const [saved, ...others] = await operations.readScenarios();
    expect(others).toEqual([]);
    expect(saved?.plan.target).toEqual({ by: 'growth', growth: 0.2 });
    await press(bold(englishScenarios.remove));
    expect(await operations.readScenarios()).toEqual([]);
  });

  test.each(['zh-CN', 'en-US'] as const)('are accessible, in %s', async (language) => {
    await openScenarios(language);
    await saveScenario('Bold', language);
    await settled(() => fireEvent.click(screen.getByLabelText(bold(scenarioWords[language].compare))));
    expect(await violationsOfAxe()).toEqual([]);
  });
});

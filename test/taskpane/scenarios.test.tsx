/**
 * @jest-environment jsdom
 */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { pane as englishPane } from '../../src/locales/en-US/pane';
import { pane as chinesePane } from '../../src/locales/zh-CN/pane';
import { scenarios as english } from '../../src/locales/en-US/scenarios';
import { scenarios as chinese } from '../../src/locales/zh-CN/scenarios';
import type { Language } from '../../src/plan';
import { memoryOperations } from './support/memory-operations';
import { showPane, violationsOfAxe } from './support/show-pane';

const words = { 'en-US': [english, englishPane], 'zh-CN': [chinese, chinesePane] } as const;
const settle = () => act(() => new Promise((done) => setTimeout(done, 50)));
const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
};
const named = (template: string, name = 'Bold') => template.replace('{name}', name);

async function open(language: Language = 'en-US') {
  const shown = await showPane(language, memoryOperations());
  const details = screen.getByText(words[language][1]['plan.scenarios']).closest('details');
  if (!details) throw new Error('no scenarios');
  details.open = true;
  fireEvent(details, new Event('toggle'));
  await settle();
  await screen.findByText(words[language][0].hint);
  return shown;
}

async function saveAs(name: string, language: Language = 'en-US') {
  const [table] = words[language];
  fireEvent.change(screen.getByLabelText(table.name), { target: { value: name } });
  await press(table.save);
}

const growth = (value: string) =>
  fireEvent.change(screen.getByLabelText(englishPane['form.growth']), { target: { value } });
const row = (title: string) =>
  within(screen.getByRole('row', { name: new RegExp(`^${title}`) }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

describe('scenarios', () => {
  test('are saved, compared with the plan at hand, and taken up again', async () => {
    const { pane } = await open();
    await saveAs('Calm');
    growth('20');
    await saveAs('Bold');
    growth('5');
    fireEvent.click(screen.getByLabelText(named(english.compare, 'Calm')));
    fireEvent.click(screen.getByLabelText(named(english.compare)));
    expect(row(english.total)).toEqual(['10,500', '11,200', '12,000']);
    expect(row('Product line · B').map((text) => text.split(' · ')[1])).toEqual(['35%', '35%', '35%']);
    await press(named(english.use));
    expect(pane.state().draft?.plan.target).toEqual({ by: 'growth', growth: 0.2 });
    expect(pane.state().draft?.source).toEqual({ from: 'own' });
  });

  test('are replaced under their name, and removed', async () => {
    const { operations } = await open();
    await saveAs('Bold');
    growth('20');
    fireEvent.change(screen.getByLabelText(english.name), { target: { value: 'Bold' } });
    await press(english.replace);
    const [saved, ...others] = await operations.readScenarios();
    expect(others).toEqual([]);
    expect(saved?.plan.target).toEqual({ by: 'growth', growth: 0.2 });
    await press(named(english.remove));
    expect(await operations.readScenarios()).toEqual([]);
  });

  test.each(['zh-CN', 'en-US'] as const)('are accessible, in %s', async (language) => {
    await open(language);
    await saveAs('Bold', language);
    fireEvent.click(screen.getByLabelText(named(words[language][0].compare)));
    await settle();
    expect(await violationsOfAxe()).toEqual([]);
  });
});

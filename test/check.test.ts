import { type Result, runCheck } from '../scripts/check/check.ts';
import { checks } from '../scripts/check/checks.ts';
import { checkEdition } from '../scripts/check.ts';
import type { Definition, Field, Operation } from '../scripts/definition/definition.ts';
import { readDefinition } from '../scripts/definition/definition.ts';
import { builtApp } from './zapier.ts';

const ids = (results: readonly Result[], wanted: Result['status']) => [
  ...new Set(results.filter(({ status }) => status === wanted).map(({ id }) => id)),
];

describe('npm run check', () => {
  it('finds nothing against the directory edition', async () => {
    const { schemaErrors, results } = await checkEdition('directory');
    expect(schemaErrors).toEqual([]);
    expect(ids(results, 'failed')).toEqual([]);
    expect(ids(results, 'accepted')).toEqual([]);
  });

  it('accepts of the private edition its language and its hook, and nothing else', async () => {
    const { schemaErrors, results } = await checkEdition('private');
    expect(schemaErrors).toEqual([]);
    expect(ids(results, 'failed')).toEqual([]);
    expect(ids(results, 'accepted')).toEqual(['D017', 'D018', 'D021']);
  });

  it('says of each of Zapier’s checks D001 to D026 what came of it, and why', async () => {
    const { results } = await checkEdition('directory');
    const expected = Array.from({ length: 26 }, (_, i) => `D${String(i + 1).padStart(3, '0')}`);
    expect(results.map(({ id }) => id)).toEqual(expected);
    for (const { why } of results) expect(why).toMatch(/\w/);
  });
});

describe('a definition is refused', () => {
  let definition: Definition;

  beforeAll(async () => {
    const app = await builtApp('directory');
    definition = await readDefinition(app);
    await app.close();
  });

  const change = (key: string, changes: Partial<Operation>): Definition => ({
    ...definition,
    operations: definition.operations.map((one) =>
      one.key === key ? { ...one, ...changes } : one,
    ),
  });
  const operation = (key: string): Operation => {
    const found = definition.operations.find((one) => one.key === key);
    if (!found) throw new Error(key);
    return found;
  };
  const field = (one: Field) =>
    change('find_lead', { inputFields: [...operation('find_lead').inputFields, one] });
  const text = (words: string): Definition => ({
    ...definition,
    raw: { triggers: { new_lead_polling: { display: { description: words } } } },
  });
  const connection = (one: Field): Definition => ({
    ...definition,
    authentication: { ...definition.authentication, fields: [one] },
  });
  const sample = (key: string, value: unknown) =>
    change('new_lead_polling', {
      sample: { ...operation('new_lead_polling').sample, [key]: value },
    });

  const link = 'See [here](https://example.com)';

  it.each<[string, string, () => Definition]>([
    ['D001', 'asks for a token in a step', () => field({ key: 'api_token' })],
    ['D001', 'hides what is typed in a step', () => field({ key: 'mot', type: 'password' })],
    ['D002', 'leaves a person without a link', () => connection({ key: 'a', helpText: 'Ask us' })],
    ['D003', 'shows a credential', () => ({ ...definition, exampleLabels: ['credential-mark'] })],
    ['D003', 'has no label', () => ({ ...definition, exampleLabels: [''] })],
    ['D004', 'wants an identifier typed', () => field({ key: 'session_id' })],
    [
      'D005',
      'reads a trigger that is not there',
      () => field({ key: 'a', dynamic: 'nope.id.name' }),
    ],
    ['D006', 'needs a delivery for a sample', () => change('new_lead', { hasPerformList: false })],
    ['D007', 'links without HTTPS', () => text('See [here](http://example.com).')],
    ['D008', 'has a bare link', () => text('See https://example.com.')],
    ['D008', 'has a broken link', () => text('See [here(https://example.com).')],
    ['D009', 'has nothing to search by', () => change('find_lead', { staticInputFields: 0 })],
    [
      'D010',
      'has a sample without id',
      () => change('new_lead_polling', { sample: { nom: 'Doe' } }),
    ],
    ['D011', 'repeats a label', () => field({ key: 'a', label: 'Town', helpText: 'town.' })],
    ['D012', 'has no sample', () => change('find_lead', { sample: undefined })],
    ['D013', 'fills from no search', () => field({ key: 'a', search: 'nope.id' })],
    ['D014', 'fills a list', () => field({ key: 'a', search: 'find_lead.id', list: true })],
    [
      'D015',
      'joins what is not there',
      () => ({ ...definition, searchOrCreates: { a: { search: 'find_lead', create: 'nope' } } }),
    ],
    [
      'D016',
      'is a static hook alone',
      () => ({ ...definition, operations: [{ ...operation('new_lead'), isHidden: false }] }),
    ],
    ['D017', 'shows a static hook', () => change('new_lead', { isHidden: false })],
    ['D018', 'has a label in lower case', () => change('find_lead', { label: 'Find lead' })],
    [
      'D021',
      'describes a trigger freely',
      () => change('new_lead_polling', { description: 'New' }),
    ],
    [
      'D021',
      'forgets the full stop',
      () => change('new_lead_polling', { description: 'Triggers when x' }),
    ],
    [
      'D022',
      'has a create without a static field',
      () => change('find_lead', { kind: 'creates', staticInputFields: 0 }),
    ],
    ['D023', 'has a date without its zone', () => sample('date_creation', '2025-06-26T13:07:24')],
    ['D023', 'has a date in words', () => sample('nom', '01 Aug 2023')],
    ['D024', 'has a value of another type', () => sample('joignable', 'yes')],
    [
      'D024',
      'lacks a required field',
      () => change('find_lead', { outputFields: [{ key: 'age', required: true }] }),
    ],
    ['D025', 'has a link that runs code', () => text('See [here](javascript:alert(1)).')],
    ['D026', 'asks for a domain', () => connection({ key: 'domain', helpText: link })],
  ])('%s when it %s', (id, _what, broken) => {
    const check = checks.find((one) => one.id === id);
    if (!check) throw new Error(id);
    expect(ids(runCheck(check, definition, {}), 'failed')).toEqual([]);
    expect(ids(runCheck(check, broken(), {}), 'failed')).toEqual([id]);
    expect(ids(runCheck(check, broken(), { [id]: 'Meant' }), 'accepted')).toEqual([id]);
  });
});

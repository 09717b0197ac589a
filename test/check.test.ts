import { editions } from '../local/zapier/build.ts';
import { type Field, type Operation, readDefinition } from '../local/zapier/definition.ts';
import { type Checked, type Result, runCheck } from '../scripts/check/check.ts';
import { checks } from '../scripts/check/checks.ts';
import { connectionLabels } from '../scripts/check/connection.ts';
import { accepted, checkApp, describeReport, failuresOf } from '../scripts/check.ts';
import { builtApp } from './zapier.ts';

const ids = (results: readonly Result[], wanted: Result['status']) => [
  ...new Set(results.filter(({ status }) => status === wanted).map(({ id }) => id)),
];

describe.each(editions)('npm run check, the %s edition', (edition) => {
  let report: Awaited<ReturnType<typeof checkApp>>;

  beforeAll(async () => {
    const app = await builtApp(edition === 'private' ? 'fr' : edition);
    report = await checkApp(app, edition).finally(app.close);
  });

  it('finds nothing against it but what is accepted, with a reason', () => {
    expect(failuresOf(report)).toEqual([]);
    expect(ids(report.results, 'accepted')).toEqual(Object.keys(accepted[edition]));
  });

  it('accepts nothing in the directory, which Zapier reviews', () => {
    expect(accepted.directory).toEqual({});
  });

  it('says of each of Zapier’s checks D001 to D026 what came of it, and why', () => {
    const expected = Array.from({ length: 26 }, (_, i) => `D${String(i + 1).padStart(3, '0')}`);
    expect([...new Set(report.results.map(({ id }) => id))]).toEqual(expected);
    for (const { why } of report.results) expect(why).toMatch(/\w/);
  });

  it('fails where a check or Zapier’s schema does, and says where', () => {
    const failed = { id: 'D018', where: 'searches.a', status: 'failed', why: '“b”' } as const;
    const broken = { schemaErrors: ['No key'], results: [...report.results, failed] };
    expect(failuresOf(broken)).toEqual(['schema', 'D018']);
    expect(describeReport(broken)).toMatch(/1 failed[\s\S]*No key[\s\S]*searches\.a .*failed.*“b”/);
  });
});

it('the app has nothing to which the checks could apply that are said not to', async () => {
  const app = await builtApp('fr');
  const { raw, authentication } = await readDefinition(app).finally(app.close);
  expect(raw).toMatchObject({ creates: {}, searchOrCreates: {} });
  expect(JSON.stringify(raw)).not.toMatch(/"(search|inputFormat)":"/);
  for (const { key } of authentication.fields) expect(key).not.toMatch(/domain|host|url|instance/i);
});

describe('a definition is refused', () => {
  const polling = 'new_lead_polling';
  const age: Field = { key: 'age', required: true };
  let checked: Checked;

  beforeAll(async () => {
    const app = await builtApp('directory');
    const definition = await readDefinition(app);
    checked = { ...definition, connectionLabels: await connectionLabels(app, definition) };
    await app.close();
  });

  const change = (key: string, changes: Partial<Operation>): Checked => ({
    ...checked,
    operations: checked.operations.map((one) => (one.key === key ? { ...one, ...changes } : one)),
  });
  const operation = (key: string): Operation => {
    const found = checked.operations.find((one) => one.key === key);
    if (!found) throw new Error(key);
    return found;
  };
  const staticHook = () => ({ ...operation(polling), type: 'hook', isStaticHook: true });
  const field = (one: Field) =>
    change('find_lead', { inputFields: [...operation('find_lead').inputFields, one] });
  const text = (words: string): Checked => ({
    ...checked,
    raw: { triggers: { new_lead_polling: { display: { description: words } } } },
  });
  const connection = (one: Field): Checked => ({
    ...checked,
    authentication: { ...checked.authentication, fields: [one] },
  });
  const sample = (key: string, value: unknown) =>
    change(polling, { sample: { ...operation(polling).sample, [key]: value } });

  it.each<[string, string, () => Checked]>([
    ['D001', 'asks for a token in a step', () => field({ key: 'api_token' })],
    ['D001', 'hides what is typed in a step', () => field({ key: 'mot', type: 'password' })],
    ['D002', 'leaves a person without a link', () => connection({ key: 'a', helpText: 'Ask us' })],
    ['D003', 'shows a credential', () => ({ ...checked, connectionLabels: ['credential-mark'] })],
    ['D003', 'has no label', () => ({ ...checked, connectionLabels: [''] })],
    ['D004', 'wants an identifier typed', () => field({ key: 'session_id' })],
    ['D005', 'reads an unknown trigger', () => field({ key: 'a', dynamic: 'nope.id.name' })],
    ['D006', 'needs a delivery for a sample', () => change(polling, { type: 'hook' })],
    ['D007', 'links without HTTPS', () => text('See [here](http://example.com).')],
    ['D008', 'has a bare link', () => text('See https://example.com.')],
    ['D008', 'has a broken link', () => text('See [here(https://example.com).')],
    ['D009', 'has nothing to search by', () => change('find_lead', { inputFields: [] })],
    ['D010', 'has a sample without id', () => change(polling, { sample: { nom: 'Doe' } })],
    ['D011', 'repeats a label', () => field({ key: 'a', label: 'Town', helpText: 'town.' })],
    ['D012', 'has no sample', () => change('find_lead', { sample: undefined })],
    ['D016', 'is a static hook alone', () => ({ ...checked, operations: [staticHook()] })],
    ['D017', 'shows a static hook', () => change(polling, staticHook())],
    ['D018', 'has a label in lower case', () => change('find_lead', { label: 'Find lead' })],
    ['D021', 'describes a trigger freely', () => change(polling, { description: 'New' })],
    ['D021', 'forgets the full stop', () => change(polling, { description: 'Triggers when x' })],
    ['D023', 'has a date without its zone', () => sample('date_creation', '2025-06-26T13:07:24')],
    ['D023', 'has a date in words', () => sample('date', '01 Aug 2023')],
    ['D023', 'has an empty date', () => sample('rappel_prochain', '')],
    ['D024', 'has a value of another type', () => sample('joignable', 'yes')],
    ['D024', 'lacks a required field', () => change('find_lead', { outputFields: [age] })],
    ['D025', 'has a link that runs code', () => text('See [here](javascript:alert(1)).')],
  ])('%s when it %s', (id, _what, broken) => {
    const check = checks.find((one) => one.id === id);
    if (!check) throw new Error(id);
    expect(ids(runCheck(check, checked, {}), 'failed')).toEqual([]);
    expect(ids(runCheck(check, broken(), {}), 'failed')).toEqual([id]);
    expect(ids(runCheck(check, broken(), { [id]: 'Meant' }), 'accepted')).toEqual([id]);
  });
});

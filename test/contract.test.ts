import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { editions } from '../scripts/build.ts';
import {
  accept,
  currentContract,
  judge,
  lowestVersion,
  releasedContract,
} from '../scripts/contract.ts';
import { type Change, compare } from '../scripts/definition/compare.ts';
import type { Contract, FieldContract } from '../scripts/definition/contract.ts';
import { type Copy, copyRepository } from './copy.ts';

it.each(
  editions,
)('what Zaps depend on in the %s edition is as released (npm run contract)', async (edition) => {
  const { isKept, text } = judge(
    edition,
    await releasedContract(edition),
    await currentContract(edition),
  );
  if (!isKept) throw new Error(text);
});

describe('since a release', () => {
  let released: Contract;
  let current: Contract;

  beforeEach(async () => {
    released = { ...(await releasedContract('private')), version: '1.1.1' };
    current = structuredClone(released);
  });

  const part = <Part>(parts: Record<string, Part>, key: string): Part => {
    const found = parts[key];
    if (found === undefined) throw new Error(key);
    return found;
  };
  const hook = () => part(current.triggers, 'new_lead');
  const field: FieldContract = { type: 'string', required: false, list: false };

  it.each<[string, () => void, Change['level'], string]>([
    [
      'a trigger goes',
      () => delete current.triggers['new_lead'],
      'major',
      'triggers.new_lead is gone',
    ],
    [
      'a trigger is hidden',
      () => (hook().hidden = true),
      'minor',
      'triggers.new_lead can no longer be chosen for new Zaps',
    ],
    [
      'leads are told apart by something else',
      () => hook().primary.push('email'),
      'major',
      'triggers.new_lead.primary changes from  to email',
    ],
    [
      'a trigger polls in place of its hook',
      () => (hook().type = 'polling'),
      'major',
      'triggers.new_lead.type changes from static hook to polling',
    ],
    [
      'a search goes',
      () => delete current.searches['find_lead'],
      'major',
      'searches.find_lead is gone',
    ],
    [
      'a field goes',
      () => delete hook().inputFields['client'],
      'major',
      'triggers.new_lead.inputFields.client is gone',
    ],
    [
      'a field becomes required',
      () => (part(hook().inputFields, 'client').required = true),
      'major',
      'triggers.new_lead.inputFields.client becomes required',
    ],
    [
      'a required field comes',
      () => (hook().inputFields['age'] = { ...field, required: true }),
      'major',
      'triggers.new_lead.inputFields.age is new and required',
    ],
    [
      'a field has another type',
      () => (part(hook().inputFields, 'client').type = 'integer'),
      'major',
      'triggers.new_lead.inputFields.client.type changes from string to integer',
    ],
    [
      'a field takes a list',
      () => (part(hook().inputFields, 'client').list = true),
      'major',
      'triggers.new_lead.inputFields.client.list changes from false to true',
    ],
    [
      'a choice goes',
      () => part(current.authentication.fields, 'protection').choices?.pop(),
      'major',
      'authentication.fields.protection.choices.x_token is gone',
    ],
    [
      'connections are made in another way',
      () => (current.authentication.type = 'oauth2'),
      'major',
      'authentication.type changes from custom to oauth2',
    ],
    [
      'a field of the connection goes',
      () => delete current.authentication.fields['secret'],
      'major',
      'authentication.fields.secret is gone',
    ],
    [
      'a field of a lead goes',
      () => delete hook().outputFields['nom'],
      'major',
      'triggers.new_lead.outputFields.nom is gone',
    ],
    [
      'a field of a lead has another type',
      () => (hook().outputFields['nom'] = 'integer'),
      'major',
      'triggers.new_lead.outputFields.nom changes from string to integer',
    ],
    [
      'a sample lacks a key',
      () => hook().sample.shift(),
      'major',
      'triggers.new_lead.sample.civilite is gone',
    ],
    [
      'a trigger comes',
      () => (current.triggers['other'] = hook()),
      'minor',
      'triggers.other is new',
    ],
    [
      'an optional field comes',
      () => (hook().inputFields['age'] = field),
      'minor',
      'triggers.new_lead.inputFields.age is new',
    ],
    [
      'a field of a lead comes',
      () => (hook().outputFields['age'] = 'string'),
      'minor',
      'triggers.new_lead.outputFields.age is new',
    ],
    [
      'a choice comes',
      () => part(current.authentication.fields, 'protection').choices?.push('y'),
      'minor',
      'authentication.fields.protection.choices.y is new',
    ],
  ])('%s', (_what, change, level, sentence) => {
    change();
    const changes = compare(released, current);
    expect(changes.map(({ where, what }) => `${where} ${what}`)).toEqual([sentence]);
    expect(changes).toMatchObject([{ level }]);

    const low = { ...current, version: level === 'major' ? '1.9.9' : '1.1.9' };
    const high = { ...current, version: level === 'major' ? '2.0.0' : '1.2.0' };
    const refused = judge('private', released, low);
    expect(refused.isKept).toBe(false);
    expect(refused.text).toContain(sentence);
    expect(refused.text).toContain(`package.json to ${high.version}`);
    expect(/Hurts (people|everyone)/.test(refused.text)).toBe(level === 'major');
    expect(judge('private', released, high).isKept).toBe(true);
  });

  it('nothing changes, and any later version will do but no earlier one', () => {
    expect(compare(released, current)).toEqual([]);
    const at = (version: string) => judge('private', released, { ...current, version }).isKept;
    expect([at('1.1.1'), at('1.1.2'), at('1.1.0')]).toEqual([true, true, false]);
  });

  it('a hidden trigger is shown, a required field becomes optional: additions', () => {
    hook().hidden = true;
    expect(lowestVersion('1.1.1', compare(current, released))).toBe('1.2.0');
    hook().hidden = false;
    part(hook().inputFields, 'client').required = true;
    expect(lowestVersion('1.1.1', compare(current, released))).toBe('1.2.0');
  });

  it('what is accepted is what later changes are compared with', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'contract-'));
    delete hook().inputFields['client'];
    await accept('private', current, folder);
    expect(compare(await releasedContract('private', folder), current)).toEqual([]);
    await rm(folder, { recursive: true });
  });
});

describe('the command', () => {
  let copy: Copy;

  beforeAll(async () => {
    copy = await copyRepository();
    await copy.replace('contract/private.json', '"client": {', '"age": {');
  });

  afterAll(() => copy.remove());

  it('npm run contract fails where a change needs a higher version, and says which', async () => {
    const { code, output } = await copy.npm(['run', 'contract']);
    expect(code).not.toBe(0);
    expect(output).toMatch(/breaks: triggers\.new_lead\.inputFields\.age is gone\. Hurts people/);
    expect(output).toMatch(
      /Set the version in package\.json to [1-9]\d*\.0\.0 or take the changes back/,
    );
  });

  it('npm run contract -- --accept accepts it, and nothing is said any more', async () => {
    expect((await copy.npm(['run', 'contract', '--', '--accept'])).code).toBe(0);
    expect(await copy.npm(['run', 'contract'])).toMatchObject({
      code: 0,
      output: expect.stringContaining('The private edition: as in version'),
    });
  });

  it('npm run check fails where one of Zapier’s checks does, and says where', async () => {
    expect((await copy.npm(['run', 'check'])).code).toBe(0);
    await copy.replace('src/locales/en.ts', "label: 'Find Lead'", "label: 'Find lead'");
    const { code, output } = await copy.npm(['run', 'check']);
    expect(code).not.toBe(0);
    expect(output).toMatch(
      /D018 .*searches\.find_lead .*failed .*“Find lead” would be “Find Lead”/,
    );
  });
});

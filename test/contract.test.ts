import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Edition, editions } from '../local/zapier/build.ts';
import { readDefinition } from '../local/zapier/definition.ts';
import { compare } from '../scripts/contract/compare.ts';
import {
  type Contract,
  contractOf,
  type FieldContract,
  type OperationContract,
} from '../scripts/contract/contract.ts';
import { accept, judge, lowestVersion, releasedContract } from '../scripts/contract.ts';
import { copyRepository } from './copy.ts';
import { builtApp } from './zapier.ts';

const readContract = async (edition: Edition): Promise<Contract> => {
  const app = await builtApp(edition === 'private' ? 'fr' : edition);
  return contractOf(await readDefinition(app).finally(app.close));
};

it.each(
  editions,
)('the %s edition keeps what Zaps depend on (npm run contract)', async (edition) => {
  const { isKept, text } = judge(
    edition,
    await releasedContract(edition),
    await readContract(edition),
  );
  if (!isKept) throw new Error(text);
});

describe('since a release', () => {
  const field: FieldContract = { type: 'string', required: false, list: false };
  const required = { ...field, required: true };
  const hook: OperationContract = {
    type: 'static hook',
    hidden: false,
    inputFields: { ville: field },
    outputFields: { id: 'string' },
    primary: [],
    sample: ['id'],
  };
  const scheme = { ...field, choices: ['none', 'token'] };
  const released: Contract = {
    version: '1.1.1',
    authentication: { type: 'custom', fields: { scheme, secret: field } },
    triggers: { new: hook },
    searches: { find: { ...hook, type: '' } },
    creates: {},
  };
  const trigger = (changes: Partial<OperationContract>) => ({
    triggers: { new: { ...hook, ...changes } },
  });
  const inputs = (changes: Partial<FieldContract>, others: OperationContract['inputFields'] = {}) =>
    trigger({ inputFields: { ville: { ...field, ...changes }, ...others } });
  const connection = (
    scheme: FieldContract,
    changes: Partial<Contract['authentication']> = {},
  ) => ({
    authentication: { type: 'custom', fields: { scheme, secret: field }, ...changes },
  });

  const judgeAt = (version: string, changes: Partial<Contract>) =>
    judge('private', released, { ...released, ...changes, version });

  it.each<[string, Partial<Contract>]>([
    ['triggers.new is gone', { triggers: {} }],
    ['triggers.new.primary changes from id to email', trigger({ primary: ['email'] })],
    ['triggers.new.type changes from static hook to polling', trigger({ type: 'polling' })],
    ['triggers.new.type changes from static hook to hook', trigger({ type: 'hook' })],
    ['triggers.new.inputFields.ville is gone', trigger({ inputFields: {} })],
    ['triggers.new.inputFields.ville becomes required', inputs({ required: true })],
    ['triggers.new.inputFields.ville.type changes from string to text', inputs({ type: 'text' })],
    ['triggers.new.inputFields.ville.list changes from false to true', inputs({ list: true })],
    ['triggers.new.inputFields.a is new and required', inputs({}, { a: required })],
    ['triggers.new.outputFields.id is gone', trigger({ outputFields: {} })],
    [
      'triggers.new.outputFields.id changes from string to x',
      trigger({ outputFields: { id: 'x' } }),
    ],
    ['triggers.new.sample.id is gone', trigger({ sample: [] })],
    ['searches.find is gone', { searches: {} }],
    ['authentication.type changes from custom to x', connection(scheme, { type: 'x' })],
    [
      'authentication.fields.scheme.choices.token is gone',
      connection({ ...field, choices: ['none'] }),
    ],
    ['authentication.fields.secret is gone', connection(scheme, { fields: { scheme } })],
  ])('%s: that hurts people, and needs a major version', (sentence, changes) => {
    const { isKept, text } = judgeAt('1.9.9', changes);
    expect(isKept).toBe(false);
    expect(text.match(/^ {2}\w.*/gm)).toEqual([
      expect.stringContaining(`breaks: ${sentence}. Hurts `),
    ]);
    expect(text).toContain('package.json to 2.0.0');
    expect(judgeAt('2.0.0', changes).isKept).toBe(true);
  });

  it.each<[string, Partial<Contract>]>([
    ['triggers.new can no longer be chosen for new Zaps', trigger({ hidden: true })],
    ['triggers.other is new', { triggers: { new: hook, other: hook } }],
    ['triggers.new.inputFields.a is new', inputs({}, { a: field })],
    ['triggers.new.outputFields.a is new', trigger({ outputFields: { id: 'string', a: 'x' } })],
    [
      'authentication.fields.scheme.choices.a is new',
      connection({ ...field, choices: ['none', 'token', 'a'] }),
    ],
  ])('%s: that needs a minor version', (sentence, changes) => {
    const { isKept, text } = judgeAt('1.1.9', changes);
    expect(isKept).toBe(false);
    expect(text.match(/^ {2}\w.*/gm)).toEqual([`  adds: ${sentence}.`]);
    expect(text).toContain('package.json to 1.2.0');
    expect(judgeAt('1.2.0', changes).isKept).toBe(true);
  });

  it('nothing changes, and any later version will do but no earlier one', () => {
    expect(compare(released, released)).toEqual([]);
    const kept = ['1.1.0', '1.1.1', '1.1.2'].map((version) => judgeAt(version, {}).isKept);
    expect(kept).toEqual([false, true, true]);
  });

  it.each([
    ['a hidden trigger is shown', trigger({ hidden: true })],
    ['a required field becomes optional', inputs({ required: true })],
  ])('%s: an addition', (_what, before) => {
    expect(lowestVersion('1.1.1', compare({ ...released, ...before }, released))).toBe('1.2.0');
  });

  it('what is accepted is what later changes are compared with', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'contract-'));
    await accept('private', released, folder);
    expect(await releasedContract('private', folder)).toEqual(released);
    await rm(folder, { recursive: true });
  });
});

it('a note in a form, which holds no value, is nothing that Zaps depend on', () => {
  const authentication = { type: 'custom', fields: [{ key: 'note', type: 'copy' }] };
  const definition = { version: '1.0.0', authentication, operations: [], raw: {} };
  expect(contractOf(definition).authentication.fields).toEqual({});
});

it('npm run contract fails where a change needs a higher version, until it is accepted', async () => {
  const copy = await copyRepository();
  await copy.replace('contract/private.json', '"client": {', '"age": {');
  const refused = await copy.npm(['run', 'contract']);
  const accepted = await copy.npm(['run', 'contract', '--', '--accept']);
  const contract = await readFile(path.join(copy.folder, 'contract', 'private.json'), 'utf8');
  await copy.remove();
  expect([refused.code, accepted.code]).toEqual([1, 0]);
  expect(contract).toMatch(/^(?!.*"age": \{).*"client": \{/s);
  expect(refused.output).toMatch(/triggers\.new_lead\.inputFields\.age is gone\. Hurts people/);
  const advice = /Set the version in package\.json to [1-9]\d*\.0\.0 or take the changes back/;
  expect(refused.output).toMatch(advice);
});

import nock from 'nock';
import { createAppTester, type ZObject } from 'zapier-platform-core';
import { createApp } from '../src/editions/private.ts';
import { hashOf } from '../src/lead/identity.ts';
import { readLead } from '../src/lead/lead.ts';
import type { Lead } from '../src/lead/schema.ts';
import { confirm } from '../src/leads-api/confirm.ts';
import { texts } from '../src/locales/fr.ts';
import documented from './samples/post-documented.json' with { type: 'json' };

const appTester = createAppTester(createApp(texts));
const lead = (change: object = {}) =>
  readLead({ ...documented, ...change }, { source: 'webhook', receivedAt: 0 }, texts.lead);

/** Zapier's cache as it is documented: values expire, and scopes keep them apart. */
const createCache = () => {
  const kept = new Map<string, { value: string; until: number }>();
  let now = 0;
  const nameOf = (key: string, scope: unknown) => `${key} ${JSON.stringify(scope ?? null)}`;
  const read = (name: string) => {
    const entry = kept.get(name);
    return entry && entry.until > now ? JSON.parse(entry.value) : null;
  };
  return {
    advance: (seconds: number) => {
      now += seconds;
    },
    cache: {
      get: async (key: string, scope?: unknown) => read(nameOf(key, scope)),
      set: async (key: string, value: unknown, ttl = 1e9, scope?: unknown, nx = false) => {
        const name = nameOf(key, scope);
        if (nx && read(name) !== null) return false;
        kept.set(name, { value: JSON.stringify(value), until: now + ttl });
        return true;
      },
      delete: async (key: string) => kept.delete(nameOf(key, null)),
    } satisfies ZObject['cache'],
  };
};

let asked = 0;
const serve = (status: number, body: () => nock.Body, delay = 0) =>
  nock('https://www.iciformation.fr')
    .persist()
    .get('/api/webservice/leads')
    .query(true)
    .delay(delay)
    .reply(() => {
      asked += 1;
      return [status, body()];
    });

const check = async (
  cache: ZObject['cache'],
  leads: Lead[],
  { token = 'token', seconds = 25 } = {},
): Promise<string[]> => {
  const until = Date.now() + seconds * 1000;
  const marked = await appTester((z) => confirm({ ...z, cache }, token, leads, texts, until));
  return marked.map(({ confirmation }) => confirmation);
};

beforeEach(() => {
  asked = 0;
});

afterEach(() => nock.cleanAll());

describe('the check with Ici Formation', () => {
  it('asks once for leads that come one after the other, as long as it knows them', async () => {
    const { cache, advance } = createCache();
    const people = Array.from({ length: 30 }, (_, i) => ({ ...documented, nom: `Doe ${i}` }));
    serve(200, () => people);
    for (const { nom } of people) expect(await check(cache, [lead({ nom })])).toEqual(['confirmé']);
    expect(asked).toBe(1);
    advance(61);
    expect(await check(cache, [lead({ nom: 'Doe 7' })])).toEqual(['confirmé']);
    expect(asked).toBe(2);
  });

  it('asks again for one that it does not know yet, but not at once', async () => {
    const { cache, advance } = createCache();
    const served = [documented];
    serve(200, () => served);
    await check(cache, [lead()]);
    served.push({ ...documented, nom: 'Roe' });
    advance(1);
    const waiting = check(cache, [lead({ nom: 'Roe' })]);
    advance(1);
    expect(await waiting).toEqual(['confirmé']);
    expect(asked).toBe(2);
  });

  it('waits for another delivery that is asking, and takes what it learns', async () => {
    const { cache } = createCache();
    serve(200, () => [documented], 300);
    const together = await Promise.all([check(cache, [lead()]), check(cache, [lead()])]);
    expect(together).toEqual([['confirmé'], ['confirmé']]);
    expect(asked).toBe(1);
  });

  it('does not wait for long, and says so, while another one is asking', async () => {
    const { cache } = createCache();
    serve(200, () => []);
    await check(cache, [lead()]);
    let looked = 0;
    const get = (...args: Parameters<typeof cache.get>) => {
      looked += 1;
      return cache.get(...args);
    };
    expect(await check({ ...cache, get }, [lead()])).toEqual(['non vérifié']);
    expect(asked).toBe(1);
    expect(looked).toBe(4);
  });

  it.each([
    500, 429, 401,
  ])('leaves an API in peace for half a minute that answered %s', async (status) => {
    const { cache, advance } = createCache();
    serve(status, () => '');
    for (let i = 0; i < 20; i += 1) {
      expect(await check(cache, [lead()])).toEqual(['non vérifié']);
      advance(1);
    }
    expect(asked).toBe(1);
    advance(20);
    await check(cache, [lead()]);
    expect(asked).toBe(2);
  });

  it('asks where the cache, used too much, keeps nothing and says null', async () => {
    const { cache } = createCache();
    serve(200, () => [documented]);
    const throttled = { ...cache, set: async () => null };
    expect(await check(throttled, [lead()])).toEqual(['confirmé']);
    expect(await check(throttled, [lead()])).toEqual(['confirmé']);
    expect(asked).toBe(2);
  });

  it('keeps little, and of many leads the newest', async () => {
    const { cache } = createCache();
    const at = (i: number) => `2026-01-01 10:${10 + Math.floor(i / 50)}`;
    const person = (i: number) => ({ ...documented, nom: `Doe ${i}`, date_creation: at(i) });
    serve(200, () => Array.from({ length: 2000 }, (_, i) => person(i)));
    expect(await check(cache, [lead({ nom: 'Doe 0' })])).toEqual(['confirmé']);
    expect(await check(cache, [lead({ nom: 'Doe 1999' })])).toEqual(['confirmé']);
    expect(asked).toBe(1);
    const kept = await cache.get(`confirm-${hashOf({ token: 'token' })}`);
    expect(JSON.stringify(kept).length).toBeLessThan(5000);
  });

  it('goes without a cache that fails, and lets a lead go in time where it never answers', async () => {
    const cacheOf = (work: () => Promise<never>) => ({ get: work, set: work, delete: work });
    const failing = cacheOf(() => Promise.reject(new Error('rpc is not available')));
    const silent = cacheOf(() => new Promise(() => undefined));
    serve(200, () => [documented]);
    expect(await check(failing, [lead()])).toEqual(['confirmé']);
    expect(await check(silent, [lead()], { seconds: 0.05 })).toEqual(['non vérifié']);
  });

  it('lets a lead go in time where Ici Formation does not answer, and then leaves it in peace', async () => {
    const { cache } = createCache();
    serve(200, () => [documented], 300);
    expect(await check(cache, [lead()], { seconds: 0.05 })).toEqual(['non vérifié']);
    expect(await cache.get(`confirm-${hashOf({ token: 'token' })}`)).toBe('down');
  });

  it('leaves no timer behind, which would keep the process from ending', async () => {
    const timers = () =>
      process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const { cache } = createCache();
    serve(200, () => [documented]);
    const before = timers();
    await check(cache, [lead()]);
    expect(timers()).toBe(before);
  });

  it('keeps no one’s data, but for each token fingerprints that only its owner can make', async () => {
    serve(200, () => [documented]);
    const { cache } = createCache();
    const kept: Parameters<typeof cache.set>[] = [];
    const set = (...args: Parameters<typeof cache.set>) => {
      kept.push(args);
      return cache.set(...args);
    };
    for (const token of ['token', 'another']) await check({ ...cache, set }, [lead()], { token });
    expect(asked).toBe(2);
    expect(JSON.stringify(kept)).not.toMatch(/Doe|John|0102030405|example|"token"|-token/);
    const [one, other] = kept.flatMap(([, value]) => (Array.isArray(value) ? value : []));
    expect(one).toMatch(/^[0-9a-f]{12}$/);
    expect(other).not.toBe(one);
  });

  it.each([
    ['another last name', { nom: 'Roe' }],
    ['another phone number', { tel: '0639980009' }],
    ['another e-mail', { email: 'jane@example.com' }],
    ['another training', { formation: 'Anglais' }],
    ['another company', { id_client: '99' }],
  ])('does not take %s for the same', async (_what, change) => {
    serve(200, () => [documented]);
    expect(await check(createCache().cache, [lead(change)])).toEqual(['non confirmé']);
  });

  it.each([
    ['the phone number', { tel: '+33 (0)1 02 03 04 05' }],
    ['the e-mail', { email: 'John Doe <John.Doe@Example.com>' }],
  ])('knows a lead again although %s is typed otherwise there', async (_what, change) => {
    serve(200, () => [{ ...documented, ...change }]);
    expect(await check(createCache().cache, [lead()])).toEqual(['confirmé']);
  });

  it.each([
    ['phone number', { tel: '12' }, { tel: '13' }],
    ['e-mail', { email: 'john' }, { email: 'jane' }],
  ])('compares a %s that can not be one as it was typed', async (_what, here, there) => {
    serve(200, () => [{ ...documented, ...there }]);
    expect(await check(createCache().cache, [lead(here)])).toEqual(['non confirmé']);
    nock.cleanAll();
    serve(200, () => [{ ...documented, ...here }]);
    expect(await check(createCache().cache, [lead(here)])).toEqual(['confirmé']);
  });

  it('confirms nothing of a lead without phone and e-mail', async () => {
    serve(200, () => [{ ville: 'paris' }, {}]);
    const received = { source: 'webhook', receivedAt: 0 } as const;
    const anonymous = readLead({ ville: 'paris' }, received, texts.lead);
    const marks = await check(createCache().cache, [anonymous, lead()]);
    expect(marks).toEqual(['non vérifié', 'non confirmé']);
  });
});

import type { Delivery, Lead, Operation, PageData, RawRequest, Settings } from '../messages.ts';
import { edition, language, texts } from './state.ts';

/** What the server refused, in its words; or that it doesn't answer. */
export class Refused extends Error {
  /** What is wrong in a form, by the key of the field. */
  readonly fields: Readonly<Record<string, string>>;

  constructor(message: string, fields: Readonly<Record<string, string>> = {}) {
    super(message);
    this.fields = fields;
  }
}

const ask = async <Answer>(path: string, init: RequestInit = {}): Promise<Answer> => {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch {
    throw new Refused(texts.value.unreachable);
  }
  const answer = await response.json();
  if (response.ok) return answer;
  throw new Refused(answer.error?.message ?? answer.message, answer.fields);
};

const send = <Answer>(method: string, path: string, body: unknown = {}): Promise<Answer> =>
  ask(path, { method, body: JSON.stringify(body) });

/** A path with the language and the edition that are chosen. */
const here = (path: string) => `${path}?lang=${language.value}&edition=${edition.value}`;

const tests = { hook: '/api/sample', polling: '/api/poll', search: '/api/search' } as const;

/** The routes of the local server. */
export const server = {
  page: () => ask<PageData>(here('/api/page')),
  settings: () => ask<Settings>(here('/api/settings')),
  putSettings: (settings: unknown) => send<Settings>('PUT', here('/api/settings'), settings),
  testConnection: () => send<{ label: string }>('POST', here('/api/test-connection')),
  choices: (field: string) =>
    send<{ results: { value: string; label: string }[] }>('POST', here(`/api/dropdown/${field}`)),
  test: (type: Operation['type'], inputData: Settings['inputData']) => {
    const body = { inputData, meta: { isLoadingSample: true } };
    return send<{ results: Lead[] }>('POST', here(tests[type]), body);
  },
  /** The headers that show the connection's secret, or another one, for a body. */
  proof: async (body: string, secret?: string) =>
    (await send<{ headers: Record<string, string> }>('POST', '/api/proof', { body, secret }))
      .headers,
  deliver: (hookPath: string, body: string, headers: Readonly<Record<string, string>>) =>
    ask<{ id: string }>(hookPath, { method: 'POST', body: new Blob([body]), headers }),
  deliveries: () => ask<Delivery[]>('/api/deliveries'),
  clear: () => send('DELETE', '/api/deliveries'),
  request: (id: string) => ask<RawRequest>(`/api/deliveries/${id}/request`),
  sendAgain: (id: string) => send<{ id: string }>('POST', `/api/deliveries/${id}/again`),
};

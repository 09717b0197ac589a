import type { Delivery, Lead, PageData, Proof, RawRequest } from '../messages.ts';

/** What the server refused, in its words. */
export class Refused extends Error {}

const ask = async <Answer>(path: string, init: RequestInit = {}): Promise<Answer> => {
  const response = await fetch(path, init);
  const answer = await response.json();
  if (response.ok) return answer;
  throw new Refused(String(answer.error?.message ?? answer.message ?? response.status));
};

const send = <Answer>(method: string, path: string, body: unknown = {}): Promise<Answer> =>
  ask(path, { method, body: JSON.stringify(body) });

export interface Settings {
  readonly authData: Readonly<Record<string, string>>;
  readonly inputData: Readonly<Record<string, unknown>>;
}

/** The routes of the local server, with answers in one language. */
export const createServer = (language: string) => ({
  page: () => ask<PageData>(`/api/page?lang=${language}`),
  settings: () => ask<Settings>('/api/settings'),
  putSettings: (settings: Settings) =>
    send<Settings>('PUT', `/api/settings?lang=${language}`, settings),
  testConnection: () => send<{ label: string }>('POST', `/api/test-connection?lang=${language}`),
  dropdown: (key: string) =>
    send<{ results: { id: string; name: string }[] }>(
      'POST',
      `/api/dropdown/${key}?lang=${language}`,
    ),
  testTrigger: (type: 'hook' | 'polling', inputData: Settings['inputData']) =>
    send<{ results: Lead[] }>(
      'POST',
      `/api/${type === 'hook' ? 'sample' : 'poll'}?lang=${language}`,
      {
        inputData,
        meta: { isLoadingSample: true },
      },
    ),
  proof: (wrong: boolean) => ask<Proof>(`/api/proof${wrong ? '?wrong' : ''}`),
  deliver: (hookPath: string, body: string, headers: Readonly<Record<string, string>>) =>
    ask(hookPath, { method: 'POST', body: new Blob([body]), headers }),
  deliveries: () => ask<Delivery[]>('/api/deliveries'),
  request: (id: string) => ask<RawRequest>(`/api/deliveries/${id}/request`),
});

export type Server = ReturnType<typeof createServer>;

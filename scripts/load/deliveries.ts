import type { Delivery } from '../../local/catch-hook/deliveries.ts';
import { samplePayload } from '../../src/lead/sample.ts';

/** A delivery of the load, told by its number: what is posted, and what is to become of it. */
export interface Planned {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly status: Delivery['status'];
  /** What is posted of each lead that is to start the Zap. */
  readonly payloads: readonly Readonly<Record<string, string>>[];
}

/** What the connection is set to while the load runs. */
export const connection = { protection: 'x_token', secret: 'Secret-42' } as const;

const payloadOf = (nom: string) => {
  const number = nom.replace(/\D+/g, '-');
  return {
    ...samplePayload,
    nom,
    prenom: 'Éloïse',
    email: `contact${number}@example.com`,
    tel: '06 39 98 00 01',
    formation: `Anglais ${number}`,
    id_client: `client${number}`,
  };
};

const json = (headers: Planned['headers'], value: unknown) => ({
  headers: { ...headers, 'Content-Type': 'application/json' },
  body: JSON.stringify(value),
});

/** Mostly one lead as JSON; of twenty, one is a list, one a form, one forged and one without a lead. */
export const plannedDelivery = (number: number): Planned => {
  const nom = `Lefèvre ${number}`;
  const headers = { 'X-Token': connection.secret };
  const payload = payloadOf(nom);
  const single = { status: 'success', payloads: [payload] } as const;
  const none = { status: 'halted', payloads: [] } as const;
  switch (number % 20) {
    case 7: {
      const payloads = [1, 2, 3].map((part) => payloadOf(`${nom}/${part}`));
      return { ...json(headers, payloads), status: 'success', payloads };
    }
    case 11: {
      const form = { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' };
      return { headers: form, body: `${new URLSearchParams(payload)}`, ...single };
    }
    case 13:
      return { ...json({ 'X-Token': 'Secret-43' }, payload), ...none };
    case 17:
      return { ...json(headers, { maintenance: nom }), ...none };
    default:
      return { ...json(headers, payload), ...single };
  }
};

import type { Delivery } from '../../local/catch-hook/deliveries.ts';
import { samplePayload } from '../../src/lead/sample.ts';

/** A delivery of the load, told by its number: what is posted, and what is to become of it. */
export interface Planned {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly status: Delivery['status'];
  /** The last name of each lead that is to start the Zap. */
  readonly names: readonly string[];
}

/** What the connection is set to while the load runs. */
export const connection = { protection: 'x_token', secret: 'Secret-42' } as const;

const payload = (nom: string) => ({
  ...samplePayload,
  nom,
  prenom: 'Éloïse',
  email: `contact${nom.replace(/\D+/g, '-')}@example.com`,
  tel: '06 39 98 00 01',
});

const json = (headers: Planned['headers'], value: unknown) => ({
  headers: { ...headers, 'Content-Type': 'application/json' },
  body: JSON.stringify(value),
});

/** Mostly one lead as JSON; of twenty, one is a list, one a form, one forged and one without a lead. */
export const plannedDelivery = (number: number): Planned => {
  const nom = `Lefèvre ${number}`;
  const headers = { 'X-Token': connection.secret };
  const single = { status: 'success', names: [nom] } as const;
  switch (number % 20) {
    case 7: {
      const names = [1, 2, 3].map((part) => `${nom}/${part}`);
      return { ...json(headers, names.map(payload)), status: 'success', names };
    }
    case 11: {
      const form = { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' };
      return { headers: form, body: `${new URLSearchParams(payload(nom))}`, ...single };
    }
    case 13:
      return { ...json({ 'X-Token': 'Secret-43' }, payload(nom)), status: 'halted', names: [] };
    case 17:
      return { ...json(headers, { maintenance: nom }), status: 'halted', names: [] };
    default:
      return { ...json(headers, payload(nom)), ...single };
  }
};

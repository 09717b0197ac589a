import { toBundle } from '../../local/catch-hook/bundle.ts';
import type { ZapierEvent } from '../../local/zapier/messages.ts';
import { samplePayload } from '../../src/lead/sample.ts';

type Payload = Readonly<Record<string, string>>;

/** A delivery of the load, made from its number. */
export interface Planned {
  readonly event: ZapierEvent;
  /** The leads expected; none if the delivery should be refused. */
  readonly payloads: readonly Payload[];
}

const secret = 'Secret-42';

const payloadOf = (nom: string): Payload => {
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

const post = (contentType: string, body: string, token = secret): ZapierEvent => {
  const rawHeaders = ['X-Token', token, 'Content-Type', contentType];
  const received = { method: 'POST', rawHeaders, querystring: '', body: Buffer.from(body) };
  const authData = { protection: 'x_token', secret };
  return {
    command: 'execute',
    method: 'triggers.new_lead.operation.perform',
    bundle: { authData, inputData: {}, ...toBundle(received) },
  };
};

const postJson = (value: unknown, token?: string): ZapierEvent =>
  post('application/json', JSON.stringify(value), token);

/** Of twenty, one is a list of three leads, one a form, one forged, one no lead; the others are leads as JSON. */
export const plannedDelivery = (number: number): Planned => {
  const nom = `Lefèvre ${number}`;
  const payload = payloadOf(nom);
  switch (number % 20) {
    case 7: {
      const payloads = [1, 2, 3].map((part) => payloadOf(`${nom}/${part}`));
      return { event: postJson(payloads), payloads };
    }
    case 11: {
      const form = new URLSearchParams(payload).toString();
      return { event: post('application/x-www-form-urlencoded', form), payloads: [payload] };
    }
    case 13:
      return { event: postJson(payload, 'Secret-43'), payloads: [] };
    case 17:
      return { event: postJson({ maintenance: nom }), payloads: [] };
    default:
      return { event: postJson(payload), payloads: [payload] };
  }
};

import type { Delivery, HeldLead, Lead, Tally } from '../page/messages.ts';
import type { Outcome } from '../zapier/messages.ts';
import type { Posted } from './bundle.ts';

export type { Delivery };

/** A delivery from what the app made of it. */
export const toDelivery = (
  id: string,
  receivedAt: Date,
  outcome: Outcome,
  held: readonly HeldLead[] = [],
): Delivery => {
  const leads = leadsOf(outcome);
  const failed = outcome.error?.name === 'HaltedError' ? 'halted' : 'error';
  return {
    id,
    received_at: receivedAt.toISOString(),
    status: outcome.error ? failed : leads.length ? 'success' : 'filtered',
    leads,
    held,
    message: outcome.error?.message ?? '',
    milliseconds: Math.round(outcome.milliseconds * 10) / 10,
  };
};

/** What the app returned for a delivery; nothing where it failed. */
export const leadsOf = ({ results }: Outcome): readonly Lead[] =>
  Array.isArray(results) ? results.map((lead) => Object(lead)) : [];

/** A request as it came, and what must not be shown of it. */
export interface StoredRequest {
  readonly request: Posted;
  readonly secrets: readonly string[];
}

interface Stored extends StoredRequest {
  readonly id: string;
  readonly receivedAt: string;
  /** The delivery in JSON. */
  readonly json: Buffer;
}

const mostKept = 200;
const mostBytes = 32 * 1024 * 1024;

const bytesOf = ({ json, request }: Stored): number => json.length + request.body.length;

/**
 * The newest deliveries: at most 200, and of those no more than 32 MiB in all, but always the last one.
 * What is older is gone. Nothing is written to disk.
 */
export class Deliveries {
  #stored: Stored[] = [];
  #total = 0;

  get tally(): Tally {
    return { total: this.#total, kept: this.#stored.length };
  }

  /** The deliveries as a list in JSON, newest first. */
  get json(): Buffer {
    const parts = this.#stored.flatMap(({ json }, i) => (i ? [Buffer.from(','), json] : [json]));
    return Buffer.concat([Buffer.from('['), ...parts, Buffer.from(']')]);
  }

  /** Takes in a delivery, and gives it in JSON. */
  add(delivery: Delivery, stored: StoredRequest): Buffer {
    const { id, received_at: receivedAt } = delivery;
    const json = Buffer.from(JSON.stringify(delivery));
    const older = this.#stored.findIndex((one) => one.receivedAt <= receivedAt);
    const at = older < 0 ? this.#stored.length : older;
    this.#stored.splice(at, 0, { ...stored, id, receivedAt, json });
    this.#total += 1;
    let bytes = 0;
    const tooMuch = this.#stored.findIndex((one, i) => {
      bytes += bytesOf(one);
      return i > 0 && (i >= mostKept || bytes > mostBytes);
    });
    if (tooMuch > 0) this.#stored.splice(tooMuch);
    return json;
  }

  /** A delivery's request, as long as the delivery is kept. */
  requestOf(id: string): StoredRequest | undefined {
    return this.#stored.find((one) => one.id === id);
  }

  clear(): void {
    this.#stored = [];
    this.#total = 0;
  }
}

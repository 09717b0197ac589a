import type { Delivery, RawRequest } from '../page/messages.ts';
import type { Outcome } from '../zapier/messages.ts';

export type { Delivery };

const kept = 200;

/** A delivery from what the app made of it. */
export const toDelivery = (id: string, receivedAt: Date, outcome: Outcome): Delivery => {
  const leads = Array.isArray(outcome.results) ? outcome.results : [];
  const failed = outcome.error?.name === 'HaltedError' ? 'halted' : 'error';
  return {
    id,
    received_at: receivedAt.toISOString(),
    status: outcome.error ? failed : leads.length ? 'success' : 'filtered',
    leads,
    message: outcome.error?.message ?? '',
    milliseconds: Math.round(outcome.milliseconds * 10) / 10,
  };
};

/** The last 200 deliveries, newest first, and the number of all. */
export class Deliveries {
  #list: Delivery[] = [];
  #total = 0;
  #requests = new Map<string, RawRequest>();

  get list(): readonly Delivery[] {
    return this.#list;
  }

  get total(): number {
    return this.#total;
  }

  /** What was posted, as long as the delivery is kept. */
  requestOf(id: string): RawRequest | undefined {
    return this.#requests.get(id);
  }

  add(delivery: Delivery, request?: RawRequest): void {
    this.#total += 1;
    const older = this.#list.findIndex(({ received_at }) => received_at <= delivery.received_at);
    this.#list.splice(older < 0 ? this.#list.length : older, 0, delivery);
    if (request) this.#requests.set(delivery.id, request);
    for (const { id } of this.#list.splice(kept)) this.#requests.delete(id);
  }
}

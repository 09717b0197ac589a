import type { Delivery } from '../../local/catch-hook/deliveries.ts';
import { documentedKeys } from '../../src/lead/payload.ts';
import { plannedDelivery } from './deliveries.ts';

/** What is told of a delivery that was run. */
export type Told = Pick<Delivery, 'id' | 'status' | 'leads'>;

export interface Totals {
  readonly accepted: number;
  readonly leads: number;
  /** Accepted, but never run. */
  readonly lost: number;
  /** Run more than once, or with a lead that another delivery had. */
  readonly doubled: number;
  /** Run with other leads than were posted, or refused though it was right, or the reverse. */
  readonly wrong: number;
  /** Run though no answer said that it was accepted. */
  readonly unanswered: number;
}

export const sumOf = (all: readonly Totals[]): Totals => {
  const sum = (key: keyof Totals) => all.reduce((total, each) => total + each[key], 0);
  return {
    accepted: sum('accepted'),
    leads: sum('leads'),
    lost: sum('lost'),
    doubled: sum('doubled'),
    wrong: sum('wrong'),
    unanswered: sum('unanswered'),
  };
};

/** Compares the deliveries that were accepted with those that were run, one by one. */
export class Tally {
  #accepted = new Map<string, number>();
  #told = new Map<string, string>();
  #leadIds = new Set<unknown>();
  #leads = 0;
  #doubled = 0;

  /** A delivery of the plan, and the id that it was answered with. */
  accept(number: number, id: string): void {
    this.#accepted.set(id, number);
  }

  tell({ id, status, leads }: Told): void {
    const leadIds = leads.map((lead) => Object(lead).id);
    const isDoubled = this.#told.has(id) || leadIds.some((leadId) => this.#leadIds.has(leadId));
    if (isDoubled) this.#doubled += 1;
    for (const leadId of leadIds) this.#leadIds.add(leadId);
    this.#leads += leads.length;
    this.#told.set(id, outcomeOf(status, leads));
  }

  /** How many have been run. */
  get told(): number {
    return this.#told.size;
  }

  get totals(): Totals {
    const accepted = [...this.#accepted];
    const run = accepted.filter(([id]) => this.#told.has(id));
    const isWrong = ([id, number]: [string, number]) => {
      const { status, payloads } = plannedDelivery(number);
      return this.#told.get(id) !== outcomeOf(status, payloads);
    };
    return {
      accepted: accepted.length,
      leads: this.#leads,
      lost: accepted.length - run.length,
      doubled: this.#doubled,
      wrong: run.filter(isWrong).length,
      unanswered: this.#told.size - run.length,
    };
  }
}

/** A status, and of each lead the documented values, which are to come out as they were posted. */
const outcomeOf = (status: string, leads: readonly unknown[]): string =>
  JSON.stringify([status, ...leads.map((lead) => documentedKeys.map((key) => Object(lead)[key]))]);

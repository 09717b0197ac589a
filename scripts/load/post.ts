import { type Agent, request } from 'node:http';
import { json } from 'node:stream/consumers';
import { plannedDelivery } from './deliveries.ts';

/** What a sender is told of a delivery. */
export interface Posted {
  readonly number: number;
  /** The id that it was given; undefined when it wasn't accepted, or when no answer came. */
  readonly id: string | undefined;
  readonly milliseconds: number;
}

/** An answer that takes longer is none. */
const timeout = 30_000;

/** Posts the delivery of this number to a hook. Never rejects. */
export const post = (hookUrl: string, number: number, agent: Agent): Promise<Posted> =>
  new Promise((resolve) => {
    const started = performance.now();
    const end = (id?: string) => resolve({ number, id, milliseconds: performance.now() - started });

    const { headers, body } = plannedDelivery(number);
    const length = { 'Content-Length': Buffer.byteLength(body) };
    const options = { method: 'POST', agent, timeout, headers: { ...headers, ...length } };
    const posting = request(hookUrl, options, (response) => {
      json(response).then(
        (answer) => end(response.statusCode === 200 ? String(Object(answer).id) : undefined),
        () => end(),
      );
    });
    posting.on('timeout', () => posting.destroy());
    posting.on('error', () => end());
    posting.end(body);
  });

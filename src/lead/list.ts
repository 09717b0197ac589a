import { hash } from 'node:crypto';
import { hashOf } from './identity.ts';
import { asText } from './lines.ts';
import type { JsonObject } from './payload.ts';
import { type Request, readPayload } from './read.ts';

/**
 * The requests in a list of payloads received at an instant (milliseconds since 1970), read on demand. Equal
 * payloads are one request. Different ones with the same `id` are numbered, and all but the first get an id
 * from theirs, which stays when a value outside the id changes.
 */
export const readList = (
  payloads: Iterable<JsonObject>,
  receivedAt: number,
): IteratorObject<Request> => {
  const contents = new Map<string, Set<string>>();
  return Iterator.from(payloads).flatMap((payload) => {
    const request = readPayload(payload, receivedAt);
    const alike = contents.get(request.id) ?? new Set();
    contents.set(request.id, alike);
    const number = alike.size + 1;
    if (alike.add(hash('sha256', asText(payload), 'hex')).size < number) return [];
    if (number === 1) return [request];
    return [{ ...request, id: hashOf({ id: request.id, number: `${number}` }) }];
  });
};

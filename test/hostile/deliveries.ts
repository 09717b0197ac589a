import fc from 'fast-check';
import { toBundle } from '../../local/catch-hook/bundle.ts';
import { credentialOf, schemes } from '../../src/connection/schemes.ts';
import { type Payload, payload } from './payloads.ts';
import { longPost, type Post, post } from './posts.ts';
import { shortText } from './texts.ts';

/** A delivery in Zapier's shape, and what may come of it. */
export interface Delivery {
  readonly bundle: object;
  /** As in Post. */
  readonly payloads?: readonly Payload[] | undefined;
  /** Whether it must be let in nowhere, for want of the secret. */
  readonly isRefused: boolean;
  /** Whether the Zap has filters, which may leave leads out. */
  readonly isFiltered?: boolean;
}

const secret = 'Secret-42-of-the-hook';
const places = Object.entries(schemes).flatMap(([protection, scheme]) =>
  scheme.places.map(({ header, word }) => ({ protection, scheme, header, word })),
);

const headerName = fc.oneof(
  fc.constantFrom(...places.flatMap(({ header }) => [header, header.toLowerCase()])),
  fc.constantFrom('Accept', '__proto__', 'constructor', 'Cookie', 'Http-X-Token', 'Content-Length'),
  shortText,
);
const headerValue = fc.oneof(shortText, fc.constantFrom('', `${secret}x`, 'Bearer ', 'Token'));

const otherHeaders = fc
  .array(fc.tuple(headerName, headerValue), { maxLength: 4 })
  .map((pairs) => pairs.flat());

/** The connection, the headers by the body, and whether they lack the secret. */
const sender = fc.oneof(
  {
    weight: 3,
    arbitrary: otherHeaders.map((headers) => ({
      authData: {},
      headersFor: () => headers,
      isRefused: false,
    })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...places).map(({ protection, scheme, header, word = '' }) => ({
      authData: { protection, secret },
      headersFor: (body: string) => [
        header,
        `${word} ${credentialOf(scheme, secret, body)}`.trim(),
      ],
      isRefused: false,
    })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...places), otherHeaders)
      .map(([{ protection }, headers]) => ({
        authData: { protection, secret },
        headersFor: () => headers,
        isRefused: true,
      })),
  },
);

export const setting = fc.oneof(
  shortText,
  fc.array(shortText, { maxLength: 3 }),
  fc.jsonValue(),
  fc.constantFrom('75', ['01', '2A'], 'true', true, { toString: 1, valueOf: 1 }),
);

/** What the owner of a Zap may have filled in, and what Zapier may make of it. */
export const settings = fc.record(
  { formations: setting, departements: setting, statuts: setting, client: setting },
  { requiredKeys: [] },
);

/** With no filters, mostly, so that it can be told what must come out. */
const inputData = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.tuple(settings, setting).map(([all, confirmer]) => ({ ...all, confirmer })),
  },
);

const deliveryOf = (posts: fc.Arbitrary<Post>): fc.Arbitrary<Delivery> =>
  fc
    .tuple(posts, sender, shortText, inputData)
    .map(
      ([
        { contentType, body, payloads },
        { authData, headersFor, isRefused },
        querystring,
        data,
      ]) => {
        const label = contentType ? ['content-type', contentType] : [];
        const receive = (headers: readonly string[]) =>
          toBundle({ method: 'POST', rawHeaders: [...label, ...headers], querystring, body });
        const received = receive(headersFor(receive([]).rawRequest.content));
        const isFiltered = Object.keys(data).length > 0;
        return {
          bundle: { authData, inputData: data, ...received },
          payloads,
          isRefused,
          isFiltered,
        };
      },
    );

const oddHeaders = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(
    fc.constantFrom('X-Token', 'Http-X-Token', 'Content-Type'),
    fc.oneof(fc.jsonValue(), fc.constantFrom({ toString: 1, valueOf: 1 }, ['x'])),
  ),
);

/** Other shapes than those in which Zapier was ever seen to hand over a request. */
const oddDelivery: fc.Arbitrary<Delivery> = fc
  .record(
    {
      authData: fc.constantFrom({}, { protection: 'x_token', secret }),
      cleanedRequest: fc.oneof(
        fc.jsonValue({ stringUnit: 'binary' }),
        payload.map(({ source }) => JSON.parse(source)),
      ),
      rawRequest: fc.oneof(
        fc.constantFrom(null, {}, [], ''),
        fc.record(
          { headers: oddHeaders, content: fc.jsonValue(), querystring: fc.jsonValue() },
          { requiredKeys: [] },
        ),
      ),
    },
    { requiredKeys: ['authData'] },
  )
  .map((bundle) => ({ bundle, isRefused: 'protection' in bundle.authData }));

/** In the report of a failure a megabyte would hide the rest. */
const shown = (delivery: Delivery): Delivery & fc.WithToStringMethod => ({
  ...delivery,
  [fc.toStringMethod]: () => JSON.stringify(delivery.bundle).slice(0, 5000),
});

/** Deliveries of all kinds, as many in a thousand as is said with texts of up to a megabyte. */
export const deliveries = (longOnes: number): fc.Arbitrary<Delivery> =>
  fc
    .oneof(
      { weight: 900, arbitrary: deliveryOf(post) },
      { weight: 100 - longOnes, arbitrary: oddDelivery },
      { weight: longOnes, arbitrary: deliveryOf(longPost) },
    )
    .map(shown);

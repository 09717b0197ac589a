/** A header that can carry the secret, after a word where it has one. Case doesn't matter in either. */
interface Place {
  readonly header: string;
  readonly word?: string;
}

/** One of the four ways in which Ici Formation's document lets a company check who sent a delivery. */
export interface Scheme {
  /** As the document writes it. */
  readonly name: string;
  /** Where the secret is looked for; the first is what Ici Formation is asked to send. */
  readonly places: readonly [Place, ...Place[]];
  readonly recommended: boolean;
  /** What the header shows instead of the secret, made of it and of the raw body; the example is for people. */
  readonly signature?: { of(secret: string, body: string): string; example: string };
}

/**
 * The document doesn't say which header each scheme uses, so the usual ones are all accepted. Custom headers
 * are known to reach Zapier; whether `Authorization` does isn't known.
 */
export const recommendedScheme: Scheme = {
  name: 'X-Token',
  places: [{ header: 'X-Token' }],
  recommended: true,
};

export const schemes: Readonly<Record<string, Scheme>> = {
  x_token: recommendedScheme,
  api_key: {
    name: 'API Key',
    places: [{ header: 'X-API-Key' }, { header: 'Api-Key' }],
    recommended: true,
  },
  token: {
    name: 'Token',
    places: [{ header: 'Authorization', word: 'Token' }, { header: 'Token' }],
    recommended: false,
  },
  bearer_token: {
    name: 'Bearer Token',
    places: [{ header: 'Authorization', word: 'Bearer' }],
    recommended: false,
  },
};

/** What a delivery with this body shows of a secret, after the scheme's word. */
export const credentialOf = ({ signature }: Scheme, secret: string, body: string): string =>
  signature?.of(secret, body) ?? secret;

/** The header that a scheme asks for, such as `Authorization: Bearer`, with a credential if given. */
export const headerOf = ({ places: [{ header, word }] }: Scheme, credential = ''): string => {
  const value = [word, credential].filter(Boolean).join(' ');
  return value ? `${header}: ${value}` : header;
};

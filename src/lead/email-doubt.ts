import { foldName } from './fold.ts';
import { isAtReservedDomain } from './test-lead.ts';

const NO_ADDRESS =
  /^(?:aucune?|non|neant|rien|none|null|undefined|inconnue?|noreply|(?:aucune?|non?|pas|sans)(?:de?)?(?:adresse(?:e?mail)?|e?mail|courriel))$/;

/** Where most people in France have their address. */
const PROVIDERS = `gmail.com hotmail.fr hotmail.com outlook.fr outlook.com live.fr live.com msn.com
  yahoo.fr yahoo.com icloud.com aol.com orange.fr wanadoo.fr free.fr sfr.fr neuf.fr laposte.net bbox.fr
  numericable.fr club-internet.fr`.split(/\s+/);

/**
 * Whether an address (normalised) was made up to get past the form: "pas.de.mail@…", one letter repeated
 * ("xxx@…"), up to four letters that the domain repeats ("toto@toto.com"), or a filler at a public provider
 * ("test@gmail.com"). One at a reserved domain belongs to a trial: isTestLead.
 */
export const isPlaceholderEmail = (address: string): boolean => {
  const [name = '', domain = ''] = address.split('@');
  const word = foldName(name);
  return (
    !isAtReservedDomain(address) &&
    (NO_ADDRESS.test(word) ||
      (word.length > 2 && new Set(word).size === 1) ||
      (word.length < 5 && domain.startsWith(`${name}.`)) ||
      (/^(?:test|toto|azerty|abc)$/.test(name) && PROVIDERS.includes(domain)))
  );
};

/**
 * The well-known domain that was probably meant: gmail.com by gmial.com or gmail.fr, '' for one that is
 * well known or unlike any. The address may be right all the same.
 */
export const meantDomain = (domain: string): string => {
  if (PROVIDERS.includes(domain)) return '';
  // These two have no other ending.
  const [, name] = /^(gmail|icloud)(?:\.[a-z]+)?$/.exec(domain) ?? [];
  if (name) return `${name}.com`;
  const near = [...PROVIDERS, 'gmail.fr'].find((known) => isSlip(domain, known));
  return near?.replace('gmail.fr', 'gmail.com') ?? '';
};

/**
 * Whether one letter was left out, added, mistyped or swapped with the next. The first letter is hardly ever
 * wrong (ymail.com isn't gmail.com); of short names, which have real neighbours, only the ending may be.
 */
const isSlip = (typed: string, meant: string): boolean => {
  const dot = meant.indexOf('.');
  if (!typed.startsWith(meant.slice(0, dot < 5 ? dot + 1 : 1))) return false;
  let same = 0;
  while (same < meant.length && typed[same] === meant[same]) same += 1;
  const [left, right] = [typed.slice(same), meant.slice(same)];
  const swapped = right.slice(1, 2) + right.slice(0, 1) + right.slice(2);
  return (
    [left, left.slice(1)].includes(right.slice(1)) || left.slice(1) === right || left === swapped
  );
};

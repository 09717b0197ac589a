import { stripVTControlCharacters } from 'node:util';

/** For an integration without an id. */
export const notRegistered =
  'The integration isn’t registered yet, or this folder isn’t linked to it: see “Once” in docs/publishing.md.';

/** Messages of Zapier's command line, and what to do about each. */
const advices: readonly (readonly [RegExp, string])[] = [
  [/hasn't yet been associated/, notRegistered],
  [
    /credentials are present, but invalid|returned "40[13]"/,
    'Zapier refused the deploy key. Make a new one in the settings of the developer platform and put it into ZAPIER_DEPLOY_KEY, or run "npx zapier-platform login".',
  ],
  [
    /don't have access to integration/,
    'The deploy key belongs to an account that has no part in this integration, or .zapierapprc names another one.',
  ],
  [
    /validation errors/,
    'Zapier’s checks refuse the definition: what they found is above. "npm run check" runs those that can be run here.',
  ],
  [
    /appear to be from a partner/,
    'Someone else has changed this version at Zapier since. Agree with them, or raise the version and push again.',
  ],
  [
    /returned "5\d\d"/,
    'Zapier’s servers fail for the moment. Try again in some minutes; status.zapier.com tells when it lasts.',
  ],
  [
    /fetch failed|ECONN|ENOTFOUND|socket|Error:\s+(?:re-run|$)/,
    'The connection to Zapier broke. Try again: pushing the same package twice does no harm.',
  ],
];

/** The command line wraps lines and begins each with a mark. */
const unwrapped = (output: string): string =>
  stripVTControlCharacters(output).replace(/(?:\s*\n\s*›)+\s*/g, ' ');

/** Advice on a failure of Zapier's command line, from its output. */
export const adviceFor = (output: string): string =>
  advices.find(([pattern]) => pattern.test(unwrapped(output)))?.[1] ?? 'What Zapier says is above.';

/**
 * Whether a text can be a person's first or last name: at most 60 characters, letters of any script and
 * signs that stand in names ("O'Brien", "Dupont-Durand (née Martin)", "Dubois / Martin"). Digits, line
 * breaks, links and sentences can't, so that nobody sends advertisements by way of a greeting.
 */
export const isPersonName = (text: string): boolean => {
  const visible = text.trim().replace(/\p{Default_Ignorable_Code_Point}+/gu, '');
  if (visible.length > 60) return false;
  const name = visible.normalize('NFC');
  const isOfLetters = /^(?=.*\p{L})[\p{L}\p{M}\p{Pd}\p{Zs}\t'’‘`´.·,/&()"“”«»]+$/u.test(name);
  return isOfLetters && !(name.includes('.') && (hasLink(name) || hasSentence(name)));
};

/** Letters right after a dot: a domain, unless the dot follows an initial ("J.P.Martin", but not "t.me"). */
const hasLink = (name: string): boolean =>
  /(?<!(?<!\p{L})\p{L})\.\p{L}|\.\p{L}{2,3}(?!\p{L})/u.test(name);

/** Words after a full stop: abbreviations ("M. Dupont", "Prof. Dupont") are shorter. */
const hasSentence = (name: string): boolean => /\p{L}{5}\.\s/u.test(name);

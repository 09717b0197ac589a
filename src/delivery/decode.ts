const decoderOf = (charset: string) => {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
};

const utf8 = new TextDecoder();

const countOf = (text: string, pattern: RegExp): number =>
  text.length - text.replace(pattern, '').length;

/**
 * Bytes as text, in the given charset or in UTF-8. If most characters beyond ASCII are broken in UTF-8 it is
 * Latin-1, which Windows-1252 includes; a few broken ones are values that were damaged before.
 */
export const decode = (bytes: Buffer, charset?: string): string => {
  const decoder = charset ? decoderOf(charset) : utf8;
  const text = decoder.decode(bytes);
  const broken = countOf(text, /\ufffd/g);
  if (decoder.encoding !== 'utf-8' || broken === 0 || Buffer.from(text).equals(bytes)) return text;
  const isLatin = broken > countOf(text, /[\u0080-\u{10ffff}]/gu) / 2;
  return isLatin ? new TextDecoder('windows-1252').decode(bytes) : text;
};

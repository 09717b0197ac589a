import { button, h } from './dom.ts';
import type { PageTexts } from './texts/texts.ts';

/** A button that copies a text, and says so where it stands and to screen readers. */
export const copyButton = (
  label: string,
  text: () => string | Promise<string>,
  texts: PageTexts,
): HTMLElement => {
  const told = h('span', { class: 'told', role: 'status' });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(await text());
      told.textContent = `✓ ${texts.copied}`;
    } catch {
      told.textContent = texts.notCopied;
    }
    setTimeout(() => told.replaceChildren(), 4000);
  };
  return h('span', { class: 'copy' }, button(label, copy), told);
};

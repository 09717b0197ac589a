import { h, newId } from './dom.ts';

/** A numbered section of the page. */
export const step = (number: number, title: string, ...children: HTMLElement[]): HTMLElement => {
  const id = newId();
  return h(
    'section',
    { class: 'card', 'aria-labelledby': id },
    h('h2', { id }, h('span', { class: 'number', 'aria-hidden': 'true' }, `${number}`), title),
    ...children,
  );
};

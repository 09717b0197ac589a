import { h } from './dom.ts';

const inline =
  /\*\*(?<bold>[^*]+)\*\*|`(?<code>[^`]+)`|\[(?<label>[^\]]+)\]\((?<address>[^)\s]+)\)/;

const link = (label: string, address: string): Node =>
  /^https:\/\//.test(address)
    ? h('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, label)
    : /^mailto:/.test(address)
      ? h('a', { href: address }, label)
      : document.createTextNode(label);

const phrase = (text: string): Node[] => {
  const found = inline.exec(text);
  if (!found) return text ? [document.createTextNode(text)] : [];
  const { bold, code, label = '', address = '' } = found.groups ?? {};
  const node = bold
    ? h('strong', {}, ...phrase(bold))
    : code
      ? h('code', {}, code)
      : link(label, address);
  const before = text.slice(0, found.index);
  return [
    ...(before ? [document.createTextNode(before)] : []),
    node,
    ...phrase(text.slice(found.index + found[0].length)),
  ];
};

/**
 * The Markdown of the app's texts as elements: paragraphs, numbered steps with points below them, bold,
 * code, and links to https and mailto addresses. It makes elements and text only, so that there is no
 * HTML to sanitise.
 */
export const markdown = (text: string): HTMLElement => {
  const root = h('div', { class: 'markdown' });
  let steps: HTMLElement | undefined;
  let points: HTMLElement | undefined;
  for (const line of text.split('\n')) {
    const [, step] = /^\d+\. (.*)/.exec(line) ?? [];
    const [, point] = /^\s*- (.*)/.exec(line) ?? [];
    if (step !== undefined) {
      if (!steps) {
        steps = h('ol');
        root.append(steps);
      }
      steps.append(h('li', {}, ...phrase(step)));
      points = undefined;
    } else if (point !== undefined) {
      if (!points) {
        points = h('ul');
        (steps?.lastElementChild ?? root).append(points);
      }
      points.append(h('li', {}, ...phrase(point)));
    } else if (line.trim()) {
      root.append(h('p', {}, ...phrase(line)));
      steps = undefined;
      points = undefined;
    }
  }
  return root;
};

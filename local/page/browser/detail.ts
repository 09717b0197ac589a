import type { Delivery, Lead, PageData, RawRequest } from '../messages.ts';
import { h, newId } from './dom.ts';
import { leadView } from './lead.ts';
import { nextStepView } from './next-step.ts';
import type { Server } from './server.ts';
import { statusBadge } from './status.ts';
import type { PageTexts } from './texts/texts.ts';

/** One delivery: what became of it, its leads, and beside them what was posted. */
export const detailView = (
  { id, status, message, leads }: Delivery,
  heading: string,
  page: PageData,
  server: Server,
  texts: PageTexts,
): HTMLElement => {
  const request = h('section', { class: 'request' });
  server.request(id).then(
    (raw) => request.replaceChildren(...requestView(raw, texts)),
    () => request.replaceChildren(h('p', {}, texts.unreachable)),
  );
  const reason = message || (status === 'filtered' ? texts.detail.filtered : '');
  const received = leads.map((lead): Lead => Object(lead));
  const titleId = newId();
  return h(
    'article',
    { 'aria-labelledby': titleId },
    h('h3', { id: titleId, class: 'detail-title' }, statusBadge(status, texts), ' ', heading),
    reason ? h('p', { class: `reason ${status}` }, reason) : undefined,
    h(
      'div',
      { class: received.length ? 'beside' : '' },
      received.length
        ? h(
            'div',
            {},
            ...received.map((lead, i) =>
              leadView(lead, i, received.length, page.leadFields, texts),
            ),
          )
        : undefined,
      request,
    ),
    received.length ? nextStepView(received, page.leadFields, texts) : undefined,
  );
};

const requestView = (
  { method, querystring, headers, content, isCut }: RawRequest,
  { detail: texts }: PageTexts,
): HTMLElement[] => [
  h('h3', {}, texts.request),
  h('p', { class: 'intro' }, texts.requestIntro),
  h('p', {}, h('code', {}, `${method}${querystring ? ` ?${querystring}` : ''}`)),
  h('h4', {}, texts.headers),
  h(
    'pre',
    { tabindex: '0', role: 'region', 'aria-label': texts.headers },
    Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n'),
  ),
  h('h4', {}, texts.content),
  h('pre', { tabindex: '0', role: 'region', 'aria-label': texts.content }, indented(content)),
  ...(isCut ? [h('p', { class: 'intro' }, texts.cut)] : []),
];

/** JSON with a line for each field; anything else as it came. */
const indented = (content: string): string => {
  try {
    return JSON.stringify(JSON.parse(content), null, 2);
  } catch {
    return content;
  }
};

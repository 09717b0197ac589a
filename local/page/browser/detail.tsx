import { signal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Delivery, PageData } from '../messages.ts';
import { LeadView } from './lead.tsx';
import { filterNames, timeOf, titleOf } from './names.ts';
import { NextStep } from './next-step.tsx';
import { Request } from './request.tsx';
import { follow } from './sending.ts';
import { server } from './server.ts';
import { addressOf, texts, wanted } from './state.ts';
import { Button, copy, StatusBadge, Tabs, Words } from './ui.tsx';

/** Of a long list, this many leads are shown. */
const mostShown = 20;

/** Which part of a delivery is shown; it stays when another delivery is opened. */
const part = signal('leads');

/** One delivery: its leads, what the next step would make of them, and what was posted. */
export const Detail = ({ delivery, page }: { delivery: Delivery; page: PageData }) => {
  const { id, status, message, leads, held } = delivery;
  const titleId = useId();
  const element = useRef<HTMLElement>(null);
  const words = texts.value.detail;

  useEffect(() => {
    const isBelow = matchMedia('(max-width: 60rem)').matches;
    if (isBelow && wanted.value === id) element.current?.scrollIntoView();
    wanted.value = '';
  }, [id]);

  const count = leads.length + held.length;
  const heldReason = (filters: readonly string[]) =>
    words.filtered(filterNames(filters, page) || words.yourFilters);
  const all = [
    ...leads.map((lead) => ({ lead, reason: '' })),
    ...held.map(({ lead, filters }) => ({ lead, reason: heldReason(filters) })),
  ];
  const fields = page.leadFields;
  const leadViews = all
    .slice(0, mostShown)
    .map((one, i) => <LeadView {...one} index={i} count={count} fields={fields} />);
  const none = <p class="soft">{words.noLead}</p>;
  const shownLeads = (
    <>
      {count ? leadViews : none}
      {count > mostShown && <p class="soft">{words.onlyFirst(mostShown, count)}</p>}
    </>
  );
  const nextStep = <NextStep leads={leads.slice(0, mostShown)} fields={page.leadFields} />;
  const tabs = [
    { key: 'leads', title: words.parts.leads, content: shownLeads },
    { key: 'next', title: words.parts.next, content: leads.length ? nextStep : none },
    { key: 'request', title: words.parts.request, content: <Request key={id} id={id} /> },
  ];
  const link = () => new URL(addressOf(id), location.href).href;
  return (
    <article class="stack detail" aria-labelledby={titleId} ref={element}>
      <div class="side apart">
        <h3 id={titleId}>
          <StatusBadge status={status} /> {timeOf(delivery)} {count > 0 && titleOf(delivery, page)}
        </h3>
        <Button onPress={async () => follow(await server.sendAgain(id))}>{words.again}</Button>
        <Button onPress={() => copy(link())}>{words.copyLink}</Button>
      </div>
      {message && (
        <p class={`box reason ${status}`}>
          <Words>{message}</Words>
        </p>
      )}
      <Tabs label={words.partsTitle} tabs={tabs} chosen={part} />
    </article>
  );
};

import { useSignal } from '@preact/signals';
import type { Lead, Operation, PageData } from '../messages.ts';
import { hookUrl } from './address.tsx';
import { Form } from './form.tsx';
import { LeadView } from './lead.tsx';
import { Markdown } from './markdown.tsx';
import { server } from './server.ts';
import { settings, texts } from './state.ts';
import { OutcomeLine, Select, useOutcome } from './ui.tsx';

/** The triggers and the search as a person sees them who sets up a Zap, one at a time. */
export const Operations = ({ page }: { page: PageData }) => {
  const { title, types } = texts.value.operations;
  const chosen = useSignal('');
  const current = page.operations.find(({ key }) => key === chosen.value) ?? page.operations[0];
  const choices = page.operations.map(({ key, label, type }) => {
    return { value: key, label: `${label} (${types[type]})` };
  });
  return (
    <>
      <Select label={title} choices={choices} chosen={chosen} />
      {current && <OperationView key={current.key} operation={current} page={page} />}
    </>
  );
};

const OperationView = ({ operation, page }: { operation: Operation; page: PageData }) => {
  const { type, description, directions, fields, groups } = operation;
  const { outcome, attempt } = useOutcome();
  const found = useSignal<readonly Lead[]>([]);
  const words = texts.value.operations;
  const isHook = type === 'hook';
  const save = (inputData: object) =>
    attempt(async () => {
      const { authData } = await server.settings();
      settings.value = await server.putSettings({ authData, inputData });
      return words.saved;
    });
  const test = (inputData: Record<string, unknown>) =>
    attempt(async () => {
      found.value = [];
      found.value = (await server.test(type, inputData)).results;
      return words.found(found.value.length);
    }, words.testing);
  const testing = { label: words.test, run: test };
  const saving = { label: words.save, run: save };
  return (
    <>
      <p class="soft">{description}</p>
      {isHook && <code>{hookUrl(page)}</code>}
      <Markdown text={directions} />
      <Form
        fields={fields}
        groups={groups}
        values={isHook ? settings.value.inputData : {}}
        problems={outcome.value.fields}
        actions={isHook ? [testing, saving] : [testing]}
      />
      <OutcomeLine {...outcome.value} />
      {found.value.map((lead, i) => (
        <LeadView lead={lead} index={i} count={found.value.length} fields={page.leadFields} />
      ))}
    </>
  );
};

import { edition } from '#edition';
import { texts } from '#texts';
import { createApp } from './src/app.ts';
import { constant } from './src/constant.ts';

const app = createApp(texts, edition);
const { lead } = app.resources;

export default { ...app, resources: { lead: { ...lead, sample: constant(lead.sample) } } };

import { edition } from '#edition';
import { texts } from '#texts';
import { createApp } from './src/app.ts';

export default createApp(texts, edition);

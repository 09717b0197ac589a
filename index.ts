import { createApp } from '#edition';
import { texts } from '#texts';

export default createApp(texts);

import nock from 'nock';

// No test reaches beyond this machine.
nock.disableNetConnect();
nock.enableNetConnect('127.0.0.1');

// nock patches Node.js itself, which the test files of a process share.
afterAll(() => nock.restore());

// Core ends a process that has made many calls and grown large; here that process is jest's own.
const { memoryUsage } = process;
Object.assign(process, { memoryUsage: () => ({ ...memoryUsage(), rss: 0 }) });

import http from 'node:http';
import https from 'node:https';
import nock from 'nock';

const modules = [http, https].map((module) => ({ module, request: module.request }));

// No test reaches beyond this machine.
nock.disableNetConnect();
nock.enableNetConnect('127.0.0.1');

// Nock and core patch Node.js itself, which the test files of a process share.
afterAll(() => {
  for (const { module, request } of modules) {
    Object.assign(module, { request, patchedByZapier: false });
  }
  nock.restore();
});

// Core ends a process that has made many calls and grown large; here that process is jest's own.
const { memoryUsage } = process;
Object.assign(process, { memoryUsage: () => ({ ...memoryUsage(), rss: 0 }) });

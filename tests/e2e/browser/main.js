// Takes a journey with a browser, for a case in Python (support/browser.py).
//
// The first line of the input is {journey, ...}: what else is in it is handed to the journey, which is the
// file of that name. Each line of the output is {ask: [what, ...]}, to be answered by a line {answer},
// or the last one: {done: what the journey found} or {failed: why}.

import fs from 'node:fs';
import readline from 'node:readline';
import {chromium} from 'playwright-core';

const flags = [
  '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

const lines = readline.createInterface({input: process.stdin})[Symbol.asyncIterator]();
const hear = async () => {
  const {value, done} = await lines.next();
  if (done) process.exit(1);  // nobody listens any more; the browser ends with this program
  return JSON.parse(value);
};
const say = (what) => fs.writeSync(1, JSON.stringify(what) + '\n');
const ask = async (...what) => {
  say({ask: what});
  return (await hear()).answer;
};

const {journey, ...given} = await hear();
// The sandbox needs rights that root in a container has not; the pages are our own.
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium', chromiumSandbox: false, args: flags,
});
try {
  const {default: take} = await import(`./${journey}.js`);
  say({done: await take({browser, ask, ...given}) ?? null});
} catch (error) {
  say({failed: error.stack});
} finally {
  await browser.close();
  process.exit();
}

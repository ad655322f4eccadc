// Looks at pages and at their states in several widths, schemes and languages. Ends with what is wrong.
//
// pages: [{name, at, who, send, html, language}]: opens the address `at` in the browser of `who`, or shows
// `html`; with `send`, {field: value}, fills in and sends the first form of its content that has the fields.
// One with a language is looked at in that alone.
// people: {who: {cookie: value}}

import fs from 'node:fs';
import {createRequire} from 'node:module';
import {complaintsOf} from './person.js';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
// Colours are the same in each language, and at 320 the same as at 390; so is the layout, which a longer
// language tries at 320 and 1280.
const waysIn = (language) => language === 'en' ?
  [[320, 'light'], [390, 'light'], [1280, 'light'], [1280, 'dark'], [390, 'dark']] :
  [[320, 'light'], [1280, 'light']];
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
// Only colours differ between light and dark. A mail is a part of its reader's page.
const rulesFor = ({html}, scheme) => scheme === 'dark' ?
  {runOnly: {type: 'rule', values: ['color-contrast', 'link-in-text-block']}} :
  {runOnly: html ? standards : [...standards, 'best-practice'], rules: {'target-size': {enabled: true}}};
// What people look at; all of it would take as long as the rest.
const isKept = (language, width) => language === 'en' ? width !== 320 : width === 320;

const fillIn = async (form, values) => {
  for (const [name, value] of Object.entries(values)) {
    await form.locator(`[name="${name}"]`).first().evaluate((field, text) => {
      if (field.type === 'checkbox') {
        field.checked = text === field.value;
      } else if (field.type === 'file') {
        const chosen = new DataTransfer();
        chosen.items.add(new File([text], 'file.csv'));
        field.files = chosen.files;
      } else field.value = text;
    }, value);
  }
};

// The status of the answer that is shown at last.
const reach = async (page, site, {at, send, html}) => {
  if (html) {
    await page.goto('about:blank');  // away from the security policy of a page
    await page.setContent(html);
    return 200;
  }
  const opened = await page.goto(new URL(at, site).href);
  if (!send) return opened.status();
  const holding = Object.keys(send).map((name) => `:has([name="${name}"])`).join('');
  const form = page.locator(`main form[method="post"]${holding}`).first();
  await fillIn(form, send);
  const [sent] = await Promise.all([
    page.waitForNavigation(), form.locator('button:not([type])').first().click(),
  ]);
  return sent.status();
};

const judge = (page, rules) => page.evaluate(async (options) => {
  const {violations} = await axe.run(document, {...options, resultTypes: ['violations']});
  const wrong = violations.map(({id, help, nodes}) =>
    `${id}: ${help}: ${nodes.map((node) => node.html.slice(0, 150)).join(' ')}`);
  const {scrollWidth, clientWidth} = document.documentElement;
  if (scrollWidth > clientWidth) wrong.push('wider than the window');
  return wrong;
}, rules);

const lookInAllWays = async (page, wanted, language, screenshots) => {
  const ways = new Map();  // of what is wrong
  for (const [width, colorScheme] of waysIn(language)) {
    await page.emulateMedia({colorScheme});
    await page.setViewportSize({width, height: 844});
    const way = `${language}-${width}-${colorScheme}`;
    for (const wrong of await judge(page, rulesFor(wanted, colorScheme)))
      ways.set(wrong, [...ways.get(wrong) ?? [], way]);
    const path = `${screenshots}/${wanted.name.replaceAll(' ', '_')}-${way}.png`;
    if (isKept(language, width)) await page.screenshot({path, fullPage: true});
  }
  return [...ways].map(([wrong, where]) => `${wanted.name} (${where.join(', ')}): ${wrong}`);
};

const lookIn = async (language, {browser, site, pages, people, screenshots}) => {
  const found = [];
  const opened = new Map();
  const pageOf = async (who) => {
    if (!opened.has(who)) {
      const context = await browser.newContext({locale: language, reducedMotion: 'reduce'});
      const cookies = Object.entries(people[who]);
      await context.addCookies(cookies.map(([name, value]) => ({name, value, url: site})));
      // A page that looks again by itself would do so while it is looked at.
      await context.route('**/import/*', async (route) => {
        const response = await route.fetch({maxRedirects: 0});
        const {refresh, ...headers} = response.headers();
        await route.fulfill({response, headers});
      });
      const page = await context.newPage();
      page.setDefaultTimeout(10000);
      opened.set(who, {page, complaints: complaintsOf(page)});
    }
    return opened.get(who).page;
  };
  for (const wanted of pages.filter((one) => !one.language || one.language === language)) {
    const page = await pageOf(wanted.who);
    try {
      const status = await reach(page, site, wanted);
      if (status !== wanted.status) found.push(`${wanted.name} (${language}): status ${status}`);
    } catch (error) {
      found.push(`${wanted.name} (${language}): ${error.message}`);
      opened.delete(wanted.who);  // it may still go somewhere
      continue;
    }
    await page.evaluate(axe);
    const spoken = await page.evaluate(() => document.documentElement.lang);
    if (!wanted.html && spoken !== language) found.push(`${wanted.name}: in ${spoken}, not in ${language}`);
    found.push(...await lookInAllWays(page, wanted, language, screenshots));
  }
  for (const {complaints} of opened.values()) found.push(...complaints);
  return found;
};

export default async ({languages, ...given}) => {
  fs.mkdirSync(given.screenshots, {recursive: true});
  return (await Promise.all(languages.map((language) => lookIn(language, given)))).flat();
};

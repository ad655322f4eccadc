// Somebody who uses the portal as its guide tells: by what is written on links, fields and buttons.

const patience = 10000;

export class Person {
  static async at(browser, site, {scripts = true, language = 'en'} = {}) {
    const context = await browser.newContext({
      javaScriptEnabled: scripts, locale: language, viewport: {width: 390, height: 844},
    });
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    return new Person(page, site, scripts);
  }

  constructor(page, site, scripts) {
    this.page = page;
    this.site = site;
    this.scripts = scripts;
    this.complaints = complaintsOf(page);
  }

  async opens(address) {
    await this.page.goto(new URL(address, this.site).href);
  }

  // A page may hold the same link twice, in its header and in its text.
  async follows(words) {
    await this.page.getByRole('link', {name: words, exact: true}).first().click();
  }

  field(label) {
    return this.page.getByLabel(label, {exact: true}).and(this.page.locator('input, select, textarea'));
  }

  async fills(label, text) {
    await this.field(label).fill(text);
  }

  async presses(words) {
    await this.page.getByRole('button', {name: words, exact: true}).click();
  }

  // What a form of the public sends with scripts holds the work that was done for it.
  async pressesAfterWork(words) {
    const [sent] = await Promise.all([
      this.page.waitForRequest((request) => request.method() === 'POST'), this.presses(words),
    ]);
    const solution = new URLSearchParams(sent.postData()).get('solution');
    if (/^\d+$/.test(solution) !== this.scripts) throw new Error(`sent with the solution "${solution}"`);
  }

  async logsIn(name, password) {
    await this.opens('login');
    await this.page.getByLabel(/^Username/).fill(name);
    await this.fills('Password', password);
    await this.presses('Log in');
  }

  async isAt(title) {
    try {
      await this.page.getByRole('heading', {level: 1, name: title, exact: true}).waitFor();
    } catch {
      throw new Error(`not at "${title}" but at ${this.page.url()}: ${await this.reads()}`);
    }
  }

  async sees(text) {
    try {
      await this.page.getByText(text).first().waitFor();
    } catch {
      throw new Error(`no "${text}" at ${this.page.url()}: ${await this.reads()}`);
    }
  }

  async reads() {
    return this.page.locator('body').innerText();
  }

  async leaves() {
    await this.page.context().close();
    if (this.complaints.length) throw new Error(this.complaints.join('\n'));
  }
}

// A code of as many digits that is wrong.
export const otherThan = (code) => code.replace(/.$/, (digit) => (Number(digit) + 1) % 10);

// What the browser complains of: scripts that fail, and what the security policy refused.
export const complaintsOf = (page) => {
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    // An answer of 404 or 422 is none.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
    complaints.push(`${page.url()}: ${message.text()}`);
  });
  return complaints;
};

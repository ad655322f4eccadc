// An administrator ticks accounts, makes links for their phones, and prints the sheets.

import {Person} from './person.js';

export default async ({browser, site, scripts, admin, names, password, file}) => {
  const person = await Person.at(browser, site, {scripts});
  await person.logsIn(admin, password);
  await person.follows('Administration');
  await person.follows('Accounts');
  for (const name of names) await person.page.getByRole('checkbox', {name, exact: true}).check();
  await person.page.getByLabel('With those that are ticked').selectOption('provisioning');
  await person.presses('See what would happen');
  await person.isAt('What would happen');
  await person.presses(`Make links: ${names.length}`);
  await person.isAt('Sheets for the owners');
  await person.page.pdf({path: file, format: 'A4'});
  await person.leaves();
};

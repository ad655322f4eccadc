// An administrator finds an account and switches it off; who was logged in to it is out.

import {Person} from './person.js';

export default async ({browser, site, scripts, admin, name, password, domain}) => {
  const owner = await Person.at(browser, site, {scripts});
  await owner.logsIn(name, password);
  await owner.isAt('Your account');

  const person = await Person.at(browser, site, {scripts});
  await person.logsIn(admin, password);
  await person.follows('Administration');
  await person.isAt('Overview');
  await person.follows('Accounts');
  await person.isAt('Accounts');
  await person.fills('Search', name);
  await person.presses('Show');
  await person.follows(name);
  await person.isAt('An account');
  await person.sees(`sip:${name}@${domain}`);
  await person.presses('Switch off');
  await person.isAt('An account');
  await person.sees('switched off');
  await person.leaves();

  await owner.opens('panel');
  await owner.isAt('Log in');
  await owner.logsIn(name, password);
  await owner.isAt('Log in');
  await owner.sees('There is a problem');
  await owner.leaves();
};

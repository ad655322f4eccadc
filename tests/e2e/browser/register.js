// The main job: registers by email, sets a password, reaches the panel, goes and comes back.

import {Person} from './person.js';

export default async ({browser, ask, site, scripts, name, email, password, domain}) => {
  const person = await Person.at(browser, site, {scripts});
  const address = `sip:${name}@${domain}`;

  await person.opens('.');
  await person.follows('Create an account');
  await person.isAt('Create an account');
  await person.sees(`@${domain}`);
  await person.fills('Username', 'a/b');
  await person.fills('Email address', email);
  await person.presses('Create an account');
  await person.sees('There is a problem');
  await person.fills('Username', name);
  await person.presses('Create an account');
  await person.isAt('Check your mail');

  await person.opens(await ask('link', email));
  await person.isAt('Set your password');
  await person.sees(address);
  await person.fills('Password', password);
  if (scripts) {
    await person.presses('Show Password');
    if (await person.field('Password').getAttribute('type') !== 'text') throw new Error('not shown');
  }
  await person.presses('Open my account');
  await person.isAt('Your account');
  await person.sees(address);

  await person.presses('Log out');
  await person.sees('Log in');
  await person.opens('panel');
  await person.isAt('Log in');
  await person.fills('Username or SIP address', name);
  await person.fills('Password', password);
  await person.presses('Log in');
  await person.isAt('Your account');
  await person.sees(email);
  await person.leaves();
};

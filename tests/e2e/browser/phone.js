// By phone alone: registers, with a wrong code first, goes, and comes back without the password.

import {Person, otherThan} from './person.js';

export default async ({browser, ask, site, scripts, name, number, password, newPassword, domain}) => {
  const person = await Person.at(browser, site, {scripts});
  const address = `sip:${name}@${domain}`;
  const entersTheCode = async () => {
    const code = await ask('code');
    await person.isAt('Enter the code');
    await person.fills('Code', otherThan(code));
    await person.presses('Continue');
    await person.sees('There is a problem');
    await person.isAt('Enter the code');
    await person.fills('Code', code);
    await person.presses('Continue');
  };

  await person.opens('.');
  await person.follows('Create an account');
  await person.follows('Use my phone number');
  await person.fills('Phone number', number);
  await person.fills('Nickname (optional)', name);
  await person.pressesAfterWork('Send the code');
  await entersTheCode();
  await person.isAt('Set your password');
  await person.fills('Password', password);
  await person.presses('Save the password');
  await person.isAt('Your account');
  await person.sees(address);
  await person.presses('Log out');

  await ask('aMinuteLater');
  await person.opens('login');
  await person.follows('Forgot your password?');
  await person.follows('Recover your account by phone');
  await person.fills('Phone number', number);
  await person.pressesAfterWork('Send the code');
  await entersTheCode();
  await person.isAt('Set a new password');
  await person.fills('New password', newPassword);
  await person.presses('Save the password');
  await person.isAt('Your account');
  await person.sees(address);
  await person.leaves();
};

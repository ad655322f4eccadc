// A member's own account: back in by a mailed link, each change of the panel, and away for good.

import {Person} from './person.js';

export default async ({
  browser, ask, site, scripts, name, email, newEmail, number, device, password, newPassword, domain,
}) => {
  const person = await Person.at(browser, site, {scripts});
  const address = `sip:${name}@${domain}`;

  await person.opens('login');
  await person.follows('Forgot your password?');
  await person.fills('Email address, username or SIP address', email);
  await person.pressesAfterWork('Send the link');
  await person.isAt('Check your mail');
  await person.opens(await ask('link', email, 'Set a new password'));
  await person.isAt('Set a new password');
  await person.fills('New password', password);
  await person.presses('Save the password');
  await person.isAt('Your account');

  await person.follows('Change your email address');
  await person.fills('New email address', newEmail);
  await person.presses('Send the link');
  await person.isAt('Check your mail');
  await person.opens(await ask('link', newEmail, 'Confirm your email address'));
  await person.presses('Confirm this address');
  await person.isAt('Your account');
  await person.sees(newEmail);

  await person.follows('Add a phone number');
  await person.fills('New phone number', number);
  await person.presses('Send the code');
  await person.isAt('Enter the code');
  await person.fills('Code', await ask('code', number));
  await person.presses('Continue');
  await person.isAt('Your account');
  await person.sees(number);

  await person.follows('Show your devices');
  await person.isAt('Your devices');
  await person.follows(`Delete ${device}`);
  await person.isAt('Delete this device?');
  await person.presses('Delete the device');
  await person.isAt('Your devices');
  await person.sees('The device is deleted');
  await person.opens('panel');

  await person.follows('Change your password');
  await person.fills('Current password', 'not this one');
  await person.fills('New password', newPassword);
  await person.presses('Save the new password');
  await person.sees('There is a problem');
  await person.fills('Current password', password);
  await person.fills('New password', newPassword);
  await person.presses('Save the new password');
  await person.isAt('Your account');

  const elsewhere = await Person.at(browser, site, {scripts});
  await elsewhere.logsIn(name, newPassword);
  await elsewhere.isAt('Your account');
  await person.follows('Where you are logged in');
  await person.presses('Log out everywhere else');
  await person.isAt('Where you are logged in');
  await elsewhere.opens('panel');
  await elsewhere.isAt('Log in');
  await elsewhere.leaves();

  await person.opens('panel');
  await person.follows('Set it up with a QR code');
  await person.presses('Make a link');
  await person.sees('Show them to nobody.');
  await person.page.getByRole('img', {name: 'QR code of the link'}).waitFor();

  await person.opens('panel');
  await person.follows('Delete your account');
  await person.fills('Your SIP address', 'sip:somebody@example.org');
  await person.presses('Delete my account for good');
  await person.sees('There is a problem');
  await person.fills('Your SIP address', address);
  await person.presses('Delete my account for good');
  await person.isAt('Goodbye');
  await person.logsIn(name, newPassword);
  await person.isAt('Log in');
  await person.sees('There is a problem');
  await person.leaves();
};

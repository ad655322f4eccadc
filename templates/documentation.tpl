{{%AUTOESCAPE context="HTML"}}
<h1>[[User’s guide]]</h1>
<nav class="toc card" aria-labelledby="contents">
  <h2 id="contents">[[Contents]]</h2>
  <ol>
    <li><a href="#introduction">[[Introduction]]</a></li>
    <li><a href="#email-registration">[[Email registration]]</a></li>
    <li><a href="#phone-registration">[[Phone registration]]</a></li>
    <li><a href="#password-completion">[[Password completion]]</a></li>
    <li><a href="#authentication">[[Authentication]]</a></li>
    <li><a href="#recovery">[[Recovery]]</a></li>
    <li><a href="#account-panel">[[Account panel]]</a></li>
    <li><a href="#change-email">[[Change email]]</a></li>
    <li><a href="#change-password">[[Change password]]</a></li>
    <li><a href="#delete-account">[[Delete account]]</a></li>
    <li><a href="#provisioning">[[Set up your phone]]</a></li>
    <li><a href="#devices">[[Devices]]</a></li>
    <li><a href="#admin-panel">[[Admin panel]]</a></li>
    <li><a href="#api-key">[[API key]]</a></li>
    <li><a href="#accounts-administration">[[Accounts administration]]</a></li>
    <li><a href="#user-account">[[A user account]]</a></li>
    <li><a href="#deletion">[[Deletion]]</a></li>
    <li><a href="#languages">[[Languages]]</a></li>
  </ol>
</nav>
<h2 id="introduction">[[Introduction]] <a class="permalink" href="#introduction" aria-label="[[Link to the section “Introduction”]]">#</a></h2>
<p>[[<a href="{{BASE}}/">{{APP_NAME}}</a> completes the features around a Flexisip server, to which it is connected: the accounts that you see here are those with which phones log in to the server.]]</p>
<p>[[An account has a <strong>SIP address</strong>, such as <code>sip:alice@{{SIP_DOMAIN}}</code>. It looks like an email address, and people call you with it.]]</p>
<h2 id="email-registration">[[Email registration]] <a class="permalink" href="#email-registration" aria-label="[[Link to the section “Email registration”]]">#</a></h2>
{{#REGISTRATION_OFF}}
<p class="note info">[[This feature is not enabled on this instance.]]</p>
{{/REGISTRATION_OFF}}
{{#REGISTRATION_ON}}
<p>[[Choose a username and give your email address to <a href="{{BASE}}/register/email">create an account</a>. A message is sent to you. The unique link in it activates the account and lets you finish the set-up.]]</p>
<ul>
  <li>[[The username becomes the first part of your SIP address. It has up to 64 letters without accents, digits, dots, hyphens, underscores or plus signs.]]</li>
  <li>[[The link works once, for 24 hours. When it is too old, its page offers to send a new one.]]</li>
  <li>[[Nothing received? The page that you see after the form sends the message again, or to another address.]]</li>
  <li>[[An account that nobody activates is removed after 7 days.]]</li>
  {{#PROOF_OF_WORK_ON}}
  <li>[[Your browser computes for a moment before it sends the form: that keeps robots away. Without JavaScript the form works too, a few times an hour.]]</li>
  {{/PROOF_OF_WORK_ON}}
</ul>
{{/REGISTRATION_ON}}
<h2 id="phone-registration">[[Phone registration]] <a class="permalink" href="#phone-registration" aria-label="[[Link to the section “Phone registration”]]">#</a></h2>
{{#PHONE_REGISTRATION_OFF}}
<p class="note info">[[This feature is not enabled on this instance.]]</p>
{{/PHONE_REGISTRATION_OFF}}
{{#PHONE_REGISTRATION_ON}}
<p>[[Give your phone number and, if you like, a nickname to <a href="{{BASE}}/register/phone">create an account</a>. A unique code is sent to you by SMS. It activates the account.]]</p>
<ul>
  <li>[[The nickname becomes the first part of your SIP address. Without one it is your phone number, such as <code>sip:+33612345678@{{SIP_DOMAIN}}</code>.]]</li>
  <li>[[Write the number as you are used to: spaces, dots and a leading 00 do no harm. A number of another country begins with + and its country code.]]</li>
  <li>[[The code has 6 digits, works for 10 minutes and allows 5 tries. The page on which you enter it sends a new one, or one to another number.]]</li>
  <li>[[If your number has an account already, that page tells you so after the code, and how to get in.]]</li>
</ul>
{{/PHONE_REGISTRATION_ON}}
<h2 id="password-completion">[[Password completion]] <a class="permalink" href="#password-completion" aria-label="[[Link to the section “Password completion”]]">#</a></h2>
<p>[[Once the account is activated, a password is asked to finish. It serves for this portal and for your phone. Until there is one, every page brings you to the one that asks for it.]]</p>
<p>[[A password has {{PASSWORD_MINIMUM}} characters or more, of any kind. Passwords that are tried first by anybody who guesses are refused, and so are those made of your username or of the name of this service.]]</p>
{{#SHA256_CHOICE}}
<p>[[SHA-256 is the stronger of two ways to check your password when a phone logs in. Leave it ticked, unless an old phone of yours cannot log in: without it, only the older MD5 is kept.]]</p>
{{/SHA256_CHOICE}}
<h2 id="authentication">[[Authentication]] <a class="permalink" href="#authentication" aria-label="[[Link to the section “Authentication”]]">#</a></h2>
<p>[[<a href="{{BASE}}/login">Log in</a> with your username and your password. Your whole SIP address does as well as your username.]]</p>
{{#PHONE_ON}}
<p>[[Your phone number does too, however you write it, if it is known to your account.]]</p>
{{/PHONE_ON}}
<ul>
  <li>[[“Stay logged in on this device” keeps you logged in for 30 days. Without it you are logged out after 30 minutes without a visit, and after 12 hours in any case. For administrators it does nothing: they are logged out <a href="#admin-panel">sooner</a>.]]</li>
  <li>[[After five wrong passwords you must wait before the next try, each time a little longer. A browser in which you have logged in before does not wait because of the tries of others.]]</li>
  <li>[[Before something sensitive, such as another email address, you give your password again when your login is older than ten minutes. Whoever changes the password always gives the current one.]]</li>
</ul>
<h2 id="recovery">[[Recovery]] <a class="permalink" href="#recovery" aria-label="[[Link to the section “Recovery”]]">#</a></h2>
<p>[[Have you forgotten your password, or never set one? <a href="{{BASE}}/recover/email">Ask for a link</a> with your email address, your username or your SIP address. The link in the message that we send to the address of your account sets a new password.]]</p>
<ul>
  <li>[[The link works once, for 1 hour. An account gets no more than three such messages an hour.]]</li>
  <li>[[If several accounts have your email address, the message has a link for each.]]</li>
  <li>[[The link also opens an account that waits for its activation.]]</li>
  <li>[[A new password logs out whoever is logged in to the account. Links that were sent before work no more.]]</li>
</ul>
{{#PHONE_ON}}
<p>[[You can <a href="{{BASE}}/recover/phone">recover your account by phone</a> as well, with a code that we send by SMS to the number of your account. After it you choose a new password.]]</p>
{{/PHONE_ON}}
<p>[[When the password of your account is changed, or somebody logs in from a browser that was not used for it before, we tell you by mail. Was it not you? The link in that message locks everybody out and lets you set a new password.]]</p>
<h2 id="account-panel">[[Account panel]] <a class="permalink" href="#account-panel" aria-label="[[Link to the section “Account panel”]]">#</a></h2>
<p>[[Once you are logged in, the <a href="{{BASE}}/panel">account panel</a> shows your SIP address, what to type into a phone or an app, and what your account holds, each with a link to change it.]]</p>
<ul>
  <li>[[<a href="{{BASE}}/panel/sessions">Where you are logged in</a> lists the browsers, and logs out those that you do not need any more.]]</li>
  <li>[[<a href="{{BASE}}/panel/events">What happened to your account</a> lists logins and changes, with the time and the network address that they came from.]]</li>
  <li>[[When your login is older than 10 minutes, the password is asked for again before the email address is changed or the account deleted.]]</li>
</ul>
{{#PHONE_ON}}
<p>[[There you also set, change or remove your <a href="{{BASE}}/panel/phone">phone number</a>. A code sent to the new number shows that it is yours, and we tell your email address and the number before. A number that is your username as well stays as long as that does.]]</p>
{{/PHONE_ON}}
<h2 id="change-email">[[Change email]] <a class="permalink" href="#change-email" aria-label="[[Link to the section “Change email”]]">#</a></h2>
<p>[[<a href="{{BASE}}/panel/email">Enter the new address</a>. A message with a unique link is sent there, and the address becomes yours once you follow it. The link works once, for one hour.]]</p>
<p>[[The address before gets a message as well. For 7 days, the link in it puts that address back, and logs everybody else out.]]</p>
<h2 id="change-password">[[Change password]] <a class="permalink" href="#change-password" aria-label="[[Link to the section “Change password”]]">#</a></h2>
<p>[[<a href="{{BASE}}/panel/password">Enter your current password and the new one</a>. You are then logged out everywhere else, and links that were sent to you stop working.]]</p>
<p>[[Type the new password into your phones too. A phone that is connected may go on with the old one for up to 30 minutes.]]</p>
{{#SHA256_CHOICE}}
<p>[[Here too, leave SHA-256 ticked, unless an old phone of yours cannot log in.]]</p>
{{/SHA256_CHOICE}}
<h2 id="delete-account">[[Delete account]] <a class="permalink" href="#delete-account" aria-label="[[Link to the section “Delete account”]]">#</a></h2>
<p>[[To <a href="{{BASE}}/panel/deletion">delete your account</a>, type its full SIP address. Everything goes for good: the password, the addresses, what happened to the account. You are logged out everywhere.]]</p>
{{#RESERVED}}
<p>[[Nobody can take the username for {{DAYS}} days after that, so that no stranger receives the calls meant for you.]]</p>
{{/RESERVED}}
<h2 id="provisioning">[[Set up your phone]] <a class="permalink" href="#provisioning" aria-label="[[Link to the section “Set up your phone”]]">#</a></h2>
{{#PROVISIONING_OFF}}
<p class="note info">[[This feature is not enabled on this instance.]]</p>
{{/PROVISIONING_OFF}}
{{#PROVISIONING_ON}}
<p>[[An app such as Linphone needs no typing: <a href="{{BASE}}/panel/provisioning">make a unique link</a> and scan it as a QR code with the app, or open it on the phone itself. The page can be printed.]]</p>
<ul>
  <li>[[The link works once, for {{PROVISIONING_HOURS}} hours. Its page says whether a phone has used it, and which app that was.]]</li>
  <li>[[You can make a new link at any time, for another phone for example. The one before then stops working, and so it does when you withdraw it or change your password.]]</li>
  <li>[[Whoever has the link can use your account: show it to nobody. Looking at it in a browser does not use it up.]]</li>
</ul>
{{/PROVISIONING_ON}}
<h2 id="devices">[[Devices]] <a class="permalink" href="#devices" aria-label="[[Link to the section “Devices”]]">#</a></h2>
{{#DEVICES_OFF}}
<p class="note info">[[This feature is not enabled on this instance.]]</p>
{{/DEVICES_OFF}}
{{#DEVICES_ON}}
<p>[[<a href="{{BASE}}/panel/devices">Your devices</a> are the phones and apps that are registered with your SIP address: calls reach them. The page shows what each calls itself, when it was last seen, and until when it is registered. You can delete a device there.]]</p>
<ul>
  <li>[[A device that you delete comes back as soon as it registers again, usually within the hour. It cannot when the password has changed: after losing a phone, change your password first, then delete the device.]]</li>
  {{#REMEMBERS_PASSWORD}}
  <li>[[The server may take the old password for up to 30 minutes.]]</li>
  {{/REMEMBERS_PASSWORD}}
</ul>
{{/DEVICES_ON}}
<h2 id="admin-panel">[[Admin panel]] <a class="permalink" href="#admin-panel" aria-label="[[Link to the section “Admin panel”]]">#</a></h2>
<p>[[Administrators have one more entry in the menu: the {{#ADMIN}}<a href="{{BASE}}/admin">{{/ADMIN}}admin panel{{#ADMIN}}</a>{{/ADMIN}}. Nobody else can open its pages. What an administrator does to an account is written down, with who did it, when and from where.]]</p>
<ul>
  <li>[[The {{#ADMIN}}<a href="{{BASE}}/admin">{{/ADMIN}}overview{{#ADMIN}}</a>{{/ADMIN}} counts the accounts, draws how many of them were created on each of the last 30 days, and tells whether mails go out and what the service depends on works. A mail that failed can be sent again from there, and a test by mail or SMS can be sent to yourself.]]</li>
  <li>[[An administrator is logged out after 15 minutes without a visit, and after 12 hours in any case.]]</li>
  <li>[[The {{#ADMIN}}<a href="{{BASE}}/admin/audit">{{/ADMIN}}audit log{{#ADMIN}}</a>{{/ADMIN}} holds what happened, newest first: by account, by who did it, by kind and by day. It can be downloaded as CSV.]]</li>
</ul>
<h2 id="api-key">[[API key]] <a class="permalink" href="#api-key" aria-label="[[Link to the section “API key”]]">#</a></h2>
{{#API_OFF}}
<p class="note info">[[This feature is not enabled on this instance.]]</p>
{{/API_OFF}}
{{#API_ON}}
<p>[[An administrator {{#ADMIN}}<a href="{{BASE}}/admin/api_keys">{{/ADMIN}}makes a key{{#ADMIN}}</a>{{/ADMIN}} for each program that uses the API. The key is shown once. It may expire by itself, and may be tied to the network addresses it is used from; revoking it ends it at once.]]</p>
{{/API_ON}}
<h2 id="accounts-administration">[[Accounts administration]] <a class="permalink" href="#accounts-administration" aria-label="[[Link to the section “Accounts administration”]]">#</a></h2>
<p>[[The {{#ADMIN}}<a href="{{BASE}}/admin/accounts">{{/ADMIN}}list of accounts{{#ADMIN}}</a>{{/ADMIN}} begins with the newest. Administrators list, create, show, edit and delete the accounts of the server.]]</p>
<ul>
  <li>[[Search for the beginning of a username, a phone number or an email address, or for a SIP address. A whole number is found however you write it. With stars, as in <code>*son*</code>, it is found anywhere.]]</li>
  <li>[[Show only accounts that are active, wait for their owner or are switched off, or only administrators. The address of the page holds all of that, so it can be kept or shared.]]</li>
  <li>[[What is shown, all pages of it, can be downloaded as CSV. Passwords are not in it.]]</li>
  <li>[[{{#ADMIN}}<a href="{{BASE}}/admin/accounts/import">{{/ADMIN}}Import{{#ADMIN}}</a>{{/ADMIN}} accounts from a CSV file. It is checked first, and each line with a mistake is named; then all of its accounts are made, or none.]] [[Each of them needs a password, or an email address for an invitation.]]{{#PHONE_ON}} [[A phone number does as well: who has it gets in by a code.]]{{/PHONE_ON}}</li>
  <li>[[A {{#ADMIN}}<a href="{{BASE}}/admin/accounts/creation">{{/ADMIN}}new account{{#ADMIN}}</a>{{/ADMIN}} gets a password from you, or an invitation mail: the link in it works once, for 7 days, and asks its reader for a password.]]</li>
  <li>[[With another username an account has another SIP address, and its password is void: you type a new one, or a mail asks the owner to choose one.]]</li>
  <li>[[An account may have a phone number, which its owner is told of when it changes. A username without a letter must be that number.]]</li>
  <li>[[Tick several accounts to switch them on or off, to invite their owners or to delete them. Before anything is done, a page shows what would happen to each.]]</li>
  {{#PROVISIONING_ON}}
  <li>[[In the same way, set up the phones of those that are ticked: a page to print has a sheet for each account, with a QR code and what to do with it, in its owner’s language.]]</li>
  {{/PROVISIONING_ON}}
</ul>
<h2 id="user-account">[[A user account]] <a class="permalink" href="#user-account" aria-label="[[Link to the section “A user account”]]">#</a></h2>
<p>[[Each account has a number of its own, which is never given to another one. Its page shows everything about it, and what an administrator can do:]]</p>
<ul>
  <li>[[Switch it off and on again. Nobody can log in with an account that is switched off, whoever is logged in is logged out, and links that were sent work no more. A phone that is connected may stay so for up to 30 minutes, as the SIP server remembers whom it let in.]]</li>
  <li>[[Make it an administrator, or take the role away. The last administrator stays one, and who gives up their own role types their SIP address first.]]</li>
  <li>[[Send its owner a mail: an invitation to whoever has not come in yet, or a link to recover the account with.]]</li>
  <li>[[Log it out everywhere.]]</li>
  {{#PROVISIONING_ON}}
  <li>[[Set up a phone of its owner by a QR code, or by a unique link to share. Both can be made, renewed and withdrawn, and printed on a sheet for the owner.]]</li>
  {{/PROVISIONING_ON}}
  {{#DEVICES_ON}}
  <li>[[See the phones and apps that are registered for it, and delete one. It comes back when it registers again, unless the password changes too.]]</li>
  {{/DEVICES_ON}}
</ul>
<h2 id="deletion">[[Deletion]] <a class="permalink" href="#deletion" aria-label="[[Link to the section “Deletion”]]">#</a></h2>
<p>[[Deletion is definitive. The password goes, and the addresses, and everything else that belongs to the account; nobody can bring it back. The SIP address of the account must be typed first.]]</p>
{{#RESERVED}}
<p>[[The name of a deleted account stays taken for {{DAYS}} days, so that no stranger receives the calls meant for its owner.]]</p>
{{/RESERVED}}
<p>[[To delete several accounts at once, type how many they are. Administrators are deleted one by one.]]</p>
<h2 id="languages">[[Languages]] <a class="permalink" href="#languages" aria-label="[[Link to the section “Languages”]]">#</a></h2>
<p>[[The portal speaks the language that your browser asks for. At the foot of every page you can choose another. The messages that it sends you are in the language that you had when you registered, or have chosen since.]]</p>

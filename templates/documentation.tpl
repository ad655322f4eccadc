{{%AUTOESCAPE context="HTML"}}
<h1>[[User’s guide]]</h1>
<nav class="toc card" aria-labelledby="contents">
  <h2 id="contents">[[Contents]]</h2>
  <ol>
    <li><a href="#introduction">[[Introduction]]</a></li>
    <li><a href="#email-registration">[[Email registration]]</a></li>
    <li><a href="#password-completion">[[Password completion]]</a></li>
    <li><a href="#authentication">[[Authentication]]</a></li>
    <li><a href="#account-panel">[[Account panel]]</a></li>
    <li><a href="#provisioning">[[Set up your phone]]</a></li>
    <li><a href="#devices">[[Devices]]</a></li>
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
</ul>
{{/REGISTRATION_ON}}
<h2 id="password-completion">[[Password completion]] <a class="permalink" href="#password-completion" aria-label="[[Link to the section “Password completion”]]">#</a></h2>
<p>[[Once the account is activated, a password is asked to finish. It serves for this portal and for your phone. Until there is one, every page brings you to the one that asks for it.]]</p>
<p>[[A password has {{PASSWORD_MINIMUM}} characters or more, of any kind. Passwords that are tried first by anybody who guesses are refused, and so are those made of your username or of the name of this service.]]</p>
{{#SHA256_CHOICE}}
<p>[[SHA-256 is the stronger of two ways to check your password when a phone logs in. Leave it ticked, unless an old phone of yours cannot log in: without it, only the older MD5 is kept.]]</p>
{{/SHA256_CHOICE}}
<h2 id="authentication">[[Authentication]] <a class="permalink" href="#authentication" aria-label="[[Link to the section “Authentication”]]">#</a></h2>
<p>[[<a href="{{BASE}}/login">Log in</a> with your username and your password. Your whole SIP address does as well as your username.]]</p>
<ul>
  <li>[[“Stay signed in” keeps you logged in for 30 days on this device. Without it you are logged out after 30 minutes without a visit, or 12 hours.]]</li>
  <li>[[After five wrong passwords you must wait before the next try, each time a little longer. A browser in which you have logged in before does not wait because of the tries of others.]]</li>
  <li>[[Before something sensitive, such as another password, you give your password again when your login is older than ten minutes.]]</li>
</ul>
<h2 id="account-panel">[[Account panel]] <a class="permalink" href="#account-panel" aria-label="[[Link to the section “Account panel”]]">#</a></h2>
<p>[[Once you are logged in, the <a href="{{BASE}}/panel">account panel</a> shows your SIP address, what to type into a phone or an app, and the email address of your account.]]</p>
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
<h2 id="languages">[[Languages]] <a class="permalink" href="#languages" aria-label="[[Link to the section “Languages”]]">#</a></h2>
<p>[[The portal speaks the language that your browser asks for. At the foot of every page you can choose another. The messages that it sends you are in the language that you had when you registered, or have chosen since.]]</p>

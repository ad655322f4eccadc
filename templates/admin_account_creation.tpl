{{%AUTOESCAPE context="HTML"}}
{{>ADMIN_NAV}}
{{>REFUSALS}}
<h1>[[New account]]</h1>
<form class="card" method="post" action="{{BASE}}/admin/accounts/creation" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <div class="field">
    <label for="username">[[Username]]</label>
    {{#USERNAME_REFUSED}}
    <p class="refused" id="username-refused">{{REASON}}</p>
    {{/USERNAME_REFUSED}}
    <div class="affix">
      <input type="text" id="username" name="username" value="{{USERNAME}}" required autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="username-domain{{#USERNAME_REFUSED}} username-refused{{/USERNAME_REFUSED}}"{{#USERNAME_REFUSED}} aria-invalid="true"{{/USERNAME_REFUSED}}>
      <span id="username-domain">@{{SIP_DOMAIN}}</span>
    </div>
  </div>
  <div class="field">
    <label for="display_name">[[Display name (optional)]]</label>
    {{#DISPLAY_NAME_REFUSED}}
    <p class="refused" id="display_name-refused">{{REASON}}</p>
    {{/DISPLAY_NAME_REFUSED}}
    <input type="text" id="display_name" name="display_name" value="{{DISPLAY_NAME}}" autocomplete="off"{{#DISPLAY_NAME_REFUSED}} aria-invalid="true" aria-describedby="display_name-refused"{{/DISPLAY_NAME_REFUSED}}>
  </div>
  <div class="field">
    <label for="email">[[Email address]]</label>
    <p class="hint" id="email-hint">[[Needed for an invitation; else optional.]]</p>
    {{#EMAIL_REFUSED}}
    <p class="refused" id="email-refused">{{REASON}}</p>
    {{/EMAIL_REFUSED}}
    <input type="email" id="email" name="email" value="{{EMAIL}}" inputmode="email" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="email-hint{{#EMAIL_REFUSED}} email-refused{{/EMAIL_REFUSED}}"{{#EMAIL_REFUSED}} aria-invalid="true"{{/EMAIL_REFUSED}}>
  </div>
  <div class="field">
    <label for="phone">[[Phone number (optional)]]</label>
    <p class="hint" id="phone-hint">[[A number of another country begins with + and its country code.]]</p>
    {{#PHONE_REFUSED}}
    <p class="refused" id="phone-refused">{{REASON}}</p>
    {{/PHONE_REFUSED}}
    <input type="tel" id="phone" name="phone" value="{{PHONE}}" inputmode="tel" autocomplete="off" aria-describedby="phone-hint{{#PHONE_REFUSED}} phone-refused{{/PHONE_REFUSED}}"{{#PHONE_REFUSED}} aria-invalid="true"{{/PHONE_REFUSED}}>
  </div>
  <fieldset>
    <legend>[[How its owner gets in]]</legend>
    <div class="check">
      <input type="radio" id="entry-invitation" name="entry" value="invitation"{{#ENTRY_INVITATION}} checked{{/ENTRY_INVITATION}} aria-describedby="entry-hint">
      <label for="entry-invitation">[[By an invitation mail]]</label>
      <p class="hint" id="entry-hint">[[The link in it works once, for 7 days, and asks for a password.]]</p>
    </div>
    <div class="check">
      <input type="radio" id="entry-password" name="entry" value="password"{{#ENTRY_PASSWORD}} checked{{/ENTRY_PASSWORD}}>
      <label for="entry-password">[[With this password]]</label>
    </div>
    <div class="field" data-show="[[Show]]" data-hide="[[Hide]]">
      <label for="password">[[Password]]</label>
      <p class="hint" id="password-hint">[[At least {{PASSWORD_MINIMUM}} characters. Not for an invitation.]]</p>
      {{#PASSWORD_REFUSED}}
      <p class="refused" id="password-refused">{{REASON}}</p>
      {{/PASSWORD_REFUSED}}
      <div class="affix">
        <input type="password" id="password" name="password" minlength="{{PASSWORD_MINIMUM}}" autocomplete="new-password" autocapitalize="none" spellcheck="false" aria-describedby="password-hint{{#PASSWORD_REFUSED}} password-refused{{/PASSWORD_REFUSED}}"{{#PASSWORD_REFUSED}} aria-invalid="true"{{/PASSWORD_REFUSED}}>
      </div>
    </div>
    {{#SHA256}}
    <div class="check">
      <input type="checkbox" id="sha256" name="sha256" value="yes"{{#SHA256_ON}} checked{{/SHA256_ON}}>
      <label for="sha256">[[Also use the stronger SHA-256]]</label>
    </div>
    {{/SHA256}}
  </fieldset>
  <div class="check">
    <input type="checkbox" id="activated" name="activated" value="yes" aria-describedby="activated-hint"{{#ACTIVATED_ON}} checked{{/ACTIVATED_ON}}>
    <label for="activated">[[Switch it on at once]]</label>
    <p class="hint" id="activated-hint">[[Else the link in the invitation does so, or an administrator later. An account whose invitation nobody accepts is then removed after 7 days.]]</p>
  </div>
  <button class="block">[[Create the account]]</button>
</form>
<p><a href="{{BASE}}/admin/accounts">[[Back to the accounts]]</a></p>

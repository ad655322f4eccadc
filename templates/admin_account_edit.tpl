{{%AUTOESCAPE context="HTML"}}
{{>ADMIN_NAV}}
{{>REFUSALS}}
<h1>[[Edit an account]]</h1>
<form class="card" method="post" action="{{BASE}}/admin/accounts/{{ID}}/edit" novalidate id="changes">
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <input type="hidden" name="version" value="{{VERSION}}">
  <div class="field">
    <label for="username">[[Username]]</label>
    <p class="hint" id="username-hint">[[It was <code>{{OLD_USERNAME}}</code>. With another one the account has another SIP address, and is logged out everywhere.]]</p>
    {{#USERNAME_REFUSED}}
    <p class="refused" id="username-refused">{{REASON}}</p>
    {{/USERNAME_REFUSED}}
    <div class="affix">
      <input type="text" id="username" name="username" value="{{USERNAME}}" required autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="username-hint username-domain{{#USERNAME_REFUSED}} username-refused{{/USERNAME_REFUSED}}"{{#USERNAME_REFUSED}} aria-invalid="true"{{/USERNAME_REFUSED}}>
      <span id="username-domain">@{{SIP_DOMAIN}}</span>
    </div>
  </div>
  {{#VOID_PASSWORD}}
  <fieldset>
    <legend>[[If the username changes]]</legend>
    <p class="hint" id="password-hint">[[The password is void then, for the username is part of how it is kept. Type a new one, of at least {{PASSWORD_MINIMUM}} characters; or leave this empty, and a mail asks the owner to choose one.]]</p>
    <div class="field" data-show="[[Show]]" data-hide="[[Hide]]">
      <label for="password">[[New password]]</label>
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
  {{/VOID_PASSWORD}}
  <div class="field">
    <label for="display_name">[[Display name (optional)]]</label>
    {{#DISPLAY_NAME_REFUSED}}
    <p class="refused" id="display_name-refused">{{REASON}}</p>
    {{/DISPLAY_NAME_REFUSED}}
    <input type="text" id="display_name" name="display_name" value="{{DISPLAY_NAME}}" autocomplete="off"{{#DISPLAY_NAME_REFUSED}} aria-invalid="true" aria-describedby="display_name-refused"{{/DISPLAY_NAME_REFUSED}}>
  </div>
  <div class="field">
    <label for="email">[[Email address (optional)]]</label>
    <p class="hint" id="email-hint">[[Links that were sent to the one before work no more. An account that waits for its owner is invited again.]]</p>
    {{#EMAIL_REFUSED}}
    <p class="refused" id="email-refused">{{REASON}}</p>
    {{/EMAIL_REFUSED}}
    <input type="email" id="email" name="email" value="{{EMAIL}}" inputmode="email" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="email-hint{{#EMAIL_REFUSED}} email-refused{{/EMAIL_REFUSED}}"{{#EMAIL_REFUSED}} aria-invalid="true"{{/EMAIL_REFUSED}}>
  </div>
  <div class="field">
    <label for="phone">[[Phone number (optional)]]</label>
    <p class="hint" id="phone-hint">[[A number of another country begins with + and its country code. Its owner is told of a change, and codes that were sent to the number before work no more.]]</p>
    {{#PHONE_REFUSED}}
    <p class="refused" id="phone-refused">{{REASON}}</p>
    {{/PHONE_REFUSED}}
    <input type="tel" id="phone" name="phone" value="{{PHONE}}" inputmode="tel" autocomplete="off" aria-describedby="phone-hint{{#PHONE_REFUSED}} phone-refused{{/PHONE_REFUSED}}"{{#PHONE_REFUSED}} aria-invalid="true"{{/PHONE_REFUSED}}>
  </div>
  <button class="block">[[Save]]</button>
</form>
<p><a href="{{BASE}}/admin/accounts/{{ID}}">[[Back to the account]]</a></p>

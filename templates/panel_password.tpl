{{%AUTOESCAPE context="HTML"}}
{{>REFUSALS}}
<h1>[[Change your password]]</h1>
<form class="card" method="post" action="{{BASE}}/panel/password" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <p>[[The password serves for this portal and for your phones. With a new one you are logged out everywhere else, and each phone needs the new one in its settings. Until then, a phone that is connected may go on with the old one for up to 30 minutes.]]</p>
  <input type="text" name="username" value="{{USERNAME}}" autocomplete="username" hidden>
  <div class="field" data-show="[[Show]]" data-hide="[[Hide]]">
    <label for="current_password">[[Current password]]</label>
    {{#CURRENT_PASSWORD_REFUSED}}
    <p class="refused" id="current_password-refused">{{REASON}}</p>
    {{/CURRENT_PASSWORD_REFUSED}}
    <div class="affix">
      <input type="password" id="current_password" name="current_password" required autocomplete="current-password" autocapitalize="none" spellcheck="false"{{#CURRENT_PASSWORD_REFUSED}} aria-invalid="true" aria-describedby="current_password-refused"{{/CURRENT_PASSWORD_REFUSED}}>
    </div>
  </div>
  <div class="field" data-show="[[Show]]" data-hide="[[Hide]]">
    <label for="password">[[New password]]</label>
    <p class="hint" id="password-hint">[[At least {{PASSWORD_MINIMUM}} characters. A few words in a row are strong and easy to type into a phone.]]</p>
    {{#PASSWORD_REFUSED}}
    <p class="refused" id="password-refused">{{REASON}}</p>
    {{/PASSWORD_REFUSED}}
    <div class="affix">
      <input type="password" id="password" name="password" required minlength="{{PASSWORD_MINIMUM}}" autocomplete="new-password" autocapitalize="none" spellcheck="false" aria-describedby="password-hint{{#PASSWORD_REFUSED}} password-refused{{/PASSWORD_REFUSED}}"{{#PASSWORD_REFUSED}} aria-invalid="true"{{/PASSWORD_REFUSED}}>
    </div>
  </div>
  {{#SHA256}}
  <div class="check">
    <input type="checkbox" id="sha256" name="sha256" value="yes" aria-describedby="sha256-hint"{{#SHA256_ON}} checked{{/SHA256_ON}}>
    <label for="sha256">[[Also use the stronger SHA-256]]</label>
    <p class="hint" id="sha256-hint">[[Leave it ticked, unless an old phone of yours cannot log in.]]</p>
  </div>
  {{/SHA256}}
  <button class="block">[[Save the new password]]</button>
</form>
<p><a href="{{BASE}}/panel">[[Back to your account]]</a></p>

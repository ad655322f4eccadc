{{%AUTOESCAPE context="HTML"}}
{{>REFUSALS}}
<h1>[[Change your password]]</h1>
<form class="card" method="post" action="{{BASE}}/panel/password" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <p>[[The password serves for this portal and for your phones. With a new one you are logged out everywhere else, and each phone needs the new one in its settings. Until then, a phone that is connected may go on with the old one for up to 30 minutes.]]</p>
  <div class="field" data-show="[[Show]]" data-hide="[[Hide]]">
    <label for="current_password">[[Current password]]</label>
    {{#CURRENT_PASSWORD_REFUSED}}
    <p class="refused" id="current_password-refused">{{REASON}}</p>
    {{/CURRENT_PASSWORD_REFUSED}}
    <div class="affix">
      <input type="password" id="current_password" name="current_password" required autocomplete="current-password" autocapitalize="none" spellcheck="false"{{#CURRENT_PASSWORD_REFUSED}} aria-invalid="true" aria-describedby="current_password-refused"{{/CURRENT_PASSWORD_REFUSED}}>
    </div>
  </div>
  {{+new_password}}
  <button class="block">[[Save the new password]]</button>
</form>
<p><a href="{{BASE}}/panel">[[Back to your account]]</a></p>

{{%AUTOESCAPE context="HTML"}}
{{>REFUSALS}}
<h1>[[Log in]]</h1>
<form class="card" method="post" action="{{BASE}}/login" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <input type="hidden" name="return" value="{{RETURN}}">
  <div class="field">
    <label for="name">{{#PHONE}}[[Username, phone number or SIP address]]{{/PHONE}}{{#NO_PHONE}}[[Username or SIP address]]{{/NO_PHONE}}</label>
    {{#NAME_REFUSED}}
    <p class="refused" id="name-refused">{{REASON}}</p>
    {{/NAME_REFUSED}}
    <input type="text" id="name" name="name" value="{{NAME}}" required autocomplete="username" autocapitalize="none" spellcheck="false"{{#NAME_REFUSED}} aria-invalid="true" aria-describedby="name-refused"{{/NAME_REFUSED}}>
  </div>
  <div class="field" data-show="[[Show]]" data-hide="[[Hide]]">
    <label for="password">[[Password]]</label>
    {{#PASSWORD_REFUSED}}
    <p class="refused" id="password-refused">{{REASON}}</p>
    {{/PASSWORD_REFUSED}}
    <div class="affix">
      <input type="password" id="password" name="password" required autocomplete="current-password" autocapitalize="none" spellcheck="false"{{#PASSWORD_REFUSED}} aria-invalid="true" aria-describedby="password-refused"{{/PASSWORD_REFUSED}}>
    </div>
  </div>
  <div class="check">
    <input type="checkbox" id="stay" name="stay" value="yes"{{#STAY_ON}} checked{{/STAY_ON}}>
    <label for="stay">[[Stay logged in on this device]]</label>
  </div>
  <button class="block">[[Log in]]</button>
</form>
<p><a href="{{BASE}}/recover/email">[[Forgot your password?]]</a></p>
{{#CAN_REGISTER}}
<p>[[No account yet? <a href="{{BASE}}/register">Create an account</a>]]</p>
{{/CAN_REGISTER}}

{{%AUTOESCAPE context="HTML"}}
{{>REFUSALS}}
<h1>[[Create an account]]</h1>
<form class="card" method="post" action="{{BASE}}/register/phone" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <div class="field">
    <label for="phone">[[Phone number]]</label>
    <p class="hint" id="phone-hint">[[We send a code there by SMS. A number of another country begins with + and its country code.]]</p>
    {{#PHONE_REFUSED}}
    <p class="refused" id="phone-refused">{{REASON}}</p>
    {{/PHONE_REFUSED}}
    <input type="tel" id="phone" name="phone" value="{{PHONE}}" required inputmode="tel" autocomplete="tel" aria-describedby="phone-hint{{#PHONE_REFUSED}} phone-refused{{/PHONE_REFUSED}}"{{#PHONE_REFUSED}} aria-invalid="true"{{/PHONE_REFUSED}}>
  </div>
  <div class="field">
    <label for="username">[[Nickname (optional)]]</label>
    <p class="hint" id="username-hint">[[The first part of your SIP address. Without one, it is your phone number.]]</p>
    {{#USERNAME_REFUSED}}
    <p class="refused" id="username-refused">{{REASON}}</p>
    {{/USERNAME_REFUSED}}
    <div class="affix">
      <input type="text" id="username" name="username" value="{{USERNAME}}" autocomplete="username" autocapitalize="none" spellcheck="false" aria-describedby="username-hint username-domain{{#USERNAME_REFUSED}} username-refused{{/USERNAME_REFUSED}}"{{#USERNAME_REFUSED}} aria-invalid="true"{{/USERNAME_REFUSED}}>
      <span id="username-domain">@{{SIP_DOMAIN}}</span>
    </div>
  </div>
  {{#TERMS}}
  <div class="check">
    {{#TERMS_REFUSED}}
    <p class="refused" id="terms-refused">{{REASON}}</p>
    {{/TERMS_REFUSED}}
    <input type="checkbox" id="terms" name="terms" value="yes" required{{#TERMS_ON}} checked{{/TERMS_ON}}{{#TERMS_REFUSED}} aria-invalid="true" aria-describedby="terms-refused"{{/TERMS_REFUSED}}>
    <label for="terms">[[I accept the <a href="{{TERMS_URL}}" target="_blank" rel="noopener">terms of use (new tab)</a>]]</label>
  </div>
  {{/TERMS}}
  {{#PRIVACY}}
  <div class="check">
    {{#PRIVACY_REFUSED}}
    <p class="refused" id="privacy-refused">{{REASON}}</p>
    {{/PRIVACY_REFUSED}}
    <input type="checkbox" id="privacy" name="privacy" value="yes" required{{#PRIVACY_ON}} checked{{/PRIVACY_ON}}{{#PRIVACY_REFUSED}} aria-invalid="true" aria-describedby="privacy-refused"{{/PRIVACY_REFUSED}}>
    <label for="privacy">[[I have read the <a href="{{PRIVACY_URL}}" target="_blank" rel="noopener">privacy policy (new tab)</a>]]</label>
  </div>
  {{/PRIVACY}}
  {{>PROOF_OF_WORK}}
  <button class="block">[[Send the code]]</button>
</form>
<p>[[No SMS where you are? <a href="{{BASE}}/register/email">Use your email address</a>]]</p>
<p>[[Do you have an account already? <a href="{{BASE}}/login">Log in</a>]]</p>

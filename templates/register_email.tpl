{{%AUTOESCAPE context="HTML"}}
{{>REFUSALS}}
<h1>[[Create an account]]</h1>
<form class="card" method="post" action="{{BASE}}/register/email" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <div class="field">
    <label for="username">[[Username]]</label>
    <p class="hint" id="username-hint">[[Letters, digits and . _ - + are welcome. It is the first part of your SIP address.]]</p>
    {{#USERNAME_REFUSED}}
    <p class="refused" id="username-refused">{{REASON}}</p>
    {{/USERNAME_REFUSED}}
    <div class="affix">
      <input type="text" id="username" name="username" value="{{USERNAME}}" required autocomplete="username" autocapitalize="none" spellcheck="false" aria-describedby="username-hint username-domain{{#USERNAME_REFUSED}} username-refused{{/USERNAME_REFUSED}}"{{#USERNAME_REFUSED}} aria-invalid="true"{{/USERNAME_REFUSED}}>
      <span id="username-domain">@{{SIP_DOMAIN}}</span>
    </div>
  </div>
  <div class="field">
    <label for="email">[[Email address]]</label>
    <p class="hint" id="email-hint">[[We send a link there to open your account.]]</p>
    {{#EMAIL_REFUSED}}
    <p class="refused" id="email-refused">{{REASON}}</p>
    {{/EMAIL_REFUSED}}
    <input type="email" id="email" name="email" value="{{EMAIL}}" required inputmode="email" autocomplete="email" autocapitalize="none" spellcheck="false" aria-describedby="email-hint{{#EMAIL_REFUSED}} email-refused{{/EMAIL_REFUSED}}"{{#EMAIL_REFUSED}} aria-invalid="true"{{/EMAIL_REFUSED}}>
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
  {{#NEWSLETTER}}
  <div class="check">
    <input type="checkbox" id="newsletter" name="newsletter" value="yes"{{#NEWSLETTER_ON}} checked{{/NEWSLETTER_ON}}>
    <label for="newsletter">[[Send me news now and then (optional)]]</label>
  </div>
  {{/NEWSLETTER}}
  {{>PROOF_OF_WORK}}
  <button class="block">[[Create an account]]</button>
</form>
<p>[[Do you have an account already? <a href="{{BASE}}/login">Log in</a>]]</p>

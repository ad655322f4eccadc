{{%AUTOESCAPE context="HTML"}}
{{>REFUSALS}}
<h1>[[Recover your account]]</h1>
<form class="card" method="post" action="{{BASE}}/recover/phone" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <div class="field">
    <label for="phone">[[Phone number]]</label>
    <p class="hint" id="phone-hint">[[We send a code there by SMS. With it you choose a new password.]]</p>
    {{#PHONE_REFUSED}}
    <p class="refused" id="phone-refused">{{REASON}}</p>
    {{/PHONE_REFUSED}}
    <input type="tel" id="phone" name="phone" value="{{PHONE}}" required inputmode="tel" autocomplete="tel" aria-describedby="phone-hint{{#PHONE_REFUSED}} phone-refused{{/PHONE_REFUSED}}"{{#PHONE_REFUSED}} aria-invalid="true"{{/PHONE_REFUSED}}>
  </div>
  {{>PROOF_OF_WORK}}
  <button class="block">[[Send the code]]</button>
</form>
<p>[[Is your phone not at hand? <a href="{{BASE}}/recover/email">Recover your account by email</a>]]</p>

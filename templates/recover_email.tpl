{{%AUTOESCAPE context="HTML"}}
{{>REFUSALS}}
<h1>[[Forgot your password?]]</h1>
<form class="card" method="post" action="{{BASE}}/recover/email" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <p>[[We send a link to the email address of your account. With it you set a new password.]]</p>
  <div class="field">
    <label for="account">[[Email address, username or SIP address]]</label>
    <p class="hint" id="account-hint">[[If several accounts have your email address, the message has a link for each. Give a username to get the link of that account alone.]]</p>
    {{#ACCOUNT_REFUSED}}
    <p class="refused" id="account-refused">{{REASON}}</p>
    {{/ACCOUNT_REFUSED}}
    <input type="text" id="account" name="account" value="{{ACCOUNT}}" required autocomplete="username" autocapitalize="none" spellcheck="false" aria-describedby="account-hint{{#ACCOUNT_REFUSED}} account-refused{{/ACCOUNT_REFUSED}}"{{#ACCOUNT_REFUSED}} aria-invalid="true"{{/ACCOUNT_REFUSED}}>
  </div>
  {{>PROOF_OF_WORK}}
  <button class="block">[[Send the link]]</button>
</form>
{{#PHONE}}
<p>[[No mail where you are? <a href="{{BASE}}/recover/phone">Recover your account by phone</a>]]</p>
{{/PHONE}}
<p>[[Do you know it again? <a href="{{BASE}}/login">Log in</a>]]</p>

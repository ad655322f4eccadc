{{%AUTOESCAPE context="HTML"}}
{{>REFUSALS}}
<h1>[[Use another address]]</h1>
<form class="card" method="post" action="{{BASE}}/register/email/address" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <div class="field">
    <label for="email">[[Email address]]</label>
    <p class="hint" id="email-hint">[[We send a new link there. The link sent before stops working.]]</p>
    {{#EMAIL_REFUSED}}
    <p class="refused" id="email-refused">{{REASON}}</p>
    {{/EMAIL_REFUSED}}
    <input type="email" id="email" name="email" value="{{EMAIL}}" required inputmode="email" autocomplete="email" autocapitalize="none" spellcheck="false" aria-describedby="email-hint{{#EMAIL_REFUSED}} email-refused{{/EMAIL_REFUSED}}"{{#EMAIL_REFUSED}} aria-invalid="true"{{/EMAIL_REFUSED}}>
  </div>
  {{>PROOF_OF_WORK}}
  <button class="block">[[Send the link]]</button>
</form>

{{%AUTOESCAPE context="HTML"}}
{{>REFUSALS}}
<h1>[[Your email address]]</h1>
<form class="card" method="post" action="{{BASE}}/panel/email" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  {{#CURRENT}}
  <p>[[Until now it is <strong>{{CURRENT_EMAIL}}</strong>. That address is told of the change, and can undo it for 7 days.]]</p>
  {{/CURRENT}}
  <div class="field">
    <label for="email">[[New email address]]</label>
    <p class="hint" id="email-hint">[[We send a link there. The address becomes yours once you follow it.]]</p>
    {{#EMAIL_REFUSED}}
    <p class="refused" id="email-refused">{{REASON}}</p>
    {{/EMAIL_REFUSED}}
    <input type="email" id="email" name="email" value="{{EMAIL}}" required inputmode="email" autocomplete="email" autocapitalize="none" spellcheck="false" aria-describedby="email-hint{{#EMAIL_REFUSED}} email-refused{{/EMAIL_REFUSED}}"{{#EMAIL_REFUSED}} aria-invalid="true"{{/EMAIL_REFUSED}}>
  </div>
  <button class="block">[[Send the link]]</button>
</form>
<p><a href="{{BASE}}/panel">[[Back to your account]]</a></p>

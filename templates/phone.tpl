{{%AUTOESCAPE context="HTML"}}
{{>REFUSALS}}
<h1>[[Your phone number]]</h1>
{{#CURRENT}}
<p>[[The number of your account is <strong><bdi>{{CURRENT_PHONE}}</bdi></strong>. You can log in with it, and recover your account.]]</p>
{{/CURRENT}}
{{#BOUND}}
<p class="note info">[[It is your username too, so it stays as long as that does. If you have another number now, ask those who run this service to rename your account.]]</p>
{{/BOUND}}
{{#FREE}}
<form class="card" method="post" action="{{BASE}}/panel/phone" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <div class="field">
    <label for="phone">[[New phone number]]</label>
    <p class="hint" id="phone-hint">[[We send a code there by SMS. A number of another country begins with + and its country code.]]</p>
    {{#PHONE_REFUSED}}
    <p class="refused" id="phone-refused">{{REASON}}</p>
    {{/PHONE_REFUSED}}
    <input type="tel" id="phone" name="phone" value="{{PHONE}}" required inputmode="tel" autocomplete="tel" aria-describedby="phone-hint{{#PHONE_REFUSED}} phone-refused{{/PHONE_REFUSED}}"{{#PHONE_REFUSED}} aria-invalid="true"{{/PHONE_REFUSED}}>
  </div>
  <button class="block">[[Send the code]]</button>
</form>
{{/FREE}}
{{#REMOVABLE}}
<form class="card" method="post" action="{{BASE}}/panel/phone/removal">
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <h2>[[Do without a number]]</h2>
  <p>[[Your account stays as it is. You can no longer log in with the number, nor recover your account by phone.]]</p>
  <button class="danger block">[[Remove the number]]</button>
</form>
{{/REMOVABLE}}
<p><a href="{{BASE}}/panel">[[Back to your account]]</a></p>

{{%AUTOESCAPE context="HTML"}}
{{>REFUSALS}}
<h1>[[Is it still you?]]</h1>
<form class="card" method="post" action="{{BASE}}/login/confirmation" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <input type="hidden" name="return" value="{{RETURN}}">
  <p>[[What you want to do needs a recent login. Enter the password of <code>{{SIP_ADDRESS}}</code> to go on.]]</p>
  <input type="text" name="username" value="{{USERNAME}}" autocomplete="username" hidden>
  <div class="field" data-show="[[Show]]" data-hide="[[Hide]]">
    <label for="password">[[Password]]</label>
    {{#PASSWORD_REFUSED}}
    <p class="refused" id="password-refused">{{REASON}}</p>
    {{/PASSWORD_REFUSED}}
    <div class="affix">
      <input type="password" id="password" name="password" required autocomplete="current-password" autocapitalize="none" spellcheck="false"{{#PASSWORD_REFUSED}} aria-invalid="true" aria-describedby="password-refused"{{/PASSWORD_REFUSED}}>
    </div>
  </div>
  <button class="block">[[Go on]]</button>
</form>

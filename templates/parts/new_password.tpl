{{%AUTOESCAPE context="HTML"}}
  <input type="text" name="username" value="{{USERNAME}}" autocomplete="username" hidden>
  <div class="field" data-show="[[Show]]" data-hide="[[Hide]]">
    <label for="password">{{#FIRST_PASSWORD}}[[Password]]{{/FIRST_PASSWORD}}{{#NEXT_PASSWORD}}[[New password]]{{/NEXT_PASSWORD}}</label>
    <p class="hint" id="password-hint">[[At least {{PASSWORD_MINIMUM}} characters. A few words in a row are strong and easy to type into a phone.]]</p>
    {{#PASSWORD_REFUSED}}
    <p class="refused" id="password-refused">{{REASON}}</p>
    {{/PASSWORD_REFUSED}}
    <div class="affix">
      <input type="password" id="password" name="password" required minlength="{{PASSWORD_MINIMUM}}" autocomplete="new-password" autocapitalize="none" spellcheck="false" aria-describedby="password-hint{{#PASSWORD_REFUSED}} password-refused{{/PASSWORD_REFUSED}}"{{#PASSWORD_REFUSED}} aria-invalid="true"{{/PASSWORD_REFUSED}}>
    </div>
  </div>
  {{#SHA256}}
  <div class="check">
    <input type="checkbox" id="sha256" name="sha256" value="yes" aria-describedby="sha256-hint"{{#SHA256_ON}} checked{{/SHA256_ON}}>
    <label for="sha256">[[Also use the stronger SHA-256]]</label>
    <p class="hint" id="sha256-hint">[[Leave it ticked, unless an old phone of yours cannot log in.]]</p>
  </div>
  {{/SHA256}}

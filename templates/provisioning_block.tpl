{{%AUTOESCAPE context="HTML"}}
{{#VALID}}
{{>CODE}}
<p>[[The link works once, until <time datetime="{{UNTIL}}">{{UNTIL_TEXT}}</time>. No phone has used it yet.]]</p>
{{/VALID}}
{{#USED}}
<p class="note ok">[[A phone was set up with the link at <time datetime="{{AT}}">{{AT_TEXT}}</time>. It does not work a second time.]]</p>
{{#USED_BY}}
<p>[[The app called itself <code>{{PROGRAM}}</code>.]]</p>
{{/USED_BY}}
{{/USED}}
{{#EXPIRED}}
<p class="note">[[The last link does not work any more: it was too old or was withdrawn, or the password has changed or the account was switched off since.]]</p>
{{/EXPIRED}}
{{#NONE}}
<p>[[There is no link yet. Make one to see its QR code.]]</p>
{{/NONE}}
{{#NO_PASSWORD}}
<p class="note warn">[[This account has no password yet: a phone that uses the link will not be able to log in.]]</p>
{{/NO_PASSWORD}}
{{#NOT_ACTIVE}}
<p class="note warn">[[This account is not active: a link that sets up a phone would not work.]]</p>
{{/NOT_ACTIVE}}
{{#FORMS}}
<div class="row">
  <form method="post" action="{{BASE}}{{PATH}}">
    <input type="hidden" name="csrf" value="{{CSRF}}">
    {{#FIRST}}
    <button>[[Make a link]]</button>
    {{/FIRST}}
    {{#ANOTHER}}
    <button class="quiet">[[Make a new link]]</button>
    {{/ANOTHER}}
  </form>
  {{#VALID}}
  <form method="post" action="{{BASE}}{{PATH}}/revocation">
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <button class="danger">[[Withdraw the link]]</button>
  </form>
  {{/VALID}}
</div>
{{/FORMS}}

{{%AUTOESCAPE context="HTML"}}
<h1>[[This link is too old]]</h1>
<div class="card">
  <p>[[To keep your account safe, a link works only for a while, and only the newest one. This one has passed its time.]]</p>
  {{#CHANGE}}
  <p>[[Enter the address again, and we send you a new link.]]</p>
  <a class="button block" href="{{BASE}}/panel/email">[[Change your email address]]</a>
  {{/CHANGE}}
  {{#UNDO}}
  <p>[[If you still have the password, log in and change the address. Else ask those who run this service for help.]]</p>
  <a class="button block" href="{{BASE}}/login">[[Log in]]</a>
  {{/UNDO}}
</div>

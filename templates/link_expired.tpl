{{%AUTOESCAPE context="HTML"}}
<h1>[[This link is too old]]</h1>
<div class="card">
  <p>[[To keep your account safe, a link works only for a while. This one has passed its time.]]</p>
  {{#RENEWAL}}
  <p>[[We can send a new one to the same email address.]]</p>
  <form method="post" action="{{BASE}}/activate/{{TOKEN}}/renewal">
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <button class="block">[[Send a new link]]</button>
  </form>
  {{/RENEWAL}}
  {{#RECOVERY}}
  <p>[[If you want to set a new password, ask for another link.]]</p>
  <a class="button block" href="{{BASE}}/recover/email">[[Get a new link]]</a>
  {{/RECOVERY}}
  {{#EMAIL_RENEWAL}}
  <p>[[Enter the address again, and we send you a new link.]]</p>
  <a class="button block" href="{{BASE}}/panel/email">[[Change your email address]]</a>
  {{/EMAIL_RENEWAL}}
  {{#EMAIL_UNDO}}
  <p>[[If you still have the password, log in and change the address. Else ask those who run this service for help.]]</p>
  {{/EMAIL_UNDO}}
</div>
<p>[[Is your account open already? <a href="{{BASE}}/login">Log in</a>]]</p>

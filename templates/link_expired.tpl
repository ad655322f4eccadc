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
</div>
<p>[[Is your account open already? <a href="{{BASE}}/login">Log in</a>]]</p>

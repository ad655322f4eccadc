{{%AUTOESCAPE context="HTML"}}
<h1>[[Log in with this link]]</h1>
<form class="card" method="post" action="{{BASE}}/login/{{TOKEN}}">
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <p>[[You are about to log in as <code>{{SIP_ADDRESS}}</code>. The link works once.]]</p>
  <button class="block">[[Log in]]</button>
</form>

{{%AUTOESCAPE context="HTML"}}
<h1>[[Put your email address back]]</h1>
<form class="card" method="post" action="{{BASE}}/email/undo/{{TOKEN}}">
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <p>[[<strong>{{EMAIL}}</strong> becomes the email address of the account <code>{{SIP_ADDRESS}}</code> again. Everybody who is logged in elsewhere is logged out.]]</p>
  <button class="block">[[Put this address back]]</button>
</form>

{{%AUTOESCAPE context="HTML"}}
<h1>[[Confirm your email address]]</h1>
<form class="card" method="post" action="{{BASE}}/email/{{TOKEN}}">
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <p>[[<strong>{{EMAIL}}</strong> becomes the email address of the account <code>{{SIP_ADDRESS}}</code>.]]</p>
  <button class="block">[[Confirm this address]]</button>
</form>

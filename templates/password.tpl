{{%AUTOESCAPE context="HTML"}}
{{>REFUSALS}}
<h1>[[Set your password]]</h1>
<form class="card" method="post" action="{{BASE}}/password" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <p>[[One thing is missing before you can use <code>{{SIP_ADDRESS}}</code>: a password, for this portal and for your phone.]]</p>
  {{+new_password}}
  <button class="block">[[Save the password]]</button>
</form>

{{%AUTOESCAPE context="HTML"}}
{{>REFUSALS}}
<h1>[[Set a new password]]</h1>
<form class="card" method="post" action="{{BASE}}/recover/{{TOKEN}}" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <p>[[The new password of <code>{{SIP_ADDRESS}}</code> is for this portal and for your phone. It logs out whoever is logged in to the account.]]</p>
  {{+new_password}}
  <button class="block">[[Save the password]]</button>
</form>

{{%AUTOESCAPE context="HTML"}}
{{>REFUSALS}}
<h1>[[Set your password]]</h1>
<form class="card" method="post" action="{{BASE}}/activate/{{TOKEN}}" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <p>[[Your SIP address will be <code>{{SIP_ADDRESS}}</code>.]]</p>
  {{+new_password}}
  <button class="block">[[Open my account]]</button>
</form>

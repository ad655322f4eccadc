{{%AUTOESCAPE context="HTML"}}
<h1>[[You have an account already]]</h1>
<div class="card">
  <p>[[This phone number belongs to the account <code>{{SIP_ADDRESS}}</code>.]]</p>
  <p><a class="button block" href="{{BASE}}/login">[[Log in]]</a></p>
  <p><a class="button quiet block" href="{{BASE}}/recover/phone">[[Choose a new password]]</a></p>
</div>

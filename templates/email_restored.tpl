{{%AUTOESCAPE context="HTML"}}
<h1>[[Your email address is back]]</h1>
<div class="card">
  <p>[[<strong>{{EMAIL}}</strong> is the email address of the account <code>{{SIP_ADDRESS}}</code> again, and everybody else is logged out.]]</p>
  <p>[[If it was not you who changed it, somebody may know your password. Choose a new one now.]]</p>
  <a class="button block" href="{{BASE}}/recover/email">[[Choose a new password]]</a>
</div>

{{%AUTOESCAPE context="HTML"}}
{{>ADMIN_NAV}}
<h1>[[Delete this device?]]</h1>
<p>[[It is registered with <code>{{SIP_ADDRESS}}</code>.]]</p>
{{>DEVICE}}
<p>[[Calls do not reach it any more, until it registers again. It does so by itself, usually within the hour, unless the password of the account changes too.]]</p>
<p>[[Is the device lost, or not its owner’s? First <a href="{{BASE}}/admin/accounts/{{ID}}#mail">send the owner a recovery mail, or switch the account off</a>; then delete it.]]
{{#REMEMBERS_PASSWORD}}
[[The server may take the old password for up to 30 minutes.]]
{{/REMEMBERS_PASSWORD}}
</p>
<form method="post" action="{{BASE}}/admin/accounts/{{ID}}/devices/deletion">
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <input type="hidden" name="id" value="{{DEVICE_ID}}">
  <button class="danger block">[[Delete the device]]</button>
</form>
<p><a href="{{BASE}}/admin/accounts/{{ID}}/devices">[[Keep it]]</a></p>

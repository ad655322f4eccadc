{{%AUTOESCAPE context="HTML"}}
<h1>[[Delete this device?]]</h1>
{{>DEVICE}}
<p>[[Calls do not reach it any more, until it registers again. It does so by itself, usually within the hour, unless your password changes too.]]</p>
<p>[[Is the device lost, or not yours? Change your password first, then delete it.]]
{{#REMEMBERS_PASSWORD}}
[[The server may take the old password for up to 30 minutes.]]
{{/REMEMBERS_PASSWORD}}
</p>
<form method="post" action="{{BASE}}/panel/devices/deletion">
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <input type="hidden" name="id" value="{{DEVICE_ID}}">
  <button class="danger block">[[Delete the device]]</button>
</form>
<p><a href="{{BASE}}/panel/devices">[[Keep it]]</a></p>

{{%AUTOESCAPE context="HTML"}}
{{>ADMIN_NAV}}
<h1>[[Devices of an account]]</h1>
<p>[[The phones and apps that have registered with <code>{{SIP_ADDRESS}}</code>.]]</p>
{{>DEVICES}}
<h2>[[Lost a device?]]</h2>
<p>[[A device that is deleted comes back as soon as it registers again, usually within the hour, unless the password of the account changes too. So first <a href="{{BASE}}/admin/accounts/{{ID}}#mail">send its owner a recovery mail, or switch the account off</a>; then delete the device.]]
{{#REMEMBERS_PASSWORD}}
[[The server may take the old password for up to 30 minutes.]]
{{/REMEMBERS_PASSWORD}}
</p>
<p><a class="button quiet" href="{{BASE}}/admin/accounts/{{ID}}">[[Back to the account]]</a></p>

{{%AUTOESCAPE context="HTML"}}
<h1>[[Your devices]]</h1>
<p>[[The phones and apps that have registered with <code>{{SIP_ADDRESS}}</code>.]]</p>
{{>DEVICES}}
<h2>[[Lost a device?]]</h2>
<p>[[A device that is deleted comes back as soon as it registers again, usually within the hour, unless your password changes too. So change your password first, then delete the device.]]
{{#REMEMBERS_PASSWORD}}
[[The server may take the old password for up to 30 minutes.]]
{{/REMEMBERS_PASSWORD}}
</p>
<p><a href="{{BASE}}/panel">[[Back to your account]]</a></p>

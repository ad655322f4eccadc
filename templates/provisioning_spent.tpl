{{%AUTOESCAPE context="HTML"}}
<h1>[[This link does not set up a phone any more]]</h1>
<p class="lead">[[It has been used or withdrawn, it was too old, or the password has changed since. You can make a new one in your account.]]</p>
<p><a class="button" href="{{BASE}}/panel/provisioning">[[Set up your phone]]</a></p>

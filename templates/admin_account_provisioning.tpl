{{%AUTOESCAPE context="HTML"}}
{{>ADMIN_NAV}}
<h1>[[Set up a phone]]</h1>
<p class="lead">[[Print this page for the owner of <code>{{SIP_ADDRESS}}</code>, or pass the link on: with it a phone becomes one of the account.]]</p>
<section class="card">
{{>PROVISIONING}}
</section>
<p><a class="button quiet" href="{{BASE}}/admin/accounts/{{ID}}">[[Back to the account]]</a></p>

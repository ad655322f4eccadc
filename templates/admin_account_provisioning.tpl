{{%AUTOESCAPE context="HTML"}}
{{>ADMIN_NAV}}
{{>REFUSALS}}
<h1>[[Set up a phone]]</h1>
<p class="lead">[[Print a sheet for the owner of <code>{{SIP_ADDRESS}}</code>, or pass the link on: with it a phone becomes one of the account.]]</p>
<section class="card" id="link">
{{>PROVISIONING}}
</section>
<p class="row">{{#SHEET}}<a class="button" href="{{BASE}}{{SHEET_PATH}}">[[Sheet to print]]</a> {{/SHEET}}<a class="button quiet" href="{{BASE}}/admin/accounts/{{ID}}">[[Back to the account]]</a></p>

{{%AUTOESCAPE context="HTML"}}
{{>ADMIN_NAV}}
<div class="screen">
<h1>[[Sheets for the owners]]</h1>
{{#EMPTY}}
<p class="empty">[[None of these accounts has a link that works. Tick accounts in the list, and choose to make links for them.]]</p>
{{/EMPTY}}
{{#PRINT}}
<div class="row">
<p class="lead" data-print="[[Print]]">[[One page for each account, in its owner’s language: print this page, and give each owner theirs.]]</p>
</div>
{{/PRINT}}
{{#WITHOUT_LINK}}
<p class="note warn">{{#SPENT}}[[No link of <a href="{{BASE}}/admin/accounts/{{ID}}">{{USERNAME}}</a> works: it was used, or is too old.]]{{/SPENT}}{{#NOT_ACTIVE}}[[No link of <a href="{{BASE}}/admin/accounts/{{ID}}">{{USERNAME}}</a> works: the account is not active.]]{{/NOT_ACTIVE}}</p>
{{/WITHOUT_LINK}}
</div>
{{#ACCOUNT}}
{{>SHEET}}
{{/ACCOUNT}}
<p class="screen"><a class="button quiet" href="{{BASE}}/admin/accounts">[[Back to the accounts]]</a></p>

{{%AUTOESCAPE context="HTML"}}
<nav class="tabs" aria-label="[[Administration]]">
  <a href="{{BASE}}/admin/accounts"{{#ACCOUNTS_CURRENT}} aria-current="page"{{/ACCOUNTS_CURRENT}}>[[Accounts]]</a>
</nav>

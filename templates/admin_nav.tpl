{{%AUTOESCAPE context="HTML"}}
<nav class="tabs" aria-label="[[Administration]]">
  <a href="{{BASE}}/admin"{{#OVERVIEW_CURRENT}} aria-current="page"{{/OVERVIEW_CURRENT}}>[[Overview]]</a>
  <a href="{{BASE}}/admin/accounts"{{#ACCOUNTS_CURRENT}} aria-current="page"{{/ACCOUNTS_CURRENT}}>[[Accounts]]</a>
  <a href="{{BASE}}/admin/audit"{{#AUDIT_CURRENT}} aria-current="page"{{/AUDIT_CURRENT}}>[[Audit log]]</a>
  {{#API}}
  <a href="{{BASE}}/admin/api_keys"{{#API_KEYS_CURRENT}} aria-current="page"{{/API_KEYS_CURRENT}}>[[API keys]]</a>
  {{/API}}
</nav>

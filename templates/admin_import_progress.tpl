{{%AUTOESCAPE context="HTML"}}
{{>ADMIN_NAV}}
<h1>[[Import of accounts]]</h1>
{{#READY}}
<p class="note ok">[[Nothing is wrong with the file. Accounts in it: {{TOTAL}}]]</p>
{{#IGNORED}}
<p>[[Columns that are passed over: {{COLUMNS}}]]</p>
{{/IGNORED}}
{{/READY}}
{{#RUNNING}}
<div class="card" role="status">
  <p>[[The accounts are being made. This page looks again by itself; you may also leave it.]]</p>
  {{#COUNTED}}
  <p><progress max="{{TOTAL}}" value="{{DONE}}" aria-label="[[Accounts made]]"></progress></p>
  <p>[[Made so far: {{DONE}} of {{TOTAL}}]]</p>
  {{/COUNTED}}
  {{#UNCOUNTED}}
  <p><progress aria-label="[[Accounts made]]"></progress></p>
  <p>[[Accounts to make: {{TOTAL}}]]</p>
  {{/UNCOUNTED}}
  <p class="hint">[[Until all of them are there, none is.]]</p>
</div>
{{/RUNNING}}
{{#INVITING}}
<div class="card" role="status">
  <p>[[All accounts are there: {{TOTAL}}. Their owners are being invited. This page looks again by itself; you may also leave it.]]</p>
  <p><progress max="{{UNINVITED}}" value="{{DONE}}" aria-label="[[Invitations written]]"></progress></p>
  <p>[[Invitations so far: {{DONE}} of {{UNINVITED}}]]</p>
</div>
{{/INVITING}}
{{#INTERRUPTED}}
<p class="note bad">[[The import was interrupted. None of its accounts was made, and nothing else was changed. Start it again.]]</p>
{{/INTERRUPTED}}
{{#FAILED}}
<p>[[Somebody took a name of this file after it was checked. None of its accounts was made.]]</p>
{{/FAILED}}
{{#FINISHED}}
<p class="note ok">[[The accounts are imported: {{TOTAL}}]]</p>
{{/FINISHED}}
{{>REPORT}}
{{#START}}
<form class="card" method="post" action="{{BASE}}/admin/accounts/import/{{ID}}">
  <input type="hidden" name="csrf" value="{{CSRF}}">
  {{#UNINVITED}}
  <div class="check">
    <input type="checkbox" id="invites" name="invites" value="yes" checked aria-describedby="invites-hint">
    <label for="invites">[[Send invitation mails: {{COUNT}}]]</label>
    <p class="hint" id="invites-hint">[[To those who have no password. The link in the mail works once, for 7 days, and asks for one.]]</p>
  </div>
  {{/UNINVITED}}
  <p class="hint">[[The file waits for an hour, in this browser only.]]</p>
  <button class="block">[[Import {{TOTAL}} accounts]]</button>
</form>
{{/START}}
{{#ANOTHER}}
<p><a href="{{BASE}}/admin/accounts/import">[[Take another file]]</a></p>
{{/ANOTHER}}
<p><a href="{{BASE}}/admin/accounts">[[Back to the accounts]]</a></p>

{{%AUTOESCAPE context="HTML"}}
{{>ADMIN_NAV}}
{{>REFUSALS}}
<h1>[[What would happen]]</h1>
{{#EMPTY}}
<p class="empty">[[No account is ticked. Go back and tick some.]]</p>
{{/EMPTY}}
{{#NOTHING}}
<p class="note info">[[Nothing would happen to any of these accounts.]]</p>
{{/NOTHING}}
{{#TABLE}}
<div class="card">
  <table>
    <thead>
      <tr><th scope="col">[[Username]]</th><th scope="col">[[State]]</th><th scope="col">[[Change]]</th></tr>
    </thead>
    <tbody>
      {{#ACCOUNT}}
      <tr>
        <td data-label="[[Username]]"><a href="{{BASE}}/admin/accounts/{{ID}}">{{USERNAME}}</a></td>
        <td data-label="[[State]]"><span>{{>BADGES}}</span></td>
        <td data-label="[[Change]]"><span>{{#CHANGE}}<strong>[[yes]]</strong>{{/CHANGE}}{{#NONE_NEEDED}}[[no: there is no need]]{{/NONE_NEEDED}}{{#ADMINISTRATOR}}[[no: administrators are deleted one by one]]{{/ADMINISTRATOR}}{{#OWN_ACCOUNT}}[[no: this account is your own]]{{/OWN_ACCOUNT}}{{#NO_ADDRESS}}[[no: it has no email address]]{{/NO_ADDRESS}}{{#NOT_READY}}[[no: it is not active, or has no password yet]]{{/NOT_READY}}</span></td>
      </tr>
      {{/ACCOUNT}}
    </tbody>
  </table>
</div>
{{/TABLE}}
{{#ACT}}
<form method="post" action="{{BASE}}/admin/accounts/selection?{{QUERY}}" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  {{#DEACTIVATION}}
  <p>[[Nobody can log in with an account that is switched off. Whoever is logged in is logged out.]]</p>
  {{/DEACTIVATION}}
  {{#PROVISIONING}}
  <p>[[Each gets a new link that sets up one phone, on a sheet to print. A link that it had before does not work any more.]]</p>
  {{/PROVISIONING}}
  {{#DELETION}}
  <p class="note bad">[[A deleted account goes for good, with its password, its addresses and everything else. Nobody can bring it back.]]</p>
  <div class="field">
    <label for="number">[[Number of accounts]]</label>
    <p class="hint" id="number-hint">[[Type <code>{{COUNT}}</code> to confirm.]]</p>
    {{#NUMBER_REFUSED}}
    <p class="refused" id="number-refused">{{REASON}}</p>
    {{/NUMBER_REFUSED}}
    <input type="text" id="number" name="number" value="{{NUMBER}}" required inputmode="numeric" autocomplete="off" aria-describedby="number-hint{{#NUMBER_REFUSED}} number-refused{{/NUMBER_REFUSED}}"{{#NUMBER_REFUSED}} aria-invalid="true"{{/NUMBER_REFUSED}}>
  </div>
  {{/DELETION}}
  <button{{#DELETION}} class="danger"{{/DELETION}}>{{#ACTIVATION}}[[Switch on: {{COUNT}}]]{{/ACTIVATION}}{{#DEACTIVATION}}[[Switch off: {{COUNT}}]]{{/DEACTIVATION}}{{#INVITATION}}[[Send an invitation mail: {{COUNT}}]]{{/INVITATION}}{{#PROVISIONING}}[[Make links: {{COUNT}}]]{{/PROVISIONING}}{{#DELETION}}[[Delete for good: {{COUNT}}]]{{/DELETION}}</button>
</form>
{{/ACT}}
<p><a href="{{BASE}}/admin/accounts">[[Back to the accounts]]</a></p>

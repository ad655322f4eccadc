{{%AUTOESCAPE context="HTML"}}
{{>ADMIN_NAV}}
<h1>[[What would happen]]</h1>
{{#EMPTY}}
<p class="empty">[[No account is ticked. Go back and tick some.]]</p>
{{/EMPTY}}
{{#NOTHING}}
<p class="note info">[[Nothing would happen to any of these accounts.]]</p>
{{/NOTHING}}
{{#TABLE}}
<form method="post" action="{{BASE}}/admin/accounts/selection">
  <input type="hidden" name="csrf" value="{{CSRF}}">
  {{#CHANGED}}
  <input type="hidden" name="account-{{ID}}" value="yes">
  {{/CHANGED}}
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
          <td data-label="[[Change]]"><span>{{#CHANGE}}<strong>[[yes]]</strong>{{/CHANGE}}{{#NONE_NEEDED}}[[no: there is no need]]{{/NONE_NEEDED}}{{#OWN_ACCOUNT}}[[no: this account is your own]]{{/OWN_ACCOUNT}}{{#NO_ADDRESS}}[[no: it has no email address]]{{/NO_ADDRESS}}{{#NOT_READY}}[[no: it is not active, or has no password yet]]{{/NOT_READY}}</span></td>
        </tr>
        {{/ACCOUNT}}
      </tbody>
    </table>
  </div>
  {{#ACT}}
  <input type="hidden" name="act" value="{{ACT_NAME}}">
  {{#DEACTIVATION}}
  <p>[[Nobody can log in with an account that is switched off. Whoever is logged in is logged out.]]</p>
  {{/DEACTIVATION}}
  {{#PROVISIONING}}
  <p>[[Each gets a new link that sets up one phone, on a sheet to print. A link that it had before does not work any more.]]</p>
  {{/PROVISIONING}}
  {{#DELETION}}
  <p class="note bad">[[A deleted account goes for good, with its password, its addresses and everything else. Nobody can bring it back.]]</p>
  {{/DELETION}}
  <button{{#DELETION}} class="danger"{{/DELETION}}>{{#ACTIVATION}}[[Switch on: {{COUNT}}]]{{/ACTIVATION}}{{#DEACTIVATION}}[[Switch off: {{COUNT}}]]{{/DEACTIVATION}}{{#INVITATION}}[[Send an invitation mail: {{COUNT}}]]{{/INVITATION}}{{#PROVISIONING}}[[Make links: {{COUNT}}]]{{/PROVISIONING}}{{#DELETION}}[[Delete for good: {{COUNT}}]]{{/DELETION}}</button>
  {{/ACT}}
</form>
{{/TABLE}}
<p><a href="{{BASE}}/admin/accounts">[[Back to the accounts]]</a></p>

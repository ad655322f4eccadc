{{%AUTOESCAPE context="HTML"}}
{{>ADMIN_NAV}}
{{>REFUSALS}}
<h1>[[Give up your role]]</h1>
<form class="card" method="post" action="{{BASE}}/admin/accounts/{{ID}}/demotion" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <p>[[Without the role of an administrator <code>{{ADDRESS}}</code> is an account like any other. Only another administrator can give it back.]]</p>
  <div class="field">
    <label for="sip_address">[[SIP address of the account]]</label>
    <p class="hint" id="sip_address-hint">[[Type <code>{{ADDRESS}}</code> to confirm.]]</p>
    {{#SIP_ADDRESS_REFUSED}}
    <p class="refused" id="sip_address-refused">{{REASON}}</p>
    {{/SIP_ADDRESS_REFUSED}}
    <input type="text" id="sip_address" name="sip_address" value="{{SIP_ADDRESS}}" required autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="sip_address-hint{{#SIP_ADDRESS_REFUSED}} sip_address-refused{{/SIP_ADDRESS_REFUSED}}"{{#SIP_ADDRESS_REFUSED}} aria-invalid="true"{{/SIP_ADDRESS_REFUSED}}>
  </div>
  <button class="danger block">[[Give it up]]</button>
</form>
<p><a href="{{BASE}}/admin/accounts/{{ID}}">[[Back to the account]]</a></p>

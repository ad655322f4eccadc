{{%AUTOESCAPE context="HTML"}}
{{>REFUSALS}}
<h1>[[Delete your account]]</h1>
<form class="card" method="post" action="{{BASE}}/panel/deletion" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <p>[[The account <code>{{OWN_ADDRESS}}</code> goes for good, with its password, its addresses and everything else. You are logged out everywhere, and no phone can log in with it any more. Nobody can bring it back.]]</p>
  {{#RESERVED}}
  <p>[[Its name stays taken for {{DAYS}} days, so that no stranger receives the calls meant for you.]]</p>
  {{/RESERVED}}
  <div class="field">
    <label for="sip_address">[[Your SIP address]]</label>
    <p class="hint" id="sip_address-hint">[[Type <code>{{OWN_ADDRESS}}</code> to confirm.]]</p>
    {{#SIP_ADDRESS_REFUSED}}
    <p class="refused" id="sip_address-refused">{{REASON}}</p>
    {{/SIP_ADDRESS_REFUSED}}
    <input type="text" id="sip_address" name="sip_address" value="{{SIP_ADDRESS}}" required autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="sip_address-hint{{#SIP_ADDRESS_REFUSED}} sip_address-refused{{/SIP_ADDRESS_REFUSED}}"{{#SIP_ADDRESS_REFUSED}} aria-invalid="true"{{/SIP_ADDRESS_REFUSED}}>
  </div>
  <button class="danger block">[[Delete my account for good]]</button>
</form>
<p><a href="{{BASE}}/panel">[[Back to your account]]</a></p>

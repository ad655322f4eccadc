{{%AUTOESCAPE context="HTML"}}
{{>ADMIN_NAV}}
{{>REFUSALS}}
<h1>[[Overview]]</h1>
<div class="grid stats">
  <a class="card stat" href="{{BASE}}/admin/accounts?state=active"><strong>{{ACTIVE}}</strong> [[active]]</a>
  <a class="card stat" href="{{BASE}}/admin/accounts?state=waiting"><strong>{{WAITING}}</strong> [[waiting]]</a>
  <a class="card stat" href="{{BASE}}/admin/accounts?state=deactivated"><strong>{{DEACTIVATED}}</strong> [[switched off]]</a>
  <a class="card stat" href="{{BASE}}/admin/accounts?role=administrator"><strong>{{ADMINISTRATORS}}</strong> [[administrators]]</a>
</div>
<section class="card">
  <h2>[[Accounts created in the last 30 days]]</h2>
  <p class="hint">[[Imported accounts are counted too; those deleted since are not.]]</p>
  {{>CHART}}
</section>
<div class="grid">
  <section class="card" id="mail">
    <h2>[[Mail]]</h2>
    {{>MAIL_QUEUE}}
    <form method="post" action="{{BASE}}/admin/mail/test">
      <input type="hidden" name="csrf" value="{{CSRF}}">
      <button class="quiet">[[Send me a test]]</button>
    </form>
  </section>
  {{#SMS}}
  <section class="card" id="sms">
    <h2>[[SMS]]</h2>
    {{>SMS_QUEUE}}
    {{#TESTABLE}}
    <form method="post" action="{{BASE}}/admin/sms/test">
      <input type="hidden" name="csrf" value="{{CSRF}}">
      <button class="quiet">[[Send me a test]]</button>
    </form>
    {{/TESTABLE}}
  </section>
  {{/SMS}}
  <section class="card">
    <h2>[[What it depends on]]</h2>
    <dl class="facts">
      <div><dt>[[Database]]</dt><dd class="row">{{DATABASE}} <span class="tag ok">[[works]]</span></dd></div>
      {{#BACK_END}}
      <div><dt>{{NAME}}</dt><dd class="row">{{#WORKS}}<span class="tag ok">[[works]]</span>{{/WORKS}}{{#TROUBLE}}<span class="tag bad">[[in trouble]]</span> {{ERROR}}{{/TROUBLE}}</dd></div>
      {{/BACK_END}}
    </dl>
  </section>
</div>
{{#FAILED}}
<section class="card">
  <h2>[[Mails that failed]]</h2>
  <table>
    <thead>
      <tr><th scope="col">[[When]]</th><th scope="col">[[Account]]</th><th scope="col">[[Recipient]]</th><th scope="col">[[Why]]</th><th scope="col"><span class="spoken">[[Send again]]</span></th></tr>
    </thead>
    <tbody>
      {{#MAIL}}
      <tr>
        <td data-label="[[When]]"><time datetime="{{AT}}">{{AT_TEXT}}</time></td>
        <td data-label="[[Account]]"><a href="{{BASE}}/admin/accounts/{{ACCOUNT_ID}}">{{USERNAME}}</a></td>
        <td data-label="[[Recipient]]"><span>{{RECIPIENT}}</span></td>
        <td data-label="[[Why]]"><span>{{ERROR}}</span></td>
        <td data-label="[[Send again]]"><form method="post" action="{{BASE}}/admin/mail/{{ID}}/repetition"><input type="hidden" name="csrf" value="{{CSRF}}"><button class="quiet small">[[Send again]]</button></form></td>
      </tr>
      {{/MAIL}}
    </tbody>
  </table>
  <p class="hint">[[A link in a mail that is sent again works no longer than it would have done.]]</p>
</section>
{{/FAILED}}

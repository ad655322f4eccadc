{{%AUTOESCAPE context="HTML"}}
{{>ADMIN_NAV}}
{{>REFUSALS}}
<h1>[[An account]]</h1>
<section class="plate row card" aria-label="[[SIP address]]">
  <code id="sip-address" data-copy="[[Copy]]" data-copied="[[Copied]]">{{SIP_ADDRESS}}</code>
  <span>{{>BADGES}}</span>
</section>
<div class="columns">
  <section class="card">
    <div class="pages">
      <h2>[[About it]]</h2>
      <a class="button quiet small" href="{{BASE}}/admin/accounts/{{ID}}/edit">[[Edit]]</a>
    </div>
    <dl class="facts">
      <div><dt>[[Number]]</dt><dd>{{ID}}</dd></div>
      {{#DISPLAY_NAME}}
      <div><dt>[[Display name]]</dt><dd>{{NAME}}</dd></div>
      {{/DISPLAY_NAME}}
      <div><dt>[[Email address]]</dt><dd>{{#EMAIL}}{{ADDRESS}}{{/EMAIL}}{{#NO_EMAIL}}[[none]]{{/NO_EMAIL}}</dd></div>
      {{#PHONE}}
      <div><dt>[[Phone number]]</dt><dd><bdi>{{NUMBER}}</bdi></dd></div>
      {{/PHONE}}
      <div><dt>[[Password]]</dt><dd>{{#PASSWORD}}[[set]]{{/PASSWORD}}{{#NO_PASSWORD}}[[none yet]]{{/NO_PASSWORD}}</dd></div>
      <div><dt>[[Language]]</dt><dd>{{LANGUAGE}}</dd></div>
      <div><dt>[[Created]]</dt><dd><time datetime="{{CREATED}}">{{CREATED_TEXT}}</time></dd></div>
      {{#FIRST_ACTIVATED}}
      <div><dt>[[First activated]]</dt><dd><time datetime="{{AT}}">{{AT_TEXT}}</time></dd></div>
      {{/FIRST_ACTIVATED}}
    </dl>
  </section>
  <section class="card" id="state">
    <h2 id="mail">[[Logging in]]</h2>
    {{#ACTIVE}}
    <p>[[The account is active: its owner and their phones can log in.]]</p>
    {{#OTHER}}
    <form method="post" action="{{BASE}}/admin/accounts/{{ID}}/deactivation">
      <input type="hidden" name="csrf" value="{{CSRF}}">
      <p>[[Switching it off ends every session here at once. A phone that is connected may stay so for up to 30 minutes, as the SIP server remembers whom it let in.]]</p>
      <button class="danger">[[Switch off]]</button>
    </form>
    {{/OTHER}}
    {{#OWN}}
    <p class="hint">[[It is your own, so only another administrator can switch it off.]]</p>
    {{/OWN}}
    {{/ACTIVE}}
    {{#NOT_ACTIVE}}
    <form method="post" action="{{BASE}}/admin/accounts/{{ID}}/activation">
      <input type="hidden" name="csrf" value="{{CSRF}}">
      <p>[[Neither its owner nor their phones can log in. After it was switched off, a phone that was connected may stay so for up to 30 minutes, as the SIP server remembers whom it let in.]]</p>
      <button>[[Switch on]]</button>
    </form>
    {{/NOT_ACTIVE}}
    {{#MAY_INVITE}}
    <form method="post" action="{{BASE}}/admin/accounts/{{ID}}/invitation">
      <input type="hidden" name="csrf" value="{{CSRF}}">
      <p>[[Its owner has not come in yet. An invitation mail asks them to choose a password.]]</p>
      <button class="quiet">[[Send an invitation mail]]</button>
    </form>
    {{/MAY_INVITE}}
    {{#MAY_RECOVER}}
    <form method="post" action="{{BASE}}/admin/accounts/{{ID}}/recovery">
      <input type="hidden" name="csrf" value="{{CSRF}}">
      <p>[[Its owner has lost the password? A recovery mail lets them choose another one.]]</p>
      <button class="quiet">[[Send a recovery mail]]</button>
    </form>
    {{/MAY_RECOVER}}
  </section>
  {{#PROVISIONING}}
  <section class="card">
    <h2>[[Setting up a phone]]</h2>
    <p>[[A link, shown as a QR code, sets up a phone of its owner without any typing.]]</p>
    <a class="button quiet" href="{{BASE}}/admin/accounts/{{ID}}/provisioning">[[Link and QR code]]</a>
  </section>
  {{/PROVISIONING}}
  {{#DEVICES}}
  <section class="card">
    <h2>[[Devices]]</h2>
    <p>[[The phones and apps that the SIP server has registered for it.]]</p>
    <a class="button quiet" href="{{BASE}}/admin/accounts/{{ID}}/devices">[[Show its devices]]</a>
  </section>
  {{/DEVICES}}
  <section class="card" id="role">
    <h2>[[Administrator]]</h2>
    {{#NO_ADMINISTRATOR}}
    <form method="post" action="{{BASE}}/admin/accounts/{{ID}}/promotion">
      <input type="hidden" name="csrf" value="{{CSRF}}">
      <p>[[An administrator sees and changes every account. Whoever is logged in to this one logs in again first.]]</p>
      <button class="quiet">[[Make it an administrator]]</button>
    </form>
    {{/NO_ADMINISTRATOR}}
    {{#ADMINISTRATOR}}
    <p>[[This account sees and changes every account.]]</p>
    {{#OTHER}}
    <form method="post" action="{{BASE}}/admin/accounts/{{ID}}/demotion">
      <input type="hidden" name="csrf" value="{{CSRF}}">
      <button class="danger">[[Take the role away]]</button>
    </form>
    {{/OTHER}}
    {{#OWN}}
    <a class="button danger" href="{{BASE}}/admin/accounts/{{ID}}/demotion">[[Give up my role]]</a>
    {{/OWN}}
    {{/ADMINISTRATOR}}
  </section>
</div>
<section class="card">
  <h2>[[Where it is logged in]]</h2>
  {{#SESSIONS}}
  <table>
    <thead>
      <tr><th scope="col">[[Browser]]</th><th scope="col">[[Network address]]</th><th scope="col">[[Last seen]]</th></tr>
    </thead>
    <tbody>
      {{#SESSION}}
      <tr>
        <td data-label="[[Browser]]"><span>{{BROWSER}}{{#UNKNOWN}}[[unknown browser]]{{/UNKNOWN}}</span></td>
        <td data-label="[[Network address]]"><code>{{ADDRESS}}</code></td>
        <td data-label="[[Last seen]]"><time datetime="{{SEEN}}">{{SEEN_TEXT}}</time></td>
      </tr>
      {{/SESSION}}
    </tbody>
  </table>
  <form method="post" action="{{BASE}}/admin/accounts/{{ID}}/sessions/end">
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <button class="danger">[[Log it out everywhere]]</button>
  </form>
  {{/SESSIONS}}
  {{#NO_SESSIONS}}
  <p>[[Nowhere.]]</p>
  {{/NO_SESSIONS}}
</section>
<section class="card">
  <h2>[[What happened to it]]</h2>
  {{>EVENTS}}
</section>
<section class="card">
  <h2>[[Deletion]]</h2>
  <p>[[The account goes for good, with everything that belongs to it.]]</p>
  <a class="button danger" href="{{BASE}}/admin/accounts/{{ID}}/deletion">[[Delete this account]]</a>
</section>
<p><a href="{{BASE}}/admin/accounts">[[Back to the accounts]]</a></p>

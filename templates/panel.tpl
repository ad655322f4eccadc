{{%AUTOESCAPE context="HTML"}}
<h1>[[Your account]]</h1>
<section class="plate row card" aria-label="[[Your SIP address]]">
  <code id="sip-address" data-copy="[[Copy]]" data-copied="[[Copied]]">{{SIP_ADDRESS}}</code>
  {{#ADMIN}}
  <span class="tag">[[Administrator]]</span>
  {{/ADMIN}}
</section>
<div class="grid">
  <section class="card">
    <h2>[[Set up your phone]]</h2>
    {{#PROVISIONING}}
    <p><a class="button" href="{{BASE}}/panel/provisioning">[[Set it up with a QR code]]</a></p>
    <p>[[Or type everything in:]]</p>
    {{/PROVISIONING}}
    <ol class="steps">
      <li>[[Install an app that speaks SIP on your phone or computer, for example Linphone. A desk phone works too.]]</li>
      <li>[[In the app, choose to use a SIP account, and type in these values:]]
        <dl class="facts">
          <div><dt>[[Username]]</dt><dd><code>{{USERNAME}}</code></dd></div>
          <div><dt>[[Domain]]</dt><dd><code>{{DOMAIN}}</code></dd></div>
          <div><dt>[[Password]]</dt><dd>[[the one you log in with here]]</dd></div>
          <div><dt>[[Registrar]]</dt><dd><code>{{REGISTRAR}}</code></dd></div>
          <div><dt>[[Transport]]</dt><dd><code>{{TRANSPORT}}</code></dd></div>
        </dl>
      </li>
      <li>[[Wait until the app says that it is connected. Then call somebody by their SIP address.]]</li>
    </ol>
  </section>
  <div>
    <section class="card">
      <h2>[[Your details]]</h2>
      <dl class="facts">
        <div>
          <dt>[[Email address]]</dt>
          {{#EMAIL}}
          <dd class="row"><span>{{EMAIL}}</span> <a href="{{BASE}}/panel/email" aria-label="[[Change your email address]]">[[Change]]</a></dd>
          {{/EMAIL}}
          {{#NO_EMAIL}}
          <dd class="row"><span>{{#WAY_BACK}}[[none]]{{/WAY_BACK}}{{#NO_WAY_BACK}}[[none: without one you cannot get back in when you forget your password]]{{/NO_WAY_BACK}}</span> <a href="{{BASE}}/panel/email" aria-label="[[Add an email address]]">[[Add]]</a></dd>
          {{/NO_EMAIL}}
        </div>
        {{#PENDING}}
        <div>
          <dt>[[New email address]]</dt>
          <dd class="row"><span>{{PENDING_EMAIL}} <span class="tag warn">[[not confirmed yet]]</span></span> <a href="{{BASE}}/panel/email/sent">[[Nothing received?]]</a></dd>
        </div>
        {{/PENDING}}
        {{#PHONE}}
        <div>
          <dt>[[Phone number]]</dt>
          <dd class="row"><bdi>{{PHONE}}</bdi>{{#CHANGE_PHONE}} <a href="{{BASE}}/panel/phone" aria-label="[[Change your phone number]]">[[Change]]</a>{{/CHANGE_PHONE}}</dd>
        </div>
        {{/PHONE}}
        {{#ADD_PHONE}}
        <div>
          <dt>[[Phone number]]</dt>
          <dd class="row"><span>[[none yet]]</span> <a href="{{BASE}}/panel/phone" aria-label="[[Add a phone number]]">[[Add]]</a></dd>
        </div>
        {{/ADD_PHONE}}
        <div>
          <dt>[[Password]]</dt>
          <dd class="row"><span>••••••••</span> <a href="{{BASE}}/panel/password" aria-label="[[Change your password]]">[[Change]]</a></dd>
        </div>
        {{#DEVICES}}
        <div>
          <dt>[[Devices]]</dt>
          <dd class="row"><a href="{{BASE}}/panel/devices">[[Show your devices]]</a></dd>
        </div>
        {{/DEVICES}}
      </dl>
    </section>
    <section class="card">
      <h2>[[Security]]</h2>
      <ul class="links">
        <li><a href="{{BASE}}/panel/sessions">[[Where you are logged in]]</a> <span class="hint">[[and how to log out there]]</span></li>
        <li><a href="{{BASE}}/panel/events">[[What happened to your account]]</a> <span class="hint">[[logins and changes, and from where]]</span></li>
        <li><a class="leave" href="{{BASE}}/panel/deletion">[[Delete your account]]</a> <span class="hint">[[for good, with everything in it]]</span></li>
      </ul>
    </section>
  </div>
</div>

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
  <section class="card">
    <h2>[[About you]]</h2>
    <dl class="facts">
      <div>
        <dt>[[Email address]]</dt>
        {{#EMAIL}}
        <dd>{{EMAIL}}</dd>
        {{/EMAIL}}
        {{#NO_EMAIL}}
        <dd>[[none]]</dd>
        {{/NO_EMAIL}}
      </div>
      {{#PHONE}}
      <div>
        <dt>[[Phone number]]</dt>
        <dd><bdi>{{PHONE}}</bdi></dd>
      </div>
      {{/PHONE}}
      {{#DEVICES}}
      <div>
        <dt>[[Devices]]</dt>
        <dd><a href="{{BASE}}/panel/devices">[[Show your devices]]</a></dd>
      </div>
      {{/DEVICES}}
    </dl>
  </section>
</div>

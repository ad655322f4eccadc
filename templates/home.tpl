{{%AUTOESCAPE context="HTML"}}
<div class="grid hero">
  <section>
    <h1>[[Your own address for calls]]</h1>
    <p class="lead">[[Create and manage your SIP account on <strong>{{SIP_DOMAIN}}</strong>. Call and be called from any phone or app that speaks SIP.]]</p>
    {{#INTRO}}
    <p>{{PARAGRAPH}}</p>
    {{/INTRO}}
    <p class="row">
      {{#CAN_REGISTER}}
      <a class="button" href="{{BASE}}/register">[[Create an account]]</a>
      {{/CAN_REGISTER}}
      <a class="button quiet" href="{{BASE}}/login">[[Log in]]</a>
    </p>
  </section>
  <section class="card">
    <h2>[[How it works]]</h2>
    <ol class="steps">
      {{#CAN_REGISTER}}
      <li>
        <h3>[[Create an account]]</h3>
        <p class="hint">[[Choose a username, confirm that you can be reached, and set a password.]]</p>
      </li>
      {{/CAN_REGISTER}}
      <li>
        <h3>[[Set up your phone]]</h3>
        <p class="hint">[[Log in here. Your account panel shows what to type into a SIP phone or app.]]</p>
      </li>
      <li>
        <h3>[[Call]]</h3>
        <p class="hint">[[Your SIP address looks like an email address, and people call you with it.]]</p>
      </li>
    </ol>
  </section>
</div>

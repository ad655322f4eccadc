{{%AUTOESCAPE context="HTML"}}
<h1>[[Check your mail]]</h1>
<div class="card">
  <p>[[If there is an account of <strong>{{MASKED_NAME}}</strong>, a message is on its way to its email address.]]</p>
  <ol class="steps">
    <li>[[Open the message, on any device.]]</li>
    <li>[[Follow the link in it within 1 hour.]]</li>
    <li>[[Set a new password. You are then logged in.]]</li>
  </ol>
</div>
<section class="card">
  <h2>[[Nothing received?]]</h2>
  <p>[[A message can take a few minutes. Please look in the spam folder too.]]</p>
  <form method="post" action="{{BASE}}/recover/email/resend">
    <input type="hidden" name="csrf" value="{{CSRF}}">
    {{#WAITING}}
    <p class="hint" id="wait">[[You can send it again in {{WAIT}} s.]]</p>
    <button class="quiet block" data-wait="{{WAIT}}" aria-describedby="wait">[[Send it again]]</button>
    {{/WAITING}}
    {{#READY}}
    <button class="quiet block">[[Send it again]]</button>
    {{/READY}}
  </form>
  <p>[[Perhaps the account has another address. <a href="{{BASE}}/recover/email">Try another one</a>]]</p>
</section>

{{%AUTOESCAPE context="HTML"}}
<h1>[[Check your mail]]</h1>
<div class="card">
  <p>[[We have sent a message to <strong>{{EMAIL}}</strong>. Follow the link in it within one hour. Until then nothing changes.]]</p>
</div>
<section class="card">
  <h2>[[Nothing received?]]</h2>
  <p>[[A message can take a few minutes. Please look in the spam folder too.]]</p>
  <form method="post" action="{{BASE}}/panel/email/resend">
    <input type="hidden" name="csrf" value="{{CSRF}}">
    {{#WAITING}}
    <p class="hint" id="wait">[[You can send it again in {{WAIT}} s.]]</p>
    <button class="quiet block" data-wait="{{WAIT}}" aria-describedby="wait">[[Send it again]]</button>
    {{/WAITING}}
    {{#READY}}
    <button class="quiet block">[[Send it again]]</button>
    {{/READY}}
  </form>
  <p>[[Is the address not right? <a href="{{BASE}}/panel/email">Use another address</a>]]</p>
</section>
<p><a href="{{BASE}}/panel">[[Back to your account]]</a></p>

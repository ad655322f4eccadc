{{%AUTOESCAPE context="HTML"}}
{{>REFUSALS}}
<h1>[[Enter the code]]</h1>
<form class="card" method="post" action="{{BASE}}{{FORM}}/code" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  {{#SENT}}
  <p>[[A code of 6 digits is on its way by SMS to <strong><bdi>{{MASKED_PHONE}}</bdi></strong>.]]</p>
  {{/SENT}}
  {{#PERHAPS_SENT}}
  <p>[[If an account has the number <strong><bdi>{{MASKED_PHONE}}</bdi></strong>, a code of 6 digits is on its way there by SMS.]]</p>
  {{/PERHAPS_SENT}}
  <div class="field">
    <label for="code">[[Code]]</label>
    <p class="hint" id="code-hint">[[It works for 10 minutes.]]</p>
    {{#CODE_REFUSED}}
    <p class="refused" id="code-refused">{{REASON}}</p>
    {{/CODE_REFUSED}}
    <input class="code" type="text" id="code" name="code" required inputmode="numeric" autocomplete="one-time-code" spellcheck="false" aria-describedby="code-hint{{#CODE_REFUSED}} code-refused{{/CODE_REFUSED}}"{{#CODE_REFUSED}} aria-invalid="true"{{/CODE_REFUSED}}>
  </div>
  <button class="block">[[Continue]]</button>
</form>
<section class="card">
  <h2>[[Nothing received?]]</h2>
  <p>[[An SMS can take a minute. A new code puts an end to the one before.]]</p>
  <form method="post" action="{{BASE}}{{FORM}}/resend">
    <input type="hidden" name="csrf" value="{{CSRF}}">
    {{#WAITING}}
    <p class="hint" id="wait">[[You can send it again in {{WAIT}} s.]]</p>
    <button class="quiet block" data-wait="{{WAIT}}" aria-describedby="wait">[[Send it again]]</button>
    {{/WAITING}}
    {{#READY}}
    <button class="quiet block">[[Send it again]]</button>
    {{/READY}}
  </form>
  <p>[[Is the number not right? <a href="{{BASE}}{{FORM}}">Use another number</a>]]</p>
</section>

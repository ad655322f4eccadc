{{%AUTOESCAPE context="HTML"}}
{{>REFUSALS}}
<h1>[[Set up your phone]]</h1>
<p class="lead">[[With a link, shown as a QR code, a phone becomes one of <code>{{SIP_ADDRESS}}</code>. There is nothing to type in.]]</p>
<section class="card" id="link">
{{>PROVISIONING}}
</section>
<p><a class="button quiet" href="{{BASE}}/panel">[[Back to your account]]</a></p>

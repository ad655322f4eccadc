{{%AUTOESCAPE context="HTML"}}
<h1>[[Set up a phone]]</h1>
<p class="lead">[[With this link a phone becomes one of <code>{{SIP_ADDRESS}}</code>. It works once, and opening this page does not use it up.]]</p>
<section class="card">
{{>CODE}}
</section>

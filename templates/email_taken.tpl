{{%AUTOESCAPE context="HTML"}}
<h1>[[This address is in use already]]</h1>
<div class="card">
  <p>[[It belongs to another account by now, and one address serves one account only. Nothing has changed.]]</p>
  <a class="button block" href="{{BASE}}/panel">[[Go to your account]]</a>
</div>

{{%AUTOESCAPE context="HTML"}}
<h1>[[This link has been used]]</h1>
<div class="card">
  <p>[[Each link works once, and this one has done its work. If you set your password with it, you can log in.]]</p>
  <a class="button block" href="{{BASE}}/login">[[Log in]]</a>
</div>
<p><a href="{{BASE}}/recover/email">[[Forgot your password?]]</a></p>

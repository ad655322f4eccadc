{{%AUTOESCAPE context="HTML"}}
<h1>[[Create an account]]</h1>
<section class="card">
  <h2>[[With your email address]]</h2>
  <p>[[You choose a username. We send you a link to open your account.]]</p>
  <p><a class="button block" href="{{BASE}}/register/email">[[Use my email address]]</a></p>
</section>
<section class="card">
  <h2>[[With your phone number]]</h2>
  <p>[[People can call you by your number. We send you a code by SMS to open your account.]]</p>
  <p><a class="button block" href="{{BASE}}/register/phone">[[Use my phone number]]</a></p>
</section>
<p>[[Do you have an account already? <a href="{{BASE}}/login">Log in</a>]]</p>

{{%AUTOESCAPE context="HTML"}}
<h1>[[We do not know this link]]</h1>
<div class="card">
  <p>[[Part of it may have been lost on the way, or a newer link has taken its place.]]</p>
  <ul>
    <li>[[Open the link from the newest message we sent you.]]</li>
    <li>[[If it still leads here, copy the whole link from the message into the address bar.]]</li>
  </ul>
  <a class="button block" href="{{BASE}}/login">[[Log in]]</a>
</div>
<p><a href="{{BASE}}/recover/email">[[Forgot your password?]]</a></p>
{{#CAN_REGISTER}}
<p>[[No account yet? <a href="{{BASE}}/register">Create an account</a>]]</p>
{{/CAN_REGISTER}}

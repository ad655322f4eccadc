{{%AUTOESCAPE context="HTML"}}
<h1>[[This was not you?]]</h1>
<form class="card" method="post" action="{{BASE}}/security/{{TOKEN}}">
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <p>[[If somebody else has been in your account <code>{{SIP_ADDRESS}}</code>, lock them out:]]</p>
  <ul>
    <li>[[Everybody is logged out of the account, you too.]]</li>
    <li>[[Its password is taken away. Phones and apps cannot log in with it any more.]]</li>
    {{#WAY_BACK}}
    <li>[[We send you another message, with a link to set a new password.]]</li>
    {{/WAY_BACK}}
    {{#DEACTIVATED}}
    <li>[[The account stays switched off: only an administrator can switch it on again.]]</li>
    {{/DEACTIVATED}}
  </ul>
  <button class="danger block">[[This was not me]]</button>
</form>
<p>[[Was it you after all? Then close this page: nothing has changed.]]</p>

{{%AUTOESCAPE context="HTML"}}
<h1>[[Where you are logged in]]</h1>
<p>[[Log out where you do not need it any more. If you do not know one of these browsers, <a href="{{BASE}}/panel/password">change your password</a>: that logs everybody else out.]]</p>
<div class="card">
  <table>
    <thead>
      <tr><th scope="col">[[Browser]]</th><th scope="col">[[Network address]]</th><th scope="col">[[Since]]</th><th scope="col">[[Last seen]]</th><th scope="col"><span class="spoken">[[Action]]</span></th></tr>
    </thead>
    <tbody>
      {{#SESSION}}
      <tr>
        <td data-label="[[Browser]]"><span>{{BROWSER}}{{#UNKNOWN}}[[unknown browser]]{{/UNKNOWN}}</span></td>
        <td data-label="[[Network address]]"><code>{{ADDRESS}}</code></td>
        <td data-label="[[Since]]"><time datetime="{{SINCE}}">{{SINCE_TEXT}}</time></td>
        <td data-label="[[Last seen]]"><time datetime="{{SEEN}}">{{SEEN_TEXT}}</time></td>
        <td>
          {{#THIS}}
          <span class="tag">[[This browser]]</span>
          {{/THIS}}
          {{#OTHER}}
          <form method="post" action="{{BASE}}/panel/sessions/end">
            <input type="hidden" name="csrf" value="{{CSRF}}">
            <input type="hidden" name="session" value="{{ID}}">
            <button class="quiet small" aria-label="[[Log out: {{BROWSER}} {{ADDRESS}}]]">[[Log out]]</button>
          </form>
          {{/OTHER}}
        </td>
      </tr>
      {{/SESSION}}
    </tbody>
  </table>
</div>
{{#OTHERS}}
<form method="post" action="{{BASE}}/panel/sessions/end_others">
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <button class="danger">[[Log out everywhere else]]</button>
</form>
{{/OTHERS}}
<p><a href="{{BASE}}/panel">[[Back to your account]]</a></p>

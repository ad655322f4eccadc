{{%AUTOESCAPE context="HTML"}}
<h1>[[What happened to your account]]</h1>
<p>[[What you do not remember may have been somebody else: then <a href="{{BASE}}/panel/password">change your password</a>, which logs everybody else out.]]</p>
{{#TABLE}}
<div class="card">
  <table>
    <thead>
      <tr><th scope="col">[[When]]</th><th scope="col">[[What]]</th><th scope="col">[[Network address]]</th></tr>
    </thead>
    <tbody>
      {{#EVENT}}
      <tr>
        <td data-label="[[When]]"><time datetime="{{AT}}">{{AT_TEXT}}</time></td>
        <td data-label="[[What]]"><span>{{SENTENCE}}{{#BY_ADMINISTRATOR}} <span class="tag">[[by an administrator]]</span>{{/BY_ADMINISTRATOR}}{{#BY_COMMAND_LINE}} <span class="tag">[[by the operator]]</span>{{/BY_COMMAND_LINE}}</span></td>
        <td data-label="[[Network address]]">{{#FROM}}<code>{{ADDRESS}}</code>{{/FROM}}{{#NO_ADDRESS}}<span>[[none]]</span>{{/NO_ADDRESS}}</td>
      </tr>
      {{/EVENT}}
    </tbody>
  </table>
</div>
{{/TABLE}}
{{#EMPTY}}
<p class="empty">[[There is nothing here.]]</p>
{{/EMPTY}}
<nav class="pages" aria-label="[[Pages]]">
  {{#NEWEST}}<a href="{{BASE}}/panel/events">[[Newest]]</a>{{/NEWEST}}
  {{#OLDER}}<a rel="next" href="{{BASE}}/panel/events?before={{BEFORE:url_query_escape}}">[[Older]]</a>{{/OLDER}}
</nav>
<p><a href="{{BASE}}/panel">[[Back to your account]]</a></p>

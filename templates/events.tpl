{{%AUTOESCAPE context="HTML"}}
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

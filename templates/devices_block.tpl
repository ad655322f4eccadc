{{%AUTOESCAPE context="HTML"}}
{{#UNAVAILABLE}}
<p class="note warn" role="status">[[The devices cannot be shown now. They still work as before. Try again in a minute.]]</p>
{{/UNAVAILABLE}}
{{#NOT_DELETED}}
<p class="note bad" role="alert">[[The device could not be deleted now. <a href="{{BASE}}{{PATH}}">Try again</a> in a minute.]]</p>
{{/NOT_DELETED}}
{{#NO_DEVICE}}
<p class="empty">[[No device is registered now.]]</p>
{{/NO_DEVICE}}
{{#TABLE}}
<div class="card">
  <table>
    <thead>
      <tr><th scope="col">[[Device]]</th><th scope="col">[[Last seen]]</th><th scope="col">[[Registered until]]</th><th scope="col"><span class="spoken">[[Action]]</span></th></tr>
    </thead>
    <tbody>
      {{#DEVICE}}
      <tr>
        <td data-label="[[Device]]">
          <div>
            {{#NAMED}}
            <bdi>{{NAME}}</bdi>
            {{/NAMED}}
            {{#NAMELESS}}
            [[Device without a name]]
            {{/NAMELESS}}
            {{#APPLICATION}}
            <div class="hint"><bdi>{{APPLICATION}}</bdi></div>
            {{/APPLICATION}}
          </div>
        </td>
        <td data-label="[[Last seen]]">
          {{#SEEN}}
          <time datetime="{{TIME}}">{{TIME_TEXT}}</time>
          {{/SEEN}}
          {{#NEVER_SEEN}}
          <span>[[not known]]</span>
          {{/NEVER_SEEN}}
        </td>
        <td data-label="[[Registered until]]">
          {{#REGISTERED}}
          <time datetime="{{TIME}}">{{TIME_TEXT}}</time>
          {{/REGISTERED}}
          {{#OFFLINE}}
          <div>[[offline now]]<div class="hint">[[Messages wait for it until <time datetime="{{TIME}}">{{TIME_TEXT}}</time>]]</div></div>
          {{/OFFLINE}}
          {{#WITHOUT_END}}
          <span>[[not known]]</span>
          {{/WITHOUT_END}}
        </td>
        <td><a class="button danger small" href="{{BASE}}{{PATH}}/deletion?id={{ID:url_query_escape}}">[[Delete]]<span class="spoken">{{#NAMED}} {{NAME}}{{/NAMED}}</span></a></td>
      </tr>
      {{/DEVICE}}
    </tbody>
  </table>
</div>
{{/TABLE}}

{{%AUTOESCAPE context="HTML"}}
<div class="card">
  <dl class="facts">
    <div>
      <dt>[[Device]]</dt>
      {{#NAMED}}
      <dd><bdi>{{NAME}}</bdi></dd>
      {{/NAMED}}
      {{#NAMELESS}}
      <dd>[[Device without a name]]</dd>
      {{/NAMELESS}}
    </div>
    {{#APPLICATION}}
    <div>
      <dt>[[App]]</dt>
      <dd><bdi>{{APPLICATION}}</bdi></dd>
    </div>
    {{/APPLICATION}}
    {{#SEEN}}
    <div>
      <dt>[[Last seen]]</dt>
      <dd><time datetime="{{TIME}}">{{TIME_TEXT}}</time></dd>
    </div>
    {{/SEEN}}
  </dl>
</div>

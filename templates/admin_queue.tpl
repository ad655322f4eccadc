{{%AUTOESCAPE context="HTML"}}
<p>{{#WORKS}}<span class="tag ok">[[works]]</span>{{/WORKS}}{{#SOME_FAILED}}<span class="tag warn">[[some failed]]</span>{{/SOME_FAILED}}{{#TROUBLE}}<span class="tag bad">[[in trouble]]</span> {{ERROR}}{{/TROUBLE}}</p>
<dl class="facts">
  <div><dt>[[Waiting]]</dt><dd>{{QUEUED}}</dd></div>
  {{#OLDEST}}
  <div><dt>[[Longest waiting, since]]</dt><dd><time datetime="{{AT}}">{{AT_TEXT}}</time></dd></div>
  {{/OLDEST}}
  <div><dt>[[Failed]]</dt><dd>{{FAILED}}</dd></div>
  {{#LAST_FAILURE}}
  <div><dt>[[Last failure]]</dt><dd>{{ERROR}}</dd></div>
  {{/LAST_FAILURE}}
  <div><dt>[[Last sent]]</dt><dd>{{#LAST_SENT}}<time datetime="{{AT}}">{{AT_TEXT}}</time>{{/LAST_SENT}}{{#NEVER_SENT}}[[never]]{{/NEVER_SENT}}</dd></div>
</dl>

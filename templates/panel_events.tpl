{{%AUTOESCAPE context="HTML"}}
<h1>[[What happened to your account]]</h1>
<p>[[What you do not remember may have been somebody else: then <a href="{{BASE}}/panel/password">change your password</a>, which logs everybody else out.]]</p>
{{#TABLE}}
<div class="card">
  {{>EVENTS}}
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

{{%AUTOESCAPE context="HTML"}}
{{>ADMIN_NAV}}
<h1>[[Audit log]]</h1>
<form class="row" method="get" action="{{BASE}}/admin/audit" role="search">
  <div class="field">
    <label for="account">[[Whose account]]</label>
    <input type="text" id="account" name="account" value="{{ACCOUNT}}" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="names-hint">
  </div>
  <div class="field">
    <label for="by">[[Who did it]]</label>
    <input type="text" id="by" name="by" value="{{BY}}" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="names-hint">
  </div>
  <div class="field">
    <label for="event">[[What]]</label>
    <select id="event" name="event">
      <option value="">[[all]]</option>
      {{#KIND}}
      <option value="{{NAME}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{SENTENCE}} ({{NAME}})</option>
      {{/KIND}}
    </select>
  </div>
  <div class="field">
    <label for="from">[[From]]</label>
    <input type="date" id="from" name="from" value="{{FROM}}">
  </div>
  <div class="field">
    <label for="until">[[To]]</label>
    <input type="date" id="until" name="until" value="{{UNTIL}}">
  </div>
  <button class="quiet">[[Show]]</button>
  <p class="hint" id="names-hint">[[Whole usernames. Days begin and end in UTC.]]</p>
</form>
{{#TABLE}}
<div class="card">
  <table>
    <thead>
      <tr><th scope="col">[[When]]</th><th scope="col">[[Whose account]]</th><th scope="col">[[What]]</th><th scope="col">[[Who did it]]</th><th scope="col">[[Network address]]</th></tr>
    </thead>
    <tbody>
      {{#LINE}}
      <tr>
        <td data-label="[[When]]"><time datetime="{{AT}}">{{AT_TEXT}}</time></td>
        <td data-label="[[Whose account]]">{{#WHOM}}{{#ACCOUNT}}<a href="{{BASE}}/admin/accounts/{{ID}}">{{USERNAME}}</a>{{/ACCOUNT}}{{#DELETED}}<span class="hint">[[deleted]]</span>{{/DELETED}}{{/WHOM}}</td>
        <td data-label="[[What]]"><span>{{SENTENCE}}</span></td>
        <td data-label="[[Who did it]]"><span>{{#WHO}}{{#ACCOUNT}}<a href="{{BASE}}/admin/accounts/{{ID}}">{{USERNAME}}</a>{{/ACCOUNT}}{{#DELETED}}<span class="hint">[[a deleted account]]</span>{{/DELETED}}{{/WHO}}{{#BY_COMMAND_LINE}}<span class="tag">[[the operator]]</span>{{/BY_COMMAND_LINE}}{{#BY_VISITOR}}<span class="hint">[[a visitor]]</span>{{/BY_VISITOR}}</span></td>
        <td data-label="[[Network address]]">{{#FROM}}<code>{{ADDRESS}}</code>{{/FROM}}</td>
      </tr>
      {{/LINE}}
    </tbody>
  </table>
</div>
<p><a href="{{BASE}}/admin/audit.csv?{{QUERY}}">[[Download these lines as CSV]]</a></p>
{{/TABLE}}
{{#EMPTY}}
<p class="empty">[[Nothing like that has happened.]]</p>
{{/EMPTY}}
<nav class="pages" aria-label="[[Pages]]">
  {{#NEWEST}}<a href="{{BASE}}/admin/audit?{{QUERY}}">[[Newest]]</a>{{/NEWEST}}
  {{#NEXT}}<a rel="next" href="{{BASE}}/admin/audit?{{QUERY}}">[[Older]]</a>{{/NEXT}}
</nav>

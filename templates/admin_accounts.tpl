{{%AUTOESCAPE context="HTML"}}
{{>ADMIN_NAV}}
<div class="row pages">
  <h1>[[Accounts]]</h1>
  <a class="button" href="{{BASE}}/admin/accounts/creation">[[New account]]</a>
</div>
<form class="row" method="get" action="{{BASE}}/admin/accounts" role="search">
  <div class="field">
    <label for="search">[[Search]]</label>
    <input type="search" id="search" name="search" value="{{SEARCH}}" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="search-hint">
  </div>
  <div class="field">
    <label for="state">[[State]]</label>
    <select id="state" name="state">
      <option value="">[[all]]</option>
      <option value="active"{{#STATE_ACTIVE}} selected{{/STATE_ACTIVE}}>[[active]]</option>
      <option value="waiting"{{#STATE_WAITING}} selected{{/STATE_WAITING}}>[[waiting]]</option>
      <option value="deactivated"{{#STATE_DEACTIVATED}} selected{{/STATE_DEACTIVATED}}>[[switched off]]</option>
    </select>
  </div>
  <div class="field">
    <label for="role">[[Role]]</label>
    <select id="role" name="role">
      <option value="">[[all]]</option>
      <option value="administrator"{{#ROLE_ADMINISTRATOR}} selected{{/ROLE_ADMINISTRATOR}}>[[administrators]]</option>
    </select>
  </div>
  <div class="field">
    <label for="sort">[[Sort by]]</label>
    <select id="sort" name="sort">
      <option value="">[[newest]]</option>
      <option value="username"{{#SORT_USERNAME}} selected{{/SORT_USERNAME}}>[[username]]</option>
    </select>
  </div>
  <button class="quiet">[[Show]]</button>
  <p class="hint" id="search-hint">[[The beginning of a username, a phone number or an email address; results come in the order of what was found. With stars, as in <code>*son*</code>, it is found anywhere; a page then looks at 100,000 accounts at most.]]</p>
</form>
{{#TABLE}}
<form method="get" action="{{BASE}}/admin/accounts/selection">
  <div class="card">
    <table data-select="[[Select all]]">
      <thead>
        <tr><th scope="col"><span class="spoken">[[Select]]</span></th><th scope="col">[[Username]]</th><th scope="col">[[Email address]]</th><th scope="col">[[Phone number]]</th><th scope="col">[[State]]</th><th scope="col">[[Created]]</th></tr>
      </thead>
      <tbody>
        {{#ACCOUNT}}
        <tr>
          <td data-label="[[Select]]"><input type="checkbox" name="account-{{ID}}" value="yes" aria-label="{{USERNAME}}"></td>
          <td data-label="[[Username]]"><span><a href="{{BASE}}/admin/accounts/{{ID}}">{{USERNAME}}</a>{{#DISPLAY_NAME}}<br><span class="hint">{{NAME}}</span>{{/DISPLAY_NAME}}</span></td>
          <td data-label="[[Email address]]">{{#EMAIL}}<span>{{ADDRESS}}</span>{{/EMAIL}}</td>
          <td data-label="[[Phone number]]">{{#PHONE}}<bdi>{{NUMBER}}</bdi>{{/PHONE}}</td>
          <td data-label="[[State]]"><span>{{>BADGES}}</span></td>
          <td data-label="[[Created]]"><time datetime="{{CREATED}}">{{CREATED_DAY}}</time></td>
        </tr>
        {{/ACCOUNT}}
      </tbody>
    </table>
  </div>
  <div class="row">
    <div class="field">
      <label for="act">[[With those that are ticked]]</label>
      <select id="act" name="act">
        <option value="activation">[[switch on]]</option>
        <option value="deactivation">[[switch off]]</option>
        <option value="invitation">[[invite by mail]]</option>
        {{#PROVISIONING}}
        <option value="provisioning">[[set up phones: print sheets with QR codes]]</option>
        {{/PROVISIONING}}
        <option value="deletion">[[delete]]</option>
      </select>
    </div>
    <button class="quiet">[[See what would happen]]</button>
  </div>
</form>
<p><a href="{{BASE}}/admin/accounts.csv?{{QUERY}}">[[Download all of these accounts as CSV]]</a></p>
{{/TABLE}}
{{#EMPTY}}
<p class="empty">[[No account is like that.]]</p>
{{/EMPTY}}
{{#NONE_WITHIN_REACH}}
<p class="empty">[[None of the 100,000 accounts that were looked at is like that. The next page looks at those that follow.]]</p>
{{/NONE_WITHIN_REACH}}
<p><a href="{{BASE}}/admin/accounts/import">[[Import accounts from a CSV file]]</a></p>
<nav class="pages" aria-label="[[Pages]]">
  {{#PREVIOUS}}<a rel="prev" href="{{BASE}}/admin/accounts?{{QUERY}}">[[Previous]]</a>{{/PREVIOUS}}
  {{#NEXT}}<a rel="next" href="{{BASE}}/admin/accounts?{{QUERY}}">[[Next]]</a>{{/NEXT}}
</nav>

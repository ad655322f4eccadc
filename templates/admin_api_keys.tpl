{{%AUTOESCAPE context="HTML"}}
{{>ADMIN_NAV}}
{{>REFUSALS}}
<h1>[[API keys]]</h1>
{{#CREATED_KEY}}
<section class="card" aria-label="[[The new key]]">
  <p class="note ok">[[The key is made. Copy it now: it is shown this once, and kept as a digest only.]]</p>
  <p class="plate row card"><code id="api-key" data-copy="[[Copy]]" data-copied="[[Copied]]">{{KEY}}</code></p>
</section>
{{/CREATED_KEY}}
<p>[[With a key a program does through the API what the administrator may do who made it. It works for as long as they are an administrator.]]</p>
{{#TABLE}}
<div class="card">
  <table>
    <thead>
      <tr><th scope="col">[[Name]]</th><th scope="col">[[Made by]]</th><th scope="col">[[Created]]</th><th scope="col">[[Last used]]</th><th scope="col">[[Expires]]</th><th scope="col">[[May be used from]]</th><th scope="col"><span class="spoken">[[Revoke]]</span></th></tr>
    </thead>
    <tbody>
      {{#KEY}}
      <tr>
        <td data-label="[[Name]]"><span>{{NAME}}</span></td>
        <td data-label="[[Made by]]"><a href="{{BASE}}/admin/accounts/{{OWNER_ID}}">{{OWNER}}</a></td>
        <td data-label="[[Created]]"><time datetime="{{CREATED}}">{{CREATED_TEXT}}</time></td>
        <td data-label="[[Last used]]">{{#USED}}<time datetime="{{AT}}">{{AT_TEXT}}</time>{{/USED}}{{#NEVER_USED}}<span class="hint">[[never]]</span>{{/NEVER_USED}}</td>
        <td data-label="[[Expires]]">{{#EXPIRES}}<time datetime="{{AT}}">{{AT_TEXT}}</time>{{/EXPIRES}}{{#EXPIRED}}<span class="tag bad">[[expired]]</span>{{/EXPIRED}}{{#NEVER_EXPIRES}}<span class="hint">[[never]]</span>{{/NEVER_EXPIRES}}</td>
        <td data-label="[[May be used from]]">{{#LIMITED}}<code>{{NETWORKS}}</code>{{/LIMITED}}{{#ANYWHERE}}<span class="hint">[[anywhere]]</span>{{/ANYWHERE}}</td>
        <td data-label="[[Revoke]]"><form method="post" action="{{BASE}}/admin/api_keys/{{ID}}/revocation"><input type="hidden" name="csrf" value="{{CSRF}}"><button class="danger small" aria-label="[[Revoke {{NAME}}]]">[[Revoke]]</button></form></td>
      </tr>
      {{/KEY}}
    </tbody>
  </table>
</div>
{{/TABLE}}
{{#EMPTY}}
<p class="empty">[[There is no key yet.]]</p>
{{/EMPTY}}
<form class="card" method="post" action="{{BASE}}/admin/api_keys" novalidate>
  <h2>[[A new key]]</h2>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <div class="field">
    <label for="name">[[Name]]</label>
    <p class="hint" id="name-hint">[[The program that is going to use it.]]</p>
    {{#NAME_REFUSED}}
    <p class="refused" id="name-refused">{{REASON}}</p>
    {{/NAME_REFUSED}}
    <input type="text" id="name" name="name" value="{{NAME}}" required maxlength="64" autocomplete="off" aria-describedby="name-hint{{#NAME_REFUSED}} name-refused{{/NAME_REFUSED}}"{{#NAME_REFUSED}} aria-invalid="true"{{/NAME_REFUSED}}>
  </div>
  <div class="field">
    <label for="days">[[Expires]]</label>
    {{#DAYS_REFUSED}}
    <p class="refused" id="days-refused">{{REASON}}</p>
    {{/DAYS_REFUSED}}
    <select id="days" name="days"{{#DAYS_REFUSED}} aria-invalid="true" aria-describedby="days-refused"{{/DAYS_REFUSED}}>
      <option value="">[[never]]</option>
      <option value="30"{{#DAYS_30}} selected{{/DAYS_30}}>[[in 30 days]]</option>
      <option value="90"{{#DAYS_90}} selected{{/DAYS_90}}>[[in 90 days]]</option>
      <option value="365"{{#DAYS_365}} selected{{/DAYS_365}}>[[in a year]]</option>
    </select>
  </div>
  <div class="field">
    <label for="addresses">[[May be used from (optional)]]</label>
    <p class="hint" id="addresses-hint">[[Network addresses or networks, such as <code>192.0.2.7</code> or <code>2001:db8::/32</code>, with spaces between them. Empty: from anywhere.]]</p>
    {{#ADDRESSES_REFUSED}}
    <p class="refused" id="addresses-refused">{{REASON}}</p>
    {{/ADDRESSES_REFUSED}}
    <input type="text" id="addresses" name="addresses" value="{{ADDRESSES}}" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="addresses-hint{{#ADDRESSES_REFUSED}} addresses-refused{{/ADDRESSES_REFUSED}}"{{#ADDRESSES_REFUSED}} aria-invalid="true"{{/ADDRESSES_REFUSED}}>
  </div>
  <button class="block">[[Make a key]]</button>
</form>

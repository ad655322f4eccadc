{{%AUTOESCAPE context="HTML"}}
{{>ADMIN_NAV}}
{{>REFUSALS}}
<h1>[[Import accounts]]</h1>
{{>REPORT}}
<form class="card" method="post" action="{{BASE}}/admin/accounts/import" enctype="multipart/form-data" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <div class="field">
    <label for="file">[[File of comma-separated values (CSV)]]</label>
    <p class="hint" id="file-hint">[[In UTF-8, with up to {{LIMIT}} accounts; its first line names the columns. Its passwords are not kept as they are.]]</p>
    {{#FILE_REFUSED}}
    <p class="refused" id="file-refused">{{REASON}}</p>
    {{/FILE_REFUSED}}
    <input type="file" id="file" name="file" accept=".csv,text/csv" required aria-describedby="file-hint{{#FILE_REFUSED}} file-refused{{/FILE_REFUSED}}"{{#FILE_REFUSED}} aria-invalid="true"{{/FILE_REFUSED}}>
  </div>
  <p class="hint">[[Nothing is imported yet: first you see what would be.]]</p>
  <button class="block">[[Check the file]]</button>
</form>
<h2>[[What the file may say]]</h2>
<p><a href="{{BASE}}/admin/accounts/import/sample.csv">[[Download a sample]]</a></p>
<ul>
  <li>[[<code>username</code>: the only column that each file needs.]]</li>
  <li>[[<code>email</code>, <code>phone</code>, <code>display_name</code>: what is known of the person. Phone numbers are taken to be theirs.]]</li>
  <li>[[<code>password</code>: at least {{PASSWORD_MINIMUM}} characters. An account without one needs an email address, to which an invitation can be sent.]]{{#BY_PHONE}} [[A phone number does as well: who has it gets in by a code.]]{{/BY_PHONE}}</li>
  <li>[[<code>state</code>: <code>active</code>, <code>waiting</code> or <code>deactivated</code>. Without it, an account with a password is active; one without a password waits for its owner, and is removed after 7 days if nobody comes.]]</li>
  <li>[[<code>domain</code>: {{SIP_DOMAIN}}, if it is there.]]</li>
  <li>[[<code>id</code>, <code>administrator</code>, <code>created</code>: what a downloaded list has besides. It is passed over: nobody becomes an administrator by a file.]]</li>
</ul>
<p>[[Columns come in any order, parted by commas, semicolons or tabs. A downloaded list is read as it is.]]</p>
<p><a href="{{BASE}}/admin/accounts">[[Back to the accounts]]</a></p>

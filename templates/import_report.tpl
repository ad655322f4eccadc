{{%AUTOESCAPE context="HTML"}}
<div class="note bad" role="alert">
  <p>[[Nothing is imported. Lines that need another look: {{COUNT}}]]</p>
</div>
<div class="card">
  <table>
    <thead>
      <tr><th scope="col">[[Line]]</th><th scope="col">[[Column]]</th><th scope="col">[[What is wrong]]</th></tr>
    </thead>
    <tbody>
      {{#WRONG}}
      <tr>
        <td data-label="[[Line]]">{{LINE}}</td>
        <td data-label="[[Column]]"><bdi>{{COLUMN}}</bdi></td>
        <td data-label="[[What is wrong]]"><span>{{REASON}}</span></td>
      </tr>
      {{/WRONG}}
    </tbody>
  </table>
</div>
{{#MORE}}
<p>[[Lines that are not shown: {{REST}}]]</p>
{{/MORE}}

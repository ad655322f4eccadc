{{%AUTOESCAPE context="HTML"}}
<figure>
  <svg class="chart" viewBox="0 0 596 101" role="img" aria-labelledby="chart-title">
    <title id="chart-title">[[Accounts created on each day from {{FIRST}} to {{LAST}}, {{ALL}} in all, {{MOST}} at most on a day]]</title>
    <line x1="0" y1="100.5" x2="596" y2="100.5"></line>
    {{#BAR}}
    <rect x="{{X}}" y="{{Y}}" width="16" height="{{HEIGHT}}" rx="2"><title>{{DAY}}: {{COUNT}}</title></rect>
    {{/BAR}}
  </svg>
  <figcaption class="pages hint" aria-hidden="true"><span>{{FIRST}}</span> <span>{{LAST}}</span></figcaption>
</figure>
<details>
  <summary>[[Show as a table]]</summary>
  <table>
    <thead><tr><th scope="col">[[Day (UTC)]]</th><th scope="col">[[Accounts created]]</th></tr></thead>
    <tbody>
      {{#ROW}}
      <tr><td data-label="[[Day (UTC)]]">{{DAY}}</td><td data-label="[[Accounts created]]">{{COUNT}}</td></tr>
      {{/ROW}}
    </tbody>
  </table>
</details>

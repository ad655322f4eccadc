{{%AUTOESCAPE context="HTML"}}
<div class="summary" role="alert" tabindex="-1">
  <h2>[[There is a problem]]</h2>
  <ul>
    {{#REFUSAL}}
    <li><a href="#{{FIELD}}">{{REASON}}</a></li>
    {{/REFUSAL}}
  </ul>
</div>

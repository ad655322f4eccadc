{{%AUTOESCAPE context="HTML"}}
<p><a class="button" href="{{BASE}}/">[[Go to the home page]]</a></p>
<p class="hint">[[If you ask for help, please give this reference: <code>{{REFERENCE}}</code>]]</p>

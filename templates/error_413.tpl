{{%AUTOESCAPE context="HTML"}}
<h1>[[That was too much at once]]</h1>
<p class="lead">[[What you sent is larger than we can take. Please go back and send something shorter.]]</p>
{{>ERROR_FOOT}}

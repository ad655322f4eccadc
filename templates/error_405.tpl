{{%AUTOESCAPE context="HTML"}}
<h1>[[This page works another way]]</h1>
<p class="lead">[[It cannot be opened like this. Please start from the home page and use the links and buttons there.]]</p>
{{>ERROR_FOOT}}

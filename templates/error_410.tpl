{{%AUTOESCAPE context="HTML"}}
<h1>[[This page is gone]]</h1>
<p class="lead">[[It was here once, and it will not come back. Please start from the home page.]]</p>
{{>ERROR_FOOT}}

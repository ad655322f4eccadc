{{%AUTOESCAPE context="HTML"}}
<h1>[[This page is not open to you]]</h1>
<p class="lead">[[Your account may not see it, or the page stood open for too long. Please go back, reload the page and try again.]]</p>
{{>ERROR_FOOT}}

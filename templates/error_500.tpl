{{%AUTOESCAPE context="HTML"}}
<h1>[[Something went wrong on our side]]</h1>
<p class="lead">[[It is not your doing, and we have made a note of it. Please try again in a few minutes.]]</p>
{{>ERROR_FOOT}}

{{%AUTOESCAPE context="HTML"}}
<h1>[[One moment, please]]</h1>
<p class="lead">[[Many requests came from your connection in a short time. Please wait a few minutes, then try again.]]</p>
{{>ERROR_FOOT}}

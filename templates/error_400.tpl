{{%AUTOESCAPE context="HTML"}}
<h1>[[We could not read this request]]</h1>
<p class="lead">[[Something got lost between your browser and us. Please go back, reload the page and try again.]]</p>
{{>ERROR_FOOT}}
